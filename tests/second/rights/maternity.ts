import { type Day, walkDays } from './calendar.ts';

/** Days that may be taken before the birth, of the leave (女职工规定 7; fact 4-63). */
export const DAYS_BEFORE_BIRTH = 15;

/**
 * Days of maternity leave in the whole country: 98, 15 for a difficult birth, 15 for each child after the first.
 * Source: 女职工规定 7 (fact 4-63). What a province adds is not in it (9-48).
 */
export function maternityLeaveDays(birth: { children: number; difficult: boolean }): number {
  if (!Number.isInteger(birth.children) || birth.children < 1)
    throw new RangeError(`Not a number of children: ${birth.children}`);
  const further = Array.from({ length: birth.children - 1 }, () => 15);
  return [98, birth.difficult ? 15 : 0, ...further].reduce((sum, days) => sum + days);
}

/**
 * Days of leave after a miscarriage: 15 before four completed months (未满), 42 from then on (满; fact 10-07).
 * Source: 女职工规定 7 (fact 4-63).
 */
export function miscarriageLeaveDays(completedMonths: number): number {
  return completedMonths < 4 ? 15 : 42;
}

/**
 * The last day of a leave that begins on `firstDay`: that day is its first, or by the other reading does not count
 * (Civil Code 201, which is about limits that start with an event). No fact says which holds for leave.
 */
export function lastDayOfLeave(firstDay: Day, days: number) {
  return { firstDayCounts: walkDays(firstDay, days - 1), notCounted: walkDays(firstDay, days) };
}
