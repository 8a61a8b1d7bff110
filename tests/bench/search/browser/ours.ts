import { openSearch } from '../../../../src/site-search/client.ts';

/** What the measuring page offers to whoever drives it; plain Pagefind's page has the same but for `suggest`. */
export interface BenchPageApi {
  /** What happens as soon as somebody means to search. */
  warm: () => Promise<void>;
  /** Asks, waits for the excerpts of the first ten, gives their addresses. */
  ask: (query: string) => Promise<string[]>;
  suggest: (text: string) => Promise<number>;
}

declare global {
  var bench: BenchPageApi;
}

const search = openSearch('/');

globalThis.bench = {
  warm: () => Promise.resolve(search.warm()),
  ask: async (query) => {
    const answer = await search.search({ query });
    const first = answer.hits.slice(0, 10);
    await search.details(
      first.map(({ url }) => url),
      answer,
    );
    return first.map(({ url }) => url);
  },
  suggest: async (text) => (await search.suggest(text, 8)).titles.length,
};
