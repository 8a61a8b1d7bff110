import { countPeriod, dayAfter, lastNoticeFor } from '../../../src/rights/count.ts';
import { walkDays } from '../../second/rights/calendar.ts';
import * as second from '../../second/rights/periods.ts';
import { randomPeriods } from '../../second/rights/random-cases.ts';
import { type Compared, compare } from './compare.ts';

/** Periods of every unit from random days: first day, last day, the last line of the arithmetic, the day after. */
export const comparePeriods = (count: number, seed: number): Compared =>
  compare('periods', randomPeriods(count, seed), ({ start, period }) => {
    const ours = countPeriod(start, period);
    const { firstDay, lastDay } = second.countPeriod(start, period);
    return [
      [ours.first, ours.last, ours.steps.at(-1)?.day, dayAfter(start, period)],
      [firstDay, lastDay, lastDay, walkDays(lastDay, 1)],
    ];
  });

/** The same periods counted back from random days, by the careful reading. */
export const compareNotices = (count: number, seed: number): Compared =>
  compare('notice before a day', randomPeriods(count, seed), ({ start, period }) => [
    lastNoticeFor(start, period),
    second.lastDayBefore(start, period).careful,
  ]);
