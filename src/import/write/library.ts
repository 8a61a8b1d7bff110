import { extensionOf } from '../../check/upload.ts';
import { ATTACHMENT_EXTENSIONS } from '../../model/fields/file.ts';
import type { NamedBytes } from '../article.ts';

/** A file to be stored: its name in the source, and the Shanghai day of its document. */
export interface Given extends NamedBytes {
  day: string;
}

/** The path in an entry, `../media/x.webp`, or why the file is not taken; '' for a picture that shows nothing. */
export type Taken = { path: string } | { refused: string };

/** What an address led to, or why it led to nothing, in Chinese. */
export type Fetched = NamedBytes | { failed: string };

/** Fetches a picture by its address; never rejects. */
export type FetchPicture = (address: string) => Promise<Fetched>;

/** Lines and pixels that hold a page in shape or count its readers are no wider or no higher. */
export const PIXELS_OF_NOTHING = 3;

/** Where the pictures and attachments of articles go. */
export interface Library {
  takePicture: (given: Given) => Promise<Taken>;
  takeAttachment: (given: Given) => Promise<Taken>;
  /** What was stored of an address before. */
  at: (address: string) => string | undefined;
  /** Remembers what an address led to, so that it is fetched once. */
  keep: (address: string, path: string) => void;
}

export const isAttachment = (name: string): boolean =>
  ATTACHMENT_EXTENSIONS.some((extension) => extension === extensionOf(name));
