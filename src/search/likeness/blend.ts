import type { Ranked } from '../rank.ts';
import type { AskedLikeness } from './asked-index.ts';
import type { BodyLikeness } from './body-likeness.ts';
import { tuning } from '../tuning.ts';

/**
 * The signals for a page, each 0 … about 1; the first four relative to the best page, the last
 * three relative to the query.
 */
export interface Signals {
  words: number;
  asked: number;
  pooled: number;
  body: number;
  wholeAsked: number;
  wholePooled: number;
  wholeBody: number;
}

/** The weight of each signal, and its increase with the length of a query. */
interface Weights extends Signals {
  long: Pick<Signals, 'words' | 'asked' | 'pooled' | 'body'>;
}

/** The length of a query, 0 … 1. */
export function lengthOf(core: string): number {
  const { short, long } = tuning.likeness;
  return Math.min(1, Math.max(0, ([...core].length - short) / (long - short)));
}

/** The signals of each page that shares any part of a query. */
export function signalsOf(
  ranked: readonly Ranked[],
  asked: AskedLikeness,
  body: BodyLikeness,
): Map<number, Signals> {
  const words = new Map(ranked.map(({ page, score }) => [page.id, score]));
  const most = (scores: ReadonlyMap<number, number>) =>
    Math.max(...scores.values(), Number.MIN_VALUE);
  // If even the best page covers little of the query, being the best means little.
  const best = (scores: ReadonlyMap<number, number>, whole: number) =>
    Math.max(most(scores), tuning.likeness.enough * whole);
  const scales = {
    words: most(words),
    asked: best(asked.best, asked.whole),
    pooled: best(asked.pooled, asked.whole),
    body: best(body.pages, body.whole),
  };
  const fields = [words, asked.best, asked.pooled, body.pages];
  const pages = new Set(fields.flatMap((field) => [...field.keys()]));
  return new Map(
    [...pages].map((page) => {
      const [w = 0, a = 0, p = 0, b = 0] = fields.map((field) => field.get(page) ?? 0);
      const signals: Signals = {
        words: w / scales.words,
        asked: a / scales.asked,
        pooled: p / scales.pooled,
        body: b / scales.body,
        wholeAsked: a / asked.whole,
        wholePooled: p / asked.whole,
        wholeBody: b / body.whole,
      };
      return [page, signals];
    }),
  );
}

/** The weighted sum of a page’s signals. */
export function blend(signals: Signals, length: number, weights: Weights): number {
  const { long } = weights;
  return (
    signals.words * (weights.words + length * long.words) +
    signals.asked * (weights.asked + length * long.asked) +
    signals.pooled * (weights.pooled + length * long.pooled) +
    signals.body * (weights.body + length * long.body) +
    signals.wholeAsked * weights.wholeAsked +
    signals.wholePooled * weights.wholePooled +
    signals.wholeBody * weights.wholeBody
  );
}
