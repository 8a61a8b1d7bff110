import { type Day, walkDays } from './calendar.ts';
import { lastDayOf } from './periods.ts';
import { type Ratio, checkFen } from './ratio.ts';

/**
 * How the time of work is measured, since no fact says it: `inclusive` counts the first and the last day, so that
 * 01-01 to 06-30 is six months; `civil-code` does not count the first (201), so that 07-01 completes them.
 */
export type Measure = 'inclusive' | 'civil-code';

export interface Employment {
  first: Day;
  last: Day;
  measure: Measure;
}

/** Wages in fen. */
export interface SeverancePay {
  /** What was due in each of the last twelve months, bonuses and allowances included (劳合法条例 27; 9-20). */
  lastTwelveMonths: readonly number[];
  /** Minimum wage of a month; the average is not taken below it. */
  minimumWage: number;
  /** The local average wage of a month (劳合法 47; 5-29). */
  localAverage: number;
}

export interface Severance {
  /** Months of pay, in halves of a month. */
  halfMonths: number;
  /** Whether pay and months were capped. */
  capped: boolean;
  /** N in fen. */
  once: Ratio;
  /** 2N, which is paid instead of N, not beside it (劳合法 48, 87; 9-21). */
  twice: Ratio;
}

/**
 * Halves of a month's pay for a time of work: a month for each full year; six months or more count as a year, less than
 * six months as half a month. Source: 劳合法 47 (fact 9-20; 以上 includes six months, 不满 does not: 10-07).
 *
 * Walks half years: one is earned on beginning a year, another on completing six months of it.
 *
 * @throws RangeError if the last day is before the first
 */
export function severanceHalfMonths({ first, last, measure }: Employment): number {
  if (last < first) throw new RangeError(`From ${first} to ${last}`);
  const end = measure === 'inclusive' ? walkDays(last, 1) : last;
  let halves = 0;
  for (let months = 0; ; months += 12) {
    const yearStart = months === 0 ? first : lastDayOf(first, { unit: 'month', amount: months });
    if (end <= yearStart) return halves;
    halves += 1;
    if (end < lastDayOf(first, { unit: 'month', amount: months + 6 })) return halves;
    halves += 1;
  }
}

/**
 * N and 2N of a labour contract. Source: 劳合法 47, 87; 劳合法条例 25, 27 (facts 9-20, 9-21, 5-29). An average above
 * three times the local one counts as three times that, for twelve months at most; otherwise months are not capped.
 *
 * Not covered: staff on the quota; work before 2008; fewer than twelve months of wages, for which no fact was read.
 *
 * @throws RangeError unless there are twelve wages
 */
export function severanceOf(employment: Employment, pay: SeverancePay): Severance {
  const { lastTwelveMonths: wages, minimumWage, localAverage } = pay;
  if (wages.length !== 12) throw new RangeError(`${wages.length} months of wages`);
  // All wages as sums of twelve months, so that the average needs no division.
  const twelve = wages.reduce((total, wage) => total + checkFen(wage), 0);
  const most = 12 * 3 * checkFen(localAverage);
  const capped = twelve > most;
  const counted = Math.max(capped ? most : twelve, 12 * checkFen(minimumWage));
  const halves = severanceHalfMonths(employment);
  const halfMonths = capped ? Math.min(halves, 24) : halves;
  const once = { numerator: counted * halfMonths, denominator: 24 };
  return { halfMonths, capped, once, twice: { ...once, numerator: 2 * once.numerator } };
}

/** Pay instead of the notice of thirty days (劳合法 40; 劳合法条例 20; 9-20): the wage of the month before, in fen. */
export function payInsteadOfNotice(lastMonthWage: number): number {
  return checkFen(lastMonthWage);
}
