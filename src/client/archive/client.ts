import type { SearchClient } from '../../site-search/types.ts';
import { SearchEngine } from '../../search/engine.ts';
import { packIndex } from '../../search/packs/pack-index.ts';
import { SEARCH_DATA, type SearchData } from './search-data.ts';

/**
 * Replaces the site's: the engine in the page, over the texts stored beside the pages.
 */
export function openSearch(base: string): SearchClient {
  const engine = new SearchEngine(async () => {
    const { pages, words } = await loadData(`${base}${SEARCH_DATA}`);
    return packIndex(pages, words);
  });
  return {
    warm: () => void engine.open().catch(() => undefined),
    renew: () => engine.renew(),
    suggest: async (text, limit) => ({ titles: await engine.suggest(text, limit) }),
    search: (request) => engine.search(request),
    details: (urls, { terms }) => engine.details(urls, terms),
  };
}

/** Titles come from the same engine. */
export const openSuggestions = openSearch;

/** Scripts are the only files that a page may read from `file://`. */
function loadData(address: string): Promise<SearchData> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', () => {
      script.remove();
      const { redCandleSearch } = globalThis;
      if (redCandleSearch) resolve(redCandleSearch);
      else reject(new Error(`${address}: no data`));
    });
    script.addEventListener('error', () => {
      script.remove();
      reject(new Error(`${address}: missing`));
    });
    document.head.append(script);
  });
}
