import { describe, expect, test } from 'vitest';
import { allDays } from '../second/rights/calendar.ts';
import { readLastDay } from '../second/rights/last-day-readings.ts';
import { LIMITS, NO_LAST_DAY } from '../second/rights/limit-table.ts';
import {
  firstDayAfterNotice,
  firstDayOfReview,
  lastDayAfterInterruptions,
  lastDayOfLimit,
} from '../second/rights/limits.ts';
import { type Period, countPeriod, lastDayBefore, lastDayOf } from '../second/rights/periods.ts';
import { randomLimitCases, randomPeriods } from '../second/rights/random-cases.ts';
import { isWeekend, julianDayNumber, weekdayOf } from '../second/rights/weekday.ts';

const days = (amount: number): Period => ({ unit: 'day', amount });
const months = (amount: number): Period => ({ unit: 'month', amount });
const years = (amount: number): Period => ({ unit: 'year', amount });

describe('the calendar', () => {
  test('walked day by day agrees with Julian day numbers', () => {
    const first = julianDayNumber('1900-01-01');
    const apart = allDays.filter((day, at) => julianDayNumber(day) !== first + at);
    expect([allDays.length, apart]).toEqual([109_573, []]);
  });

  test('Julian day numbers are the published ones', () => {
    // Noon of 2000-01-01 is the epoch J2000.0, Julian date 2451545.
    expect(julianDayNumber('2000-01-01')).toBe(2_451_545);
  });

  test('weekends of 2026 that are worked are weekends', () => {
    const worked = ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'];
    expect(worked.map((day) => isWeekend(`2026-${day}`))).toEqual(worked.map(() => true));
    expect(weekdayOf('2026-11-22')).toBe(7);
  });
});

describe('periods', () => {
  test.each<[string, Period, string]>([
    ['2026-03-05', years(1), '2027-03-05'],
    ['2026-01-31', months(1), '2026-02-28'],
    ['2028-01-31', months(1), '2028-02-29'],
    ['2028-02-29', years(1), '2029-02-28'],
    ['2026-12-01', days(15), '2026-12-16'],
    ['2026-02-28', months(1), '2026-03-28'],
    ['2028-02-29', years(4), '2032-02-29'],
    ['2099-12-31', months(2), '2100-02-28'],
    ['2026-11-30', months(3), '2027-02-28'],
  ])('from %s %o ends on %s', (start, period, lastDay) => {
    expect(lastDayOf(start, period)).toBe(lastDay);
  });

  test('name the first day that counts and the weekday of the last', () => {
    expect(countPeriod('2026-12-31', days(1))).toEqual({
      ...{ firstDay: '2027-01-01', lastDay: '2027-01-01', weekday: 5 },
    });
  });

  test('counted back have two readings at the end of a short month', () => {
    const [careful, literal] = ['2025-11-28', '2025-11-30'];
    expect(lastDayBefore('2026-02-28', months(3))).toEqual({ careful, literal });
    expect(lastDayBefore('2026-05-30', months(3))).toEqual({
      ...{ careful: '2026-02-28', literal: '2026-02-28' },
    });
  });

  test.each([
    ['a day that does not exist', '2026-02-29', 1],
    ['no length', '2026-01-01', 0],
    ['half a day', '2026-01-01', 0.5],
  ])('of %s are refused', (_what, start, amount) => {
    expect(() => lastDayOf(start, days(amount))).toThrow(RangeError);
  });
});

describe('a last day on a day of rest', () => {
  // National Day with exchanged days and a worked Saturday, as such arrangements are announced.
  const year = {
    year: 2026,
    statutory: ['2026-10-01', '2026-10-02', '2026-10-03'],
    off: Array.from({ length: 7 }, (_, at) => `2026-10-0${at + 1}`),
    worked: ['2026-10-10'],
  };

  test('in a holiday has a reading each', () => {
    expect(readLastDay('2026-10-02', [year])).toEqual({
      ...{ unmoved: '2026-10-02', mayMove: true, overStatutory: '2026-10-04' },
      ...{ overAnnounced: '2026-10-08', overRestDays: '2026-10-08' },
    });
  });

  test('on a plain weekend moves in one reading only', () => {
    expect(readLastDay('2026-10-17', [year])).toMatchObject({
      ...{ mayMove: true, overAnnounced: '2026-10-17', overRestDays: '2026-10-19' },
    });
  });

  test('on a Saturday that is worked stays', () => {
    expect(readLastDay('2026-10-10', [year])).toMatchObject({ mayMove: false });
  });

  test('in a year without an arrangement is unknown', () => {
    expect(readLastDay('2027-02-06', [year])).toMatchObject({
      ...{ unmoved: '2027-02-06', mayMove: true, overRestDays: 'not-announced' },
    });
  });
});

describe('table A', () => {
  test('has every row once, with or without a last day', () => {
    const rows = [...LIMITS, ...NO_LAST_DAY].map(({ id }) => id).toSorted();
    const expected = Array.from({ length: 31 }, (_, at) => `A${String(at + 1).padStart(2, '0')}`);
    expect(rows).toEqual(expected);
  });

  test.each([
    ['A06', undefined, '2026-12-01', '2026-12-16'],
    ['A08', undefined, '2026-12-01', '2026-12-31'],
    ['A10', 'ruling', '2026-12-01', '2026-12-11'],
    ['A18', undefined, '2026-08-31', '2027-02-28'],
    ['A20', undefined, '2026-02-28', '2028-02-28'],
    ['A25', 'review', '2026-01-31', '2026-02-28'],
    ['A29', 'probation', '2026-02-26', '2026-03-01'],
  ])('%s %s from %s ends on %s', (id, name, start, lastDay) => {
    expect(lastDayOfLimit(id, name, { start }).lastDay).toBe(lastDay);
  });

  test('arbitration limits are lower bounds, reported ones are to be verified', () => {
    const start = '2026-03-05';
    const [arbitration, review] = ['A01', 'A21'].map((id) =>
      lastDayOfLimit(id, undefined, { start }),
    );
    expect(arbitration).toEqual({
      ...{ lastDay: '2027-03-05', weekday: 5, atLeast: true, toVerify: false },
    });
    expect(review).toMatchObject({ lastDay: '2026-04-04', atLeast: false, toVerify: true });
  });

  test('the longest time holds where it ends first', () => {
    const from = { start: '2026-05-01', longestFrom: '2021-06-01' };
    expect(lastDayOfLimit('A14', 'fraud or unfairness', from).lastDay).toBe('2026-06-01');
    const late = { start: '2026-05-01', longestFrom: '2026-04-01' };
    expect(lastDayOfLimit('A14', 'serious misunderstanding', late).lastDay).toBe('2026-07-30');
    expect(() => lastDayOfLimit('A27', undefined, { start: '2026-05-01' })).toThrow(RangeError);
  });

  test('an interruption in time starts a limitation again, a late one does not', () => {
    const after = (...interruptions: string[]) =>
      lastDayAfterInterruptions('A01', undefined, { start: '2026-03-05' }, interruptions).lastDay;
    expect(after('2026-12-01')).toBe('2027-12-01');
    expect(after('2027-11-30', '2027-03-05')).toBe('2028-11-30');
    expect(after('2027-03-06')).toBe('2027-03-05');
  });

  test('limits that do not start again refuse interruptions', () => {
    const interrupt = () =>
      lastDayAfterInterruptions('A06', undefined, { start: '2026-12-01' }, ['2026-12-02']);
    expect(interrupt).toThrow(RangeError);
  });

  test('waits and notices have two readings', () => {
    const [careful, early] = ['2027-03-06', '2027-03-05'];
    expect(firstDayOfReview('2026-03-05')).toEqual({ careful, early });
    expect(firstDayAfterNotice('labour contract', '2026-12-01')).toEqual({
      ...{ careful: '2027-01-01', early: '2026-12-31' },
    });
    expect(lastDayOfLimit('A30', undefined, { start: '2026-02-28' })).toMatchObject({
      ...{ lastDay: '2025-11-28', otherReading: '2025-11-30', toVerify: true },
    });
  });
});

describe('random cases', () => {
  test('are the same for the same seed, and others for another', () => {
    const made = (seed: number) => JSON.stringify([...randomPeriods(500, seed)]);
    expect(made(1)).toBe(made(1));
    expect(made(1)).not.toBe(made(2));
  });

  test('reach every unit, leap days and ends of months', () => {
    const cases = [...randomPeriods(20_000, 20_260_305)];
    expect(new Set(cases.map(({ period }) => period.unit)).size).toBe(3);
    expect(cases.filter(({ start }) => start.endsWith('02-29')).length).toBeGreaterThan(20);
    const clamped = cases.filter(
      ({ start, period }) =>
        period.unit !== 'day' && lastDayOf(start, period).slice(8) !== start.slice(8),
    );
    expect(clamped.length).toBeGreaterThan(200);
  });

  test('have a last day in every limit of table A, and longest times end some of them', () => {
    const reached = new Set<string>();
    let cut = 0;
    for (const { id, name, ...from } of randomLimitCases(20_000, 7)) {
      const { lastDay } = lastDayOfLimit(id, name, from);
      reached.add(id);
      const course = LIMITS.find((limit) => limit.id === id)?.courses.find((c) => c.name === name);
      if (course?.atMost && lastDay < lastDayOf(from.start, course.period)) cut += 1;
    }
    expect([...reached].toSorted()).toEqual(LIMITS.map(({ id }) => id).toSorted());
    expect(cut).toBeGreaterThan(500);
  });
});
