import { type Day, type Month, daysOfMonth, monthOf, walkDays, walkMonths } from './calendar.ts';
import { type Weekday, weekdayOf } from './weekday.ts';

export interface Period {
  unit: 'day' | 'month' | 'year';
  /** A whole number, at least 1. */
  amount: number;
}

export interface Counted {
  /** The first day that counts: the day after the start. */
  firstDay: Day;
  /** The last day, which belongs to the period; never moved because of a weekend or a holiday. */
  lastDay: Day;
  weekday: Weekday;
}

/**
 * Counts a period.
 *
 * - The day of the event does not count (Civil Code 201; fact 10-01).
 * - Days: the day after is the first, the Nth is the last; weekends and holidays between count (201; 10-03).
 * - Months and years: the day of the same number in the last month, or the last day of that month if it has no such
 *   day (202; 10-02).
 * - The last day belongs to the period (1259, 届满含本数; 10-07), and is given unmoved (203; 10-04).
 *
 * @throws RangeError for a day that does not exist, an amount that is not a whole positive number, or a period that
 * leaves the calendar
 */
export function countPeriod(start: Day, period: Period): Counted {
  if (!Number.isInteger(period.amount) || period.amount < 1)
    throw new RangeError(`Not a length of a period: ${period.amount}`);
  const firstDay = walkDays(start, 1);
  const lastDay =
    period.unit === 'day'
      ? walkDays(start, period.amount)
      : sameDayIn(walkMonths(monthOf(start), monthsIn(period)), start);
  return { firstDay, lastDay, weekday: weekdayOf(lastDay) };
}

/** The last day of a period; see {@link countPeriod}. */
export function lastDayOf(start: Day, period: Period): Day {
  return countPeriod(start, period).lastDay;
}

function monthsIn(period: Period): number {
  return period.unit === 'year' ? 12 * period.amount : period.amount;
}

/** Looks through the days of the month for the last whose number is not above that of `day`. */
function sameDayIn(month: Month, day: Day): Day {
  const found = daysOfMonth(month).findLast((candidate) => candidate.slice(8) <= day.slice(8));
  if (found === undefined) throw new RangeError(`Not a day: ${day}`);
  return found;
}

/**
 * The last day on which something due `period` before `target` can be done, in both readings, since no rule of the
 * Civil Code counts backwards (facts A29, A30 give the length only):
 *
 * - `careful`: counted back like forwards, the corresponding day or the end of its month;
 * - `literal`: the latest day from which the period, counted forwards, ends on `target` or earlier.
 *
 * They differ only if `target` ends a month that is shorter than the month counted back to.
 */
export function lastDayBefore(target: Day, period: Period): { careful: Day; literal: Day } {
  if (period.unit === 'day') {
    const day = walkDays(target, -period.amount);
    return { careful: day, literal: day };
  }
  const careful = sameDayIn(walkMonths(monthOf(target), -monthsIn(period)), target);
  let literal = careful;
  for (let next = careful; lastDayOf(next, period) <= target; next = walkDays(next, 1))
    literal = next;
  return { careful, literal };
}
