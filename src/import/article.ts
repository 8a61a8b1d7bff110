import type { ElementContent } from 'hast';

/** The text of a document: Markdown as written, or the part of a page that is the article. */
export type Body =
  { format: 'markdown'; text: string } | { format: 'html'; children: readonly ElementContent[] };

/** What a source says about one document before its text is read. */
export interface Listed {
  /** Its name within the source, the same in each run: a path, an id of WordPress. */
  key: string;
  /** The title, or what will do for one until the text is read. */
  title: string;
  /** Words for the address, if the old one has some. */
  slug?: string;
  /** Its addresses on the former site: a path, maybe with a query. */
  addresses: readonly string[];
  /** Files of the source that a link may name instead, `posts/other.md`. */
  files: readonly string[];
}

/** A document of a source. */
export interface Article extends Listed {
  /** A Shanghai day; undefined if the source does not say. */
  date?: string;
  author?: string;
  summary?: string;
  /** Categories and tags together. */
  tags: readonly string[];
  /** The source did not publish it. */
  draft: boolean;
  /** Address of a picture, as written. */
  cover?: string;
  /** The site that it was saved from, if it says so. */
  origin?: string;
  body: Body;
  /** Its text as another reader finds it, to compare; else that of the body. */
  text?: string;
}

/** A document that cannot be taken, with the reason in Chinese. */
export interface Refused {
  key: string;
  refused: string;
}

/** A file: its name without folders, and its content. */
export interface NamedBytes {
  name: string;
  bytes: Uint8Array;
}

/** Reads a file that a document names, a picture or an attachment; undefined if there is none. */
export type ReadFile = (address: string) => Promise<NamedBytes | undefined>;

/** A document that is read when its turn comes, so that one at a time is in memory. */
export interface Item {
  listed: Listed;
  read: () => Promise<Article>;
  readFile: ReadFile;
  /** The Shanghai day on which its file was last written. */
  written?: string;
}

/** What somebody wants to move in. Its items can be gone through several times. */
export interface Source {
  items: () => AsyncIterable<Item | Refused>;
  /** Origins of the former site, `https://old.example`, as far as the source names them. */
  origins: readonly string[];
  /** Removes what was unpacked for it. */
  close?: () => void;
}

export const isRefused = (item: Item | Refused): item is Refused => 'refused' in item;

/** Why a document is refused. The message is Chinese, for the list. */
export class RefusedError extends Error {}

/**
 * Why an error refuses a document: one that nobody foresaw must not stop all others. Rethrows what the machine cannot
 * do, such as writing on a full disk: the next document would fail as well.
 */
export function refusalOf(error: unknown): RefusedError {
  if (error instanceof RefusedError) return error;
  if (!(error instanceof Error) || 'syscall' in error) throw error;
  if (error instanceof RangeError)
    return new RefusedError('里面一层套一层，太深，读不下来', { cause: error });
  return new RefusedError(`程序没有读懂（${error.message}）`, { cause: error });
}
