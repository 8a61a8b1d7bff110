import { openSearch, openSuggestions } from '../../../../src/site-search/client.ts';

/** The functions that the measuring page offers to its driver; plain Pagefind's page has the same except `suggest`. */
export interface BenchPageApi {
  /** Runs as soon as a user starts to search. */
  warm: () => Promise<void>;
  /** Searches, waits for the excerpts of the first ten, returns their addresses. */
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
  suggest: async (text) => (await openSuggestions('/').suggest(text, 8)).titles.length,
};
