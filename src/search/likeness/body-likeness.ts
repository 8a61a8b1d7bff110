import type { PostingStore } from '../chunk-store.ts';
import type { IndexedPage } from '../head.ts';
import { idf } from './idf.ts';
import { tuning } from '../tuning.ts';

/** Page number → how much something is part of its text, 0 … 1. */
type Shares = ReadonlyMap<number, number>;

export interface BodyLikeness {
  /** Page number → the score of its text for the query. */
  pages: ReadonlyMap<number, number>;
  /** The score of a text with all bigrams. */
  whole: number;
  /** The saturated frequency of each bigram that was looked up. */
  shares: ReadonlyMap<string, Shares>;
}

interface Texts {
  store: PostingStore;
  pages: readonly IndexedPage[];
  averageLength: number;
}

/**
 * Similarity of a query to the texts of pages, by its most significant bigrams: words share bigrams
 * even if they were segmented differently.
 *
 * Significant is what few titles have: the texts are on their way then, and so are the sample
 * queries, on a slow network later than what the lookups need.
 */
export async function bodyLikeness(
  bigrams: ReadonlySet<string>,
  texts: Texts,
): Promise<BodyLikeness> {
  const indexed = [...bigrams].filter(isIndexed);
  const { maxBigrams } = tuning.likeness;
  const chosen = indexed.length <= maxBigrams ? indexed : rarest(indexed, texts.pages, maxBigrams);
  const shares = await sharesInTexts(chosen, texts);
  const scores = new Map<number, number>();
  let whole = 0;
  for (const having of shares.values()) {
    const weight = idf(texts.pages.length, having.size);
    whole += weight * (having.size > 0 ? 1 : 0.5);
    for (const [page, share] of having) {
      scores.set(page, (scores.get(page) ?? 0) + weight * share * (tuning.likeness.k1 + 1));
    }
  }
  return { pages: scores, whole: whole || 1, shares };
}

function rarest(bigrams: readonly string[], pages: Texts['pages'], count: number): string[] {
  const titles = new Map(
    bigrams.map((bigram) => [bigram, pages.filter(({ folded }) => folded.includes(bigram)).length]),
  );
  return [...bigrams].sort((a, b) => (titles.get(a) ?? 0) - (titles.get(b) ?? 0)).slice(0, count);
}

/** The saturated frequency of bigrams in the texts of pages. */
export async function sharesInTexts(
  bigrams: readonly string[],
  { store, pages, averageLength }: Texts,
): Promise<Map<string, Shares>> {
  const { k1, bBody } = tuning.likeness;
  const found = bigrams.filter(isIndexed).map(async (bigram) => {
    const postings = await store.postings(bigram);
    const shares = postings.map(({ page, positions: { length } }) => {
      const norm =
        k1 * (1 - bBody + (bBody * (pages[page]?.length ?? averageLength)) / averageLength);
      return [page, length / (length + norm)] as const;
    });
    return [bigram, new Map(shares)] as const;
  });
  return new Map(await Promise.all(found));
}

/** Numbers with a measure word are not words of the index. */
const isIndexed = (bigram: string): boolean => !/\d/.test(bigram);
