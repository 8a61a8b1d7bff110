import { toShanghaiDate } from './dates.ts';
import { isNew } from './offers.ts';
import type { OpenQuestion } from './opening-hours.ts';
import { phaseOf } from './period.ts';
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

/** Compares merchants in an order. */
export function bySort(sort: Sort): (one: Shop, other: Shop) => number {
  if (sort === 'ending') return (one, other) => compare(one.ends, other.ends);
  if (sort === 'fresh') return (one, other) => compare(other.starts, one.starts);
  return (one, other) => compare(other.verified, one.verified);
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
