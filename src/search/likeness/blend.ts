import type { Ranked } from '../rank.ts';
import type { AnywhereLikeness } from './anywhere.ts';
import type { AskedLikeness } from './asked-index.ts';
import type { BodyLikeness } from './body-likeness.ts';
import { tuning } from '../tuning.ts';

/** The signals that rank a page, each 0 … 1 relative to the best page. */
export interface RankSignals {
  words: number;
  asked: number;
  anywhere: number;
  body: number;
  /** Who does what, by the sample queries. */
  roles: number;
}

/** The signals for a page; the last three, relative to the query, tell how sure the answer is. */
export interface Signals extends RankSignals {
  wholeAsked: number;
  wholeAnywhere: number;
  wholeBody: number;
}

/** The weight of each signal, and its change with the length of a query. */
interface Weights extends RankSignals {
  long: RankSignals;
}

/** Similarity by each field. */
export interface Likenesses {
  asked: AskedLikeness;
  anywhere: AnywhereLikeness;
  body: BodyLikeness;
  roles: ReadonlyMap<number, number>;
}

/** The length of a query, 0 … 1. */
export function lengthOf(core: string): number {
  const { short, long } = tuning.likeness;
  return Math.min(1, Math.max(0, ([...core].length - short) / (long - short)));
}

/** The signals of each page that shares any part of a query. */
export function signalsOf(
  ranked: readonly Ranked[],
  { asked, anywhere, body, roles }: Likenesses,
): Map<number, Signals> {
  const words = new Map(ranked.map(({ page, score }) => [page.id, score]));
  const byText = [words, asked.pages, anywhere.pages, body.pages];
  const fields = [...byText, roles];
  const scales = fields.map((field) => Math.max(...field.values(), Number.MIN_VALUE));
  const pages = new Set(byText.flatMap((field) => [...field.keys()]));
  return new Map(
    [...pages].map((page) => {
      const scores = fields.map((field) => field.get(page) ?? 0);
      const [, wholeAsked = 0, wholeAnywhere = 0, wholeBody = 0] = scores;
      const [w = 0, a = 0, p = 0, b = 0, r = 0] = scores.map(
        (score, at) => score / (scales[at] ?? 1),
      );
      const signals: Signals = {
        ...{ words: w, asked: a, anywhere: p, body: b, roles: r },
        wholeAsked: wholeAsked / asked.whole,
        wholeAnywhere: wholeAnywhere / anywhere.whole,
        wholeBody: wholeBody / body.whole,
      };
      return [page, signals];
    }),
  );
}

/** The weighted sum of a page’s signals. */
export function blend(signals: Signals, length: number, weights: Weights): number {
  const weighted = (name: keyof RankSignals): number =>
    signals[name] * (weights[name] + length * weights.long[name]);
  return (
    weighted('words') +
    weighted('asked') +
    weighted('anywhere') +
    weighted('body') +
    weighted('roles')
  );
}
