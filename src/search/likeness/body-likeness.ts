import type { PostingStore } from '../chunk-store.ts';
import type { IndexedPage } from '../head.ts';
import { idf } from './idf.ts';
import { tuning } from '../tuning.ts';

export interface BodyLikeness {
  /** Page number → the score of its text for the query. */
  pages: ReadonlyMap<number, number>;
  /** The score of a text with all bigrams. */
  whole: number;
}

/**
 * Similarity of a query to the texts of pages, by its most significant bigrams: words share bigrams
 * even if they were segmented differently.
 *
 * @param weightOf the weight of a bigram; the highest ones are looked up
 */
export async function bodyLikeness(
  bigrams: ReadonlySet<string>,
  weightOf: (bigram: string) => number,
  {
    store,
    pages,
    averageLength,
  }: { store: PostingStore; pages: readonly IndexedPage[]; averageLength: number },
): Promise<BodyLikeness> {
  // Numbers with a measure word are not words of the index.
  const chosen = [...bigrams]
    .filter((bigram) => !/\d/.test(bigram))
    .sort((a, b) => weightOf(b) - weightOf(a))
    .slice(0, tuning.likeness.maxBigrams);
  const found = await Promise.all(chosen.map((bigram) => store.postings(bigram)));
  const scores = new Map<number, number>();
  let whole = 0;
  for (const postings of found) {
    const weight = idf(pages.length, postings.length);
    whole += weight * (postings.length > 0 ? 1 : 0.5);
    for (const { page, positions } of postings) {
      const { length } = positions;
      const norm =
        tuning.likeness.k1 *
        (1 -
          tuning.likeness.bBody +
          (tuning.likeness.bBody * (pages[page]?.length ?? averageLength)) / averageLength);
      const part = (weight * length * (tuning.likeness.k1 + 1)) / (length + norm);
      scores.set(page, (scores.get(page) ?? 0) + part);
    }
  }
  return { pages: scores, whole: whole || 1 };
}
