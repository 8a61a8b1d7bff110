import type { PostingStore } from '../chunk-store.ts';
import type { IndexedPage } from '../head.ts';
import { idf } from './idf.ts';

/** Saturation and length normalisation of BM25. */
const K1 = 1.2;
const B = 0.6;
/** More pairs of a question are not asked for: each may cost a part of the index. */
const MOST_PAIRS = 12;

export interface BodyLikeness {
  /** Page number → how much its text has of the question. */
  pages: ReadonlyMap<number, number>;
  /** What a text would have that holds all that was asked for. */
  whole: number;
}

/**
 * How alike a question is to the texts of pages, by its most telling pairs of characters: words that nobody cut the
 * same way share pairs all the same.
 *
 * @param tellingOf how much a pair tells; the most telling ones are asked for
 */
export async function bodyLikeness(
  pairs: ReadonlySet<string>,
  tellingOf: (pair: string) => number,
  {
    store,
    pages,
    averageLength,
  }: { store: PostingStore; pages: readonly IndexedPage[]; averageLength: number },
): Promise<BodyLikeness> {
  // Numbers with what they count are no words of the index.
  const chosen = [...pairs]
    .filter((pair) => !/\d/.test(pair))
    .sort((a, b) => tellingOf(b) - tellingOf(a))
    .slice(0, MOST_PAIRS);
  const found = await Promise.all(chosen.map((pair) => store.postings(pair)));
  const scores = new Map<number, number>();
  let whole = 0;
  for (const postings of found) {
    const telling = idf(pages.length, postings.length);
    whole += telling * (postings.length > 0 ? 1 : 0.5);
    for (const { page, positions } of postings) {
      const { length } = positions;
      const norm = K1 * (1 - B + (B * (pages[page]?.length ?? averageLength)) / averageLength);
      const part = (telling * length * (K1 + 1)) / (length + norm);
      scores.set(page, (scores.get(page) ?? 0) + part);
    }
  }
  return { pages: scores, whole: whole || 1 };
}
