import { addDays, formatDate, isCalendarDate } from '../values/dates.ts';
import { type Period, formatPeriod } from './period.ts';
import type { Cited } from './grounds.ts';

/** One line of the arithmetic, as a page shows it. */
export interface Step {
  /** Chinese, a whole sentence. */
  says: string;
  /** The day that the line arrives at, `YYYY-MM-DD`. */
  day: string;
  /** The rule of counting that it applies. */
  cites: readonly Cited[];
}

/** A period counted from a day; every day is `YYYY-MM-DD`. */
export interface Count {
  /** The day on which the period begins; it does not count itself. */
  start: string;
  period: Period;
  /** The first day that counts. */
  first: string;
  /** The last day, which belongs to the period; never shifted for weekends or holidays. */
  last: string;
  steps: readonly Step[];
}

const CIVIL_CODE = 'civil-code';

const cite = (...articles: readonly string[]): Cited[] =>
  articles.map((article) => ({ law: CIVIL_CODE, article }));

/**
 * The last day of a period, by Civil Code 200–202: the day on which it begins does not count; months and years end on
 * the day of the same number, or on the last day of a month that has no such day. Saturdays, Sundays and holidays
 * within count like other days, and the result is not shifted if it is one: see `landing.ts`.
 *
 * @param start `YYYY-MM-DD`, the day of the event
 * @throws RangeError if `start` is no calendar day, or the period's amount is no whole number of at least 1
 */
export function lastDayOf(start: string, period: Period): string {
  checkDay(start);
  checkAmount(period);
  const { amount, unit } = period;
  if (unit === 'day') return addDays(start, amount);
  const months = unit === 'year' ? amount * 12 : amount;
  const [year = 0, month = 0, day = 0] = start.split('-').map(Number);
  const index = year * 12 + month - 1 + months;
  const [endYear, endMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return toDate(endYear, endMonth, Math.min(day, daysOf(endYear, endMonth)));
}

/**
 * The day from which something may be done that the law allows only after a period is full (a further appraisal of
 * working ability after one year): the day after its last day.
 */
export const dayAfter = (start: string, period: Period): string =>
  addDays(lastDayOf(start, period), 1);

/**
 * The last day for giving notice that the law wants at least `period` before `target`: the latest day of the same
 * number in an earlier month, or so many days earlier, on which a period that begins then has ended on `target` at the
 * latest. Where several days end on the same day (the end of a short month), the earliest of them, to be safe.
 */
export function lastNoticeFor(target: string, { amount, unit }: Period): string {
  checkDay(target);
  checkAmount({ amount, unit });
  if (unit === 'day') return addDays(target, -amount);
  const [year = 0, month = 0, day = 0] = target.split('-').map(Number);
  const index = year * 12 + month - 1 - (unit === 'year' ? amount * 12 : amount);
  const [thatYear, thatMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return toDate(thatYear, thatMonth, Math.min(day, daysOf(thatYear, thatMonth)));
}

/** {@link lastDayOf} with its arithmetic. Throws like it. */
export function countPeriod(start: string, period: Period): Count {
  const last = lastDayOf(start, period);
  const first = addDays(start, 1);
  const begin: Step[] = [
    {
      says: `${formatDate(start)}是开始的当天，不算在内。`,
      day: start,
      cites: cite('201'),
    },
    { says: `从第二天${formatDate(first)}起算。`, day: first, cites: cite('201') },
  ];
  return { start, period, first, last, steps: [...begin, endOf({ start, period, last })] };
}

function endOf({ start, period, last }: Pick<Count, 'start' | 'period' | 'last'>): Step {
  const { amount, unit } = period;
  const length = formatPeriod(period);
  if (unit === 'day') {
    const says = `${formatDate(last)}是第${amount}天，就是最后一天；中间的周末和节假日照算。`;
    return { says, day: last, cites: cite('200', '201') };
  }
  if (start.slice(8) === last.slice(8))
    return {
      says: `满${length}的对应日是${formatDate(last)}，就是最后一天。`,
      day: last,
      cites: cite('200', '202'),
    };
  const [year, month] = last.split('-').map(Number);
  const says = `满${length}到${year}年${month}月，这个月没有${Number(start.slice(8))}日，月末${formatDate(last)}是最后一天。`;
  return { says, day: last, cites: cite('200', '202') };
}

/** Whether `today` is within a period: it includes its last day (Civil Code 1259). */
export const isOpen = (today: string, last: string): boolean => today <= last;

/** Days of a month; `month` from 1. */
const daysOf = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

const toDate = (year: number, month: number, day: number): string =>
  [String(year).padStart(4, '0'), ...[month, day].map((one) => String(one).padStart(2, '0'))].join(
    '-',
  );

function checkDay(day: string): void {
  if (!isCalendarDate(day)) throw new RangeError(`day: found ${day}, expected YYYY-MM-DD`);
}

function checkAmount({ amount }: Period): void {
  if (!Number.isInteger(amount) || amount < 1)
    throw new RangeError(`period: found ${amount}, expected a whole number of at least 1`);
}
