import { bigramsOf } from './segment.ts';

/** A title prepared for comparison with queries. */
interface Prepared {
  plain: string;
  bigrams: ReadonlySet<string>;
}

const prepared = new Map<string, Prepared>();

function prepare(title: string): Prepared {
  let known = prepared.get(title);
  if (!known) {
    const plain = title.replace(/[^\p{L}\p{N}]/gu, '');
    known = { plain, bigrams: new Set(bigramsOf(plain)) };
    prepared.set(title, known);
  }
  return known;
}

/**
 * Similarity of a query and a title, 0 … 1: 1 if equal, .8 and less if the title contains the
 * query, else the share of common bigrams (Dice).
 *
 * @param core the query without punctuation
 * @param title folded
 */
export function titleOverlap(core: string, title: string): number {
  return overlapWith(core)(title);
}

/** `titleOverlap` of one query with many titles. */
export function overlapWith(question: string): (title: string) => number {
  const core = question.replace(/[.,]/g, '');
  const asked = bigramsOf(core);
  return (title) => {
    const { plain, bigrams } = prepare(title);
    if (plain === '' || core === '') return 0;
    if (plain === core) return 1;
    if (asked.length === 0) return plain.includes(core) ? 0.5 + 0.3 / plain.length : 0;
    const both = asked.filter((bigram) => bigrams.has(bigram)).length;
    if (both === 0) return 0;
    const dice = (2 * both) / (asked.length + Math.max(bigrams.size, 1));
    if (plain.includes(core)) return 0.4 + 0.4 * dice;
    return 0.8 * dice * (both / asked.length);
  };
}
