import type { Ranked } from '../rank.ts';
import type { AskedLikeness } from './asked-index.ts';
import type { BodyLikeness } from './body-likeness.ts';

/** What tells for a page, each 0 … about 1; the first four against the best page, the last three against the question. */
export interface Signals {
  words: number;
  asked: number;
  pooled: number;
  body: number;
  wholeAsked: number;
  wholePooled: number;
  wholeBody: number;
}

/** What each signal counts for, and what more of it the longer a question is. */
interface Weights extends Signals {
  long: Pick<Signals, 'words' | 'asked' | 'pooled' | 'body'>;
}

/** Learned on sets a and b of `tests/bench/search/queries/`, as the README there tells. */
export const TAUGHT: Weights = {
  ...{ words: 3, asked: 1.7, pooled: 2.8, body: 0.7 },
  ...{ wholeAsked: 0.2, wholePooled: 1.3, wholeBody: 0.8 },
  long: { words: 0.3, asked: 2.7, pooled: 3, body: 0.5 },
};

/** The same where no editor wrote down how people ask: titles are all that is known of that. */
export const UNTAUGHT: Weights = {
  ...{ words: 3.3, asked: 1, pooled: 1.2, body: 0.8 },
  ...{ wholeAsked: 0.4, wholePooled: 0.5, wholeBody: 1.1 },
  long: { words: 0.9, asked: 0.4, pooled: 0.5, body: 1 },
};

/** Characters of a question that is no longer a few words, and of a long one. */
const SHORT = 6;
const LONG = 16;

/** How long a question is, 0 … 1. */
export function lengthOf(core: string): number {
  return Math.min(1, Math.max(0, ([...core].length - SHORT) / (LONG - SHORT)));
}

/** From this share of a question on, the page that is most alike is as alike as can be asked for. */
const ENOUGH = 0.5;

/** What tells for each page that has any part of a question. */
export function signalsOf(
  ranked: readonly Ranked[],
  asked: AskedLikeness,
  body: BodyLikeness,
): Map<number, Signals> {
  const words = new Map(ranked.map(({ page, score }) => [page.id, score]));
  const most = (scores: ReadonlyMap<number, number>) =>
    Math.max(...scores.values(), Number.MIN_VALUE);
  // Where even the best page has little of the question, being the best tells little.
  const best = (scores: ReadonlyMap<number, number>, whole: number) =>
    Math.max(most(scores), ENOUGH * whole);
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

/** What a page’s signals come to. */
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
