import { type CharacterMap, foldText } from '../fold.ts';
import { readPageText } from '../packs/page-text.ts';

/** A built page. Only content of `data-pagefind-body` is indexed; pages without it are not. */
export interface SourcePage {
  /** Below the base path, with a slash before it. */
  url: string;
  /** Bytes in UTF-8 need not be decoded if nothing of the page has changed. */
  html: string | Buffer;
}

/**
 * Pages as they are indexed, with variants of characters unified.
 *
 * @returns also titles as written by address, of the pages where folding may have changed them
 */
export function foldPages(
  pages: readonly SourcePage[],
  simplified: CharacterMap,
): {
  folded: { url: string; html: string }[];
  titles: ReadonlyMap<string, string>;
} {
  const titles = new Map<string, string>();
  const folded = pages.map(({ url, html: source }) => {
    const html = source.toString();
    const plain = foldText(html, simplified);
    // Read only if folding changed the page.
    if (plain !== html) titles.set(url, readPageText(html)?.title ?? '');
    return { url, html: plain };
  });
  return { folded, titles };
}
