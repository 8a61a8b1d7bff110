import { type Ratio, checkFen } from './ratio.ts';

/** Years of work from which on so many days are due, both included (满; facts 4-80, 10-07). */
const STEPS = [
  [1, 5],
  [10, 10],
  [20, 15],
] as const;

/**
 * Days of annual leave after so many completed years of work with all employers.
 * Source: 年假条例 3 (fact 4-80).
 */
export function annualLeaveDays(completedYears: number): number {
  const reached = STEPS.filter(([years]) => completedYears >= years);
  return reached.at(-1)?.[1] ?? 0;
}

/**
 * Days of annual leave that remain beside the winter and summer holidays.
 *
 * More holiday than leave: none (年假条例 4; fact 4-80 “多于”). Less: the difference is made up (企业年假办法; 9-43).
 * As many: two readings. None is missing (9-43), but the holidays are not more than the leave either (4-80).
 */
export function annualLeaveBeside(
  completedYears: number,
  holidays: number,
): readonly [number] | readonly [missing: number, notExcluded: number] {
  const due = annualLeaveDays(completedYears);
  if (holidays > due) return [0];
  if (holidays === due && due > 0) return [0, due];
  return [due - holidays];
}

/**
 * Pay for days of leave that work prevented, with the worker's consent: 300 % of a day's wage for each, the normal pay
 * included; a day is the month's wage by 21.75. Source: 年假条例 5; 企业年假办法 10, 11 (fact 9-43).
 *
 * @param monthlyWage in fen
 * @returns the whole, and what is still owed beside the normal pay
 */
export function unusedLeavePay(days: number, monthlyWage: number): { whole: Ratio; owed: Ratio } {
  const dayWage = { numerator: checkFen(monthlyWage) * 100, denominator: 2175 };
  const times = (factor: number): Ratio => ({ ...dayWage, numerator: dayWage.numerator * factor });
  return { whole: times(3 * days), owed: times(2 * days) };
}
