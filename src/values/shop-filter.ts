import { toShanghaiDate } from './dates.ts';
import { isNew } from './offers.ts';
import type { OpenQuestion } from './opening-hours.ts';
import { type Phase, phaseOf } from './period.ts';
import type { Show, Sort } from './shop-questions.ts';
import { staleFrom } from './verified.ts';

/** A merchant, as far as the clock matters. Days. */
export interface Shop {
  starts: string;
  ends: string;
  verified: string;
  /** Opening hours as written; empty if they are not known. */
  hours: string;
}

/**
 * Whether a merchant is one of these at `now`; undefined if its hours do not tell.
 * @param opens what the hours say, `opens` of `opening-hours.ts`: pages load that once it is asked
 */
export function isShown(
  { starts, ends, verified, hours }: Shop,
  show: Show,
  now: Date,
  opens: (hours: string, question: OpenQuestion) => boolean | undefined,
): boolean | undefined {
  const phase = phaseOf({ kind: 'offer', starts, ends }, now);
  switch (show) {
    case 'valid':
      return phase === 'during' || phase === 'ending';
    case 'fresh':
      return phase !== 'after' && isNew({ starts }, now);
    case 'ending':
      return phase === 'ending';
    case 'verified':
      return toShanghaiDate(now) < staleFrom(verified);
    default:
      return opens(hours, show);
  }
}

/** Compares merchants in an order; those that hold at `now` first, those that have ended last. */
export function bySort(sort: Sort, now: Date): (one: Shop, other: Shop) => number {
  const turn = ({ starts, ends }: Shop) =>
    ORDER.indexOf(phaseOf({ kind: 'offer', starts, ends }, now));
  return (one, other) => turn(one) - turn(other) || BY[sort](one, other);
}

/** Phases in turn; those that are not named come first. */
const ORDER: readonly Phase[] = ['before', 'after'];

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

const BY: Readonly<Record<Sort, (one: Shop, other: Shop) => number>> = {
  ending: (one, other) => compare(one.ends, other.ends),
  fresh: (one, other) => compare(other.starts, one.starts),
  verified: (one, other) => compare(other.verified, one.verified),
};
