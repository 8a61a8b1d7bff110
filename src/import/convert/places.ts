import { decodeAddress } from '../../values/decode.ts';

/** Where a picture of a document is from now on. */
export type PlacedPicture =
  /** In the media library, `../media/x.webp`. */
  | { kind: 'taken'; path: string }
  /** On another host, where it stays until somebody fetches it. */
  | { kind: 'remote'; address: string }
  /** It shows nothing: a placeholder, a pixel that counts readers. */
  | { kind: 'none' }
  /** Nowhere: its file is not in the source. */
  | { kind: 'missing' };

/** The addresses of a document, each with what becomes of it. */
export interface Places {
  /** Undefined if a link cannot be kept: its text stays. */
  link: (address: string) => string | undefined;
  picture: (address: string) => PlacedPicture;
}

/** Finds a place for what a document names. */
export interface Placer {
  link: (address: string) => Promise<string | undefined>;
  picture: (address: string) => Promise<PlacedPicture>;
}

/** The addresses that a document names, as written. */
export interface Named {
  links: Set<string>;
  pictures: Set<string>;
}

/** Places all addresses of a document, one after the other: each picture is decoded. */
export async function placeAll({ links, pictures }: Named, placer: Placer): Promise<Places> {
  const placedLinks = new Map<string, string | undefined>();
  for (const address of links) placedLinks.set(address, await placer.link(address));
  const placedPictures = new Map<string, PlacedPicture>();
  for (const address of pictures) placedPictures.set(address, await placer.picture(address));
  return {
    link: (address) => placedLinks.get(address),
    picture: (address) => placedPictures.get(address) ?? { kind: 'missing' },
  };
}

/** What is written in place of a picture that is not here. */
export const captionOf = (alt: string): string => (alt === '' ? '图片' : `图片：${alt}`);

/** An alternative text that says something: not a file's name, not the word for a picture. */
export function toAlt(written: string): string {
  const alt = (decodeAddress(written) ?? written).replace(/\s+/g, ' ').trim();
  const isName =
    /^(?:图片(?:描述)?|image|img|picture|photo|screenshot|alt(?: text)?|在这里插入图片描述)?[\s_-]*\d*$/i.test(
      alt,
    );
  return isName || /\.(?:jpe?g|png|gif|webp|bmp|svg)$/i.test(alt) ? '' : alt;
}
