import { MAIN, findMarked } from '../marks/elements.ts';
import type { SearchData } from '../client/archive/search-data.ts';
import type { BuiltSite } from './built-site.ts';

/**
 * @param pages HTML by path, `rights/transfer/index.html`; those that are not searched are left out
 */
export function toSearchData(
  {
    head: {
      titles: { traditional },
      ranking: { synonyms },
    },
    lexicon: { readings, real = '' },
    asked,
  }: Pick<BuiltSite, 'head' | 'lexicon' | 'asked'>,
  pages: ReadonlyMap<string, string>,
): SearchData {
  const searched = [...pages]
    .filter(([, html]) => html.includes(' data-pagefind-body'))
    .map(([file, html]) => ({ path: file.replace(/index\.html$/, ''), html: searchedPart(html) }))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
  return { pages: searched, words: { traditional, synonyms, readings, real, asked } };
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
