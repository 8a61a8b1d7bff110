import { idf } from './idf.ts';
import { tuning } from '../tuning.ts';

/** Page number → how much a token is part of one of its fields, 0 … 1. */
type Shares = ReadonlyMap<number, number>;

export interface AnywhereLikeness {
  /** Page number → its score for the query. */
  pages: ReadonlyMap<number, number>;
  /** The score of a page that consists of the query. */
  whole: number;
}

/**
 * Similarity of a query to all that is known of a page. A long question takes some of its words
 * from the way people ask and some from the text, and none of the fields alone has both: each token
 * counts once for a page, in the field that has most of it. Its weight depends on how many pages
 * have it in any field.
 *
 * @param tokens with their weights
 * @param pages their number
 */
export function anywhere(
  tokens: ReadonlyMap<string, number>,
  pages: number,
  { asked, body }: { asked(token: string): Shares; body(token: string): Shares | undefined },
): AnywhereLikeness {
  const scores = new Map<number, number>();
  // Single characters distinguish pages, but a page that shares nothing else is not similar.
  const paired = new Set<number>();
  const isCharacter = (token: string): boolean => [...token].length === 1;
  let whole = 0;
  for (const [token, share] of tokens) {
    const best = new Map(asked(token));
    for (const [page, inText] of body(token) ?? []) {
      best.set(page, Math.max(best.get(page) ?? 0, tuning.likeness.inText * inText));
    }
    const weight = share * idf(pages, best.size);
    whole += weight * (best.size > 0 ? 1 : 0.5);
    for (const [page, most] of best) {
      scores.set(page, (scores.get(page) ?? 0) + weight * most);
      if (!isCharacter(token)) paired.add(page);
    }
  }
  const isPaired = [...tokens.keys()].every(isCharacter)
    ? () => true
    : (page: number) => paired.has(page);
  return { pages: new Map([...scores].filter(([page]) => isPaired(page))), whole: whole || 1 };
}
