import { MAIN, findMarked } from '../marks/elements.ts';
import type { SearchData } from '../client/archive/search-data.ts';
import type { BuiltSite } from './built-site.ts';

/**
 * @param htmlOf a page's HTML by its path below the base, `rights/transfer/`
 */
export function toSearchData(
  {
    head: {
      titles: { urls, traditional },
      ranking: { synonyms },
    },
    lexicon: { readings, real = '' },
    asked,
  }: Pick<BuiltSite, 'head' | 'lexicon' | 'asked'>,
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
