import { SearchEngine } from '../../../src/search/engine.ts';
import { packIndex } from '../../../src/search/packs/pack-index.ts';
import type { WordsFile } from '../../../src/search/packs/words-file.ts';
import { median, quantile } from '../search/statistics.ts';

/** The pages to search, and the queries. */
export interface Asked {
  pages: readonly { path: string; html: string }[];
  words: WordsFile;
  queries: readonly string[];
}

/** In milliseconds. */
export interface Times {
  /** From the pages’ HTML to an index that suggests titles. */
  open: number;
  /** The first query, for which the words of all pages are counted. */
  first: number;
  /** Until the lexicon is built, which the first misspelt query waits for. */
  lexicon: number;
  median: number;
  p90: number;
}

/** Measures the search of stored pages, from its start, in the current environment. */
export async function measureTimes({ pages, words, queries }: Asked): Promise<Times> {
  let before = performance.now();
  const passed = (): number => {
    const ms = performance.now() - before;
    before = performance.now();
    return ms;
  };
  const index = packIndex(pages, words);
  const open = passed();
  const engine = new SearchEngine(() => Promise.resolve(index));
  await engine.search({ query: '工会' });
  const first = passed();
  await index.lexicon();
  const lexicon = passed();
  const times: number[] = [];
  for (const query of queries) {
    await engine.search({ query });
    times.push(passed());
  }
  return { open, first, lexicon, median: median(times), p90: quantile(times, 0.9) };
}
