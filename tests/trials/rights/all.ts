import {
  compareAnnualLeave,
  compareContributions,
  compareDues,
  compareMaternity,
  compareSeverance,
  compareUnusedLeave,
} from './amounts.ts';
import type { Compared } from './compare.ts';
import { compareLandings } from './landings.ts';
import { compareInterruptions, compareLimits } from './limits.ts';
import { compareNotices, comparePeriods } from './periods.ts';
import { compareOutsideDates, compareRetirements } from './retirements.ts';

/**
 * All comparisons of `src/rights/` with `tests/second/rights/`, one after the other.
 *
 * @param count random cases of each comparison of days; a tenth of it of each comparison of amounts
 */
export function* compareAll(count: number, seed: number): Generator<Compared> {
  yield comparePeriods(count, seed);
  yield compareNotices(count, seed + 1);
  yield compareLimits(count, seed + 2);
  yield compareInterruptions(count, seed + 3);
  yield compareLandings(count, seed + 4);
  const amounts = Math.ceil(count / 10);
  yield compareDues(amounts, seed + 5);
  yield compareUnusedLeave(amounts, seed + 6);
  yield compareSeverance(amounts, seed + 7);
  yield compareAnnualLeave();
  yield compareMaternity();
  yield compareContributions();
  yield compareRetirements();
  yield compareOutsideDates();
}
