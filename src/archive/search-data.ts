import { MAIN, findMarked } from '../marks/elements.ts';
import type { SearchData } from '../client/archive/search-data.ts';
import type { AskedFile } from '../search/asked-file.ts';
import type { HeadFile } from '../search/head.ts';
import type { LexiconFile } from '../search/lexicon.ts';

/**
 * @param urls of the index, one per line
 * @param htmlOf a page's HTML by its path below the base, `rights/transfer/`
 */
export function toSearchData(
  { urls, traditional, synonyms }: HeadFile,
  { lexicon: { readings, real = '' }, asked }: { lexicon: LexiconFile; asked: AskedFile },
  htmlOf: (path: string) => string,
): SearchData {
  const pages = urls
    .split('\n')
    .filter(Boolean)
    .map((url) => url.slice(1))
    .map((path) => ({ path, html: searchedPart(htmlOf(path)) }));
  return { pages, words: { traditional, synonyms, readings, real, asked } };
}

/** The data as a script, because pages from `file://` can load nothing else. */
export function toScript(data: SearchData): string {
  return `globalThis.redCandleSearch=${JSON.stringify(data)};\n`;
}

/** Header and footer are the same on every page, and no part of the text. */
function searchedPart(html: string): string {
  const [own] = findMarked(html, MAIN);
  return own ? html.slice(own.start, own.end) : html;
}
