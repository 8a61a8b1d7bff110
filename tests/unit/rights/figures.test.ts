import { describe, expect, test } from 'vitest';
import { annualLeave, unusedLeavePay } from '../../../src/rights/annual-leave.ts';
import { compensationOf, monthsOfWages, serviceOf } from '../../../src/rights/compensation.ts';
import { duesOn } from '../../../src/rights/dues.ts';
import { maternityLeave } from '../../../src/rights/maternity.ts';
import { overtimePay } from '../../../src/rights/overtime.ts';
import { planRetirement } from '../../../src/rights/retirement-plan.ts';
import { parameters } from './parameters-kit.ts';

const TODAY = '2026-11-29';

describe('annual leave', () => {
  test.each([
    [0, 0],
    [1, 5],
    [9, 5],
    [10, 10],
    [19, 10],
    [20, 15],
    [40, 15],
  ])('after %i years: %i days', (years, days) => {
    expect(annualLeave({ years, relation: 'labour' }, parameters, TODAY)?.days).toBe(days);
  });

  test('is replaced by longer school holidays, and made up where they are shorter', () => {
    const with_ = (breakDays: number, relation: 'labour' | 'staff') =>
      annualLeave({ years: 12, breakDays, relation }, parameters, TODAY);
    expect(with_(60, 'staff')).toMatchObject({ outcome: 'replaced', full: 10, days: 0 });
    expect(with_(4, 'labour')).toMatchObject({ outcome: 'made-up', days: 6 });
    expect(with_(4, 'staff')).toMatchObject({ outcome: 'unread', days: undefined });
    expect(with_(10, 'labour')).toMatchObject({ outcome: 'unstated', days: undefined });
  });

  test('that could not be taken is paid threefold, the normal wages included', () => {
    const paid = unusedLeavePay({ monthlyWage: 6525, days: 5 }, parameters, TODAY);
    expect(paid).toMatchObject({ daily: 300, total: 4500, besides: 3000 });
    expect(paid?.grounds.note).toContain('已经包含');
  });
});

describe('the length of service', () => {
  test.each([
    ['2020-03-01', '2026-02-28', 6, 0, false, 6],
    ['2020-03-01', '2026-03-01', 6, 0, true, 6.5],
    ['2020-03-01', '2026-08-30', 6, 5, true, 6.5],
    ['2020-03-01', '2026-08-31', 6, 6, false, 7],
    ['2026-11-01', '2026-11-01', 0, 0, true, 0.5],
    ['2025-11-01', '2026-10-30', 0, 11, true, 1],
    ['2024-02-29', '2025-02-27', 1, 0, false, 1],
  ])('%s to %s: %i years, %i months', (first, last, years, months, moreDays, wages) => {
    expect(serviceOf(first, last)).toEqual({ years, months, moreDays });
    expect(monthsOfWages({ years, months, moreDays })).toBe(wages);
  });

  test('refuses a last day before the first', () => {
    expect(() => serviceOf('2026-02-01', '2026-01-31')).toThrow(RangeError);
  });
});

describe('economic compensation', () => {
  const service = { years: 15, months: 2, moreDays: false };
  const compute = (more: { averageWage: number; minimumWage?: number; localAverage?: number }) =>
    compensationOf({ service, lastWage: 5000, ...more }, parameters, TODAY);

  test('is a month for each year, with a month more for missing notice, twice for an unlawful end', () => {
    expect(compute({ averageWage: 6000, localAverage: 8000 })).toMatchObject({
      months: 15.5,
      wage: 6000,
      capped: false,
      n: 93_000,
      nPlusOne: 98_000,
      double: 186_000,
    });
  });

  test('is capped at three local wages and twelve years, only above three', () => {
    expect(compute({ averageWage: 30_000, localAverage: 8000 })).toMatchObject({
      months: 12,
      wage: 24_000,
      capped: true,
      n: 288_000,
    });
    expect(compute({ averageWage: 24_000, localAverage: 8000 })).toMatchObject({
      months: 15.5,
      capped: false,
    });
  });

  test('uses at least the minimum wage, and does not claim a cap that it cannot know', () => {
    expect(compute({ averageWage: 1000, minimumWage: 2000 })).toMatchObject({
      wage: 2000,
      capped: undefined,
    });
  });
});

describe('maternity leave', () => {
  test.each([
    [{ event: 'birth', children: 1, difficult: false }, 98],
    [{ event: 'birth', children: 1, difficult: true }, 113],
    [{ event: 'birth', children: 3, difficult: true }, 143],
    [{ event: 'miscarriage-early' }, 15],
    [{ event: 'miscarriage-late' }, 42],
  ] as const)('%o: %i days', (input, days) => {
    const found = maternityLeave(input, parameters, TODAY);
    expect(found?.days).toBe(days);
    expect(found?.beforeBirth).toBe(input.event === 'birth' ? 15 : undefined);
  });

  test('refuses half a child', () => {
    const half = { event: 'birth', children: 0.5, difficult: false } as const;
    expect(() => maternityLeave(half, parameters, TODAY)).toThrow(RangeError);
  });
});

test.each([
  ['overtime-weekday', 135],
  ['overtime-rest-day', 180],
  ['overtime-holiday', 270],
] as const)('%s: three hours at 30 yuan are %i yuan', (rate, pay) => {
  const given = { hourlyWage: 30, hours: 3 };
  expect(overtimePay(rate, given, { parameters, asOn: TODAY })?.pay).toBe(pay);
});

describe('a plan for retirement', () => {
  const plan = (asOn: string) => planRetirement('1976-09', 'men', { parameters, asOn });

  test('has the month, the range and the contributions of both years', () => {
    expect(plan(TODAY)).toMatchObject({
      month: '2039-09',
      age: { years: 63, months: 0 },
      flexible: { earliest: '2036-09', latest: '2042-09' },
      contributions: 240,
      earliestContributions: 222,
      grounds: { confidence: 'reprint' },
    });
  });

  test('does not exist as on a day before the measures', () => {
    expect(plan('2024-12-31')).toBeUndefined();
  });
});

describe('dues', () => {
  const rule = { rate: 0.5, roundDownTo: 10 };

  test('are counted on post and scale wages only, without the remainder', () => {
    expect(duesOn({ post: 2405, scale: 1827, performance: 3000, allowance: 500 }, rule)).toEqual({
      counted: 4232,
      remainder: 2,
      base: 4230,
      dues: 21.15,
      year: 253.8,
    });
  });

  test('refuse a negative part, even one that does not count', () => {
    expect(() => duesOn({ post: 100, allowance: -1 }, rule)).toThrow(RangeError);
  });
});
