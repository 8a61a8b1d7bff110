import type { Day } from './calendar.ts';

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/**
 * The Julian day number of a Gregorian day at noon, by whole numbers only.
 * Source: Fliegel and Van Flandern, Communications of the ACM 11 (1968), 657.
 */
export function julianDayNumber(day: Day): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const toMarch = Math.trunc((month - 14) / 12);
  return (
    Math.trunc((1461 * (year + 4800 + toMarch)) / 4) +
    Math.trunc((367 * (month - 2 - 12 * toMarch)) / 12) -
    Math.trunc((3 * Math.trunc((year + 4900 + toMarch) / 100)) / 4) +
    date -
    32075
  );
}

/** The weekday of a day: Julian day 0 was a Monday. */
export function weekdayOf(day: Day): Weekday {
  const weekday = WEEKDAYS[julianDayNumber(day) % 7];
  if (weekday === undefined) throw new RangeError(`Not a day: ${day}`);
  return weekday;
}

/** Saturday or Sunday, whatever a holiday arrangement makes of it. */
export function isWeekend(day: Day): boolean {
  return weekdayOf(day) >= 6;
}
