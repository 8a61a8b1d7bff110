import { close } from 'pagefind';
import { type SearchIndex, buildSearchIndex } from '../../../src/search/build/build-index.ts';
import { SearchEngine } from '../../../src/search/engine.ts';
import { fileIndex } from '../../../src/search/file-index.ts';
import type { TaughtWords } from '../../../src/search/build/taught-words.ts';
import type { Corpus } from './corpus.ts';
import type { SearchAnswer } from '../../../src/search/types.ts';
import type { Answerer } from './evaluate.ts';
import { miniSearch } from './mini.ts';

/** A search system, prepared for a corpus. */
export interface System {
  name: string;
  answer: Answerer;
}

export function toMiniSearch({ pages }: Corpus): System {
  return { name: 'minisearch', answer: miniSearch(pages) };
}

/** The bundle that this site's build produces from a corpus. */
export async function indexCorpus({ pages }: Corpus, words: TaughtWords): Promise<SearchIndex> {
  try {
    return await buildSearchIndex(pages, words);
  } finally {
    await close();
  }
}

/** This site's engine, over a bundle in memory. */
export function openBundle(files: ReadonlyMap<string, Uint8Array>): SearchEngine {
  return new SearchEngine(
    fileIndex((path) => {
      const content = files.get(path);
      return content ? Promise.resolve(content) : Promise.reject(new Error(`${path}: not there`));
    }),
  );
}

/**
 * Queries an engine for pages of a corpus. Throws if it returns one that the corpus does not have.
 *
 * @param note receives each result
 */
export function toAnswerer(
  search: SearchEngine,
  corpus: Corpus,
  note?: (query: string, answer: SearchAnswer) => void,
): Answerer {
  return async (query) => {
    const answer = await search.search({ query });
    note?.(query, answer);
    return answer.hits.map(({ url }) => {
      const id = corpus.at(url);
      if (id === undefined) throw new Error(`${corpus.name}: found ${url}, which is no page of it`);
      return id;
    });
  };
}
