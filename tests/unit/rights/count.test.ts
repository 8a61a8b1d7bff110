import { describe, expect, test } from 'vitest';
import {
  countPeriod,
  dayAfter,
  isOpen,
  lastDayOf,
  lastNoticeFor,
} from '../../../src/rights/count.ts';
import type { Period } from '../../../src/rights/period.ts';
import { addDays, daysBetween } from '../../../src/values/dates.ts';

const days = (amount: number): Period => ({ amount, unit: 'day' });
const months = (amount: number): Period => ({ amount, unit: 'month' });
const years = (amount: number): Period => ({ amount, unit: 'year' });

/** Every day of nine years, three of them leap years. */
const everyDay = Array.from({ length: 9 * 365 + 3 }, (_, at) => addDays('2024-01-01', at));

describe('the last day of a period', () => {
  test.each([
    ['2026-12-01', days(15), '2026-12-16'],
    ['2026-03-05', years(1), '2027-03-05'],
    ['2027-01-31', months(1), '2027-02-28'],
    ['2028-01-31', months(1), '2028-02-29'],
    ['2028-02-29', years(1), '2029-02-28'],
    ['2028-02-29', years(4), '2032-02-29'],
    ['2026-12-31', days(1), '2027-01-01'],
    ['2026-08-31', months(6), '2027-02-28'],
    ['2026-12-15', months(12), '2027-12-15'],
    ['2100-01-31', months(1), '2100-02-28'],
  ])('from %s, %o: %s', (start, period, last) => {
    expect(lastDayOf(start, period)).toBe(last);
  });

  test('so many days are so many days later, whatever lies between', () => {
    for (const day of everyDay)
      for (const amount of [1, 15, 30, 60, 90, 366])
        expect(daysBetween(day, lastDayOf(day, days(amount)))).toBe(amount);
  });

  test('a month or a year ends in the month that it should, never on a later day of it', () => {
    for (const day of everyDay)
      for (const amount of [1, 3, 6, 11, 12, 24]) {
        const last = lastDayOf(day, months(amount));
        const distance = (to: string) => Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7));
        expect(distance(last) - distance(day)).toBe(amount);
        if (last.slice(8) !== day.slice(8)) expect(addDays(last, 1).slice(8)).toBe('01');
        expect(last.slice(8) <= day.slice(8)).toBe(true);
      }
  });

  test('a year is twelve months', () => {
    for (const day of everyDay) expect(lastDayOf(day, years(2))).toBe(lastDayOf(day, months(24)));
  });

  test('a later start never gives an earlier end', () => {
    for (const period of [days(30), months(1), months(6), years(1), years(3)]) {
      const ends = everyDay.map((day) => lastDayOf(day, period));
      expect(ends).toEqual([...ends].sort());
    }
  });

  test.each(['2026-02-29', '2026-13-01', '26-1-1', ''])('refuses “%s” as a day', (day) => {
    expect(() => lastDayOf(day, days(1))).toThrow(RangeError);
  });

  test.each([0, -1, 1.5, Number.NaN])('refuses a period of %s', (amount) => {
    expect(() => lastDayOf('2026-01-01', days(amount))).toThrow(RangeError);
  });
});

test('what is allowed only after a year is open from the day after its last day', () => {
  expect(dayAfter('2026-03-05', years(1))).toBe('2027-03-06');
});

describe('the last day for giving notice', () => {
  test('is one from which the period ends on the target at the latest, and no later one of its number', () => {
    for (const target of everyDay)
      for (const period of [days(30), days(3), months(1), months(3)]) {
        const notice = lastNoticeFor(target, period);
        expect(lastDayOf(notice, period) <= target).toBe(true);
        expect(lastDayOf(addDays(notice, 1), period) >= target).toBe(true);
      }
  });

  test('three months before the first of August', () => {
    expect(lastNoticeFor('2026-08-01', months(3))).toBe('2026-05-01');
  });
});

test('the last day belongs to the period', () => {
  expect([isOpen('2026-12-15', '2026-12-16'), isOpen('2026-12-16', '2026-12-16')]).toEqual([
    true,
    true,
  ]);
  expect(isOpen('2026-12-17', '2026-12-16')).toBe(false);
});

describe('the arithmetic', () => {
  const lines = (start: string, period: Period) =>
    countPeriod(start, period).steps.map(({ says }) => says);

  test('names the day that does not count, the first and the last', () => {
    expect(lines('2026-12-01', days(15))).toEqual([
      '2026年12月1日是开始的当天，不算在内。',
      '从第二天2026年12月2日起算。',
      '2026年12月16日是第15天，就是最后一天；中间的周末和节假日照算。',
    ]);
  });

  test('names the corresponding day of a year, or that its month has none', () => {
    expect(lines('2026-03-05', years(1))[2]).toBe('满1年的对应日是2027年3月5日，就是最后一天。');
    expect(lines('2027-01-31', months(1))[2]).toBe(
      '满1个月到2027年2月，这个月没有31日，月末2027年2月28日是最后一天。',
    );
  });

  test('cites an article of the Civil Code on each line, and ends on the last day', () => {
    for (const day of everyDay.slice(0, 800)) {
      const { steps, last, first } = countPeriod(day, months(1));
      expect(steps.every(({ cites }) => cites.every(({ law }) => law === 'civil-code'))).toBe(true);
      expect(steps.map((step) => step.day)).toEqual([day, first, last]);
    }
  });
});
