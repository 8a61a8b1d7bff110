import { describe, expect, test } from 'vitest';
import {
  annualLeaveBeside,
  annualLeaveDays,
  unusedLeavePay,
} from '../second/rights/annual-leave.ts';
import { minimumContributionMonths } from '../second/rights/contributions.ts';
import { monthlyDues, yearOfDues } from '../second/rights/dues.ts';
import {
  lastDayOfLeave,
  maternityLeaveDays,
  miscarriageLeaveDays,
} from '../second/rights/maternity.ts';
import { OUTSIDE_DATES } from '../second/rights/outside-dates.ts';
import { isSameAmount } from '../second/rights/ratio.ts';
import {
  type RetirementGroup,
  retirementOf,
  retirementTable,
} from '../second/rights/retirement.ts';
import { type Measure, severanceHalfMonths, severanceOf } from '../second/rights/severance.ts';

describe('retirement', () => {
  test.each(OUTSIDE_DATES)('$birthMonth $group as published', ({ retires, age, ...who }) => {
    const { statutoryMonth, statutoryAge } = retirementOf(who.birthMonth, who.group);
    if (retires !== undefined) expect(statutoryMonth.startsWith(retires)).toBe(true);
    if (age !== undefined) expect(statutoryAge).toEqual({ years: age, months: 0 });
    expect(retires ?? age).toBeDefined();
  });

  test.each<[RetirementGroup, string, string, number]>([
    ['man', '1965-01', '1976-09', 36],
    ['woman-55', '1970-01', '1981-09', 36],
    ['woman-50', '1975-01', '1984-11', 60],
  ])('%s: first delay for %s, full delay from %s', (group, first, full, most) => {
    const rows = retirementTable(group);
    expect(rows).toHaveLength(492);
    expect(rows.find(({ delayMonths }) => delayMonths > 0)?.birthMonth).toBe(first);
    const whole = rows.find(({ delayMonths }) => delayMonths === most);
    expect(whole?.birthMonth).toBe(full);
    // 15 years from 2025 on.
    expect(whole?.statutoryMonth.slice(0, 4)).toBe('2039');
    expect(Math.max(...rows.map(({ delayMonths }) => delayMonths))).toBe(most);
  });

  test.each<[RetirementGroup, number, number, number]>([
    ['man', 1965, 4, 36],
    ['woman-55', 1970, 4, 36],
    ['woman-50', 1975, 2, 60],
  ])('%s: the delays are those of the formula of fact 9-03', (group, from, step, most) => {
    for (const { birthMonth, delayMonths } of retirementTable(group)) {
      const [year = 0, month = 0] = birthMonth.split('-').map(Number);
      const n = (year - from) * 12 + month - 1;
      const delay = n < 0 ? 0 : Math.min(most, Math.floor(n / step) + 1);
      expect([birthMonth, delayMonths]).toEqual([birthMonth, delay]);
    }
  });

  test('may be earlier down to the original age, and three years later', () => {
    const { choices, originalMonth } = retirementOf('1972-09', 'man');
    expect(originalMonth).toBe('2032-09');
    expect(choices.at(0)).toEqual({
      ...{ month: '2032-09', kind: 'early', minimumContributionMonths: 198 },
    });
    expect(choices.filter(({ kind }) => kind === 'early')).toHaveLength(24);
    expect(choices.find(({ kind }) => kind === 'statutory')).toMatchObject({
      ...{ month: '2034-09', minimumContributionMonths: 210 },
    });
    expect(choices.at(-1)).toEqual({
      ...{ month: '2037-09', kind: 'late', minimumContributionMonths: 210 },
    });
  });

  test('may be at most three years earlier', () => {
    const { choices, statutoryMonth } = retirementOf('1990-06', 'woman-50');
    expect([choices[0]?.month, statutoryMonth]).toEqual(['2042-06', '2045-06']);
  });

  test('before 2025 has no choices', () => {
    expect(retirementOf('1964-12', 'man').choices).toMatchObject([{ month: '2024-12' }]);
  });

  test.each([
    [2025, 180],
    [2029, 180],
    [2030, 186],
    [2031, 192],
    [2038, 234],
    [2039, 240],
    [2050, 240],
  ])('in %i needs %i months of contributions', (year, months) => {
    expect(minimumContributionMonths(year)).toBe(months);
  });
});

describe('dues', () => {
  test('are those of the worked example', () => {
    expect(monthlyDues([240_500, 182_700])).toEqual({ base: 423_000, dues: 2115 });
  });

  test.each([
    [[], 0],
    [[999], 0],
    [[1000], 5],
    [[423_999], 2115],
    [[500, 500], 5],
  ])('of %j fen are %i fen', (parts, dues) => {
    expect(monthlyDues(parts).dues).toBe(dues);
  });

  test('of a year leave out retained months', () => {
    const month = [240_500, 182_700];
    expect(yearOfDues([month, month, 'retained'])).toBe(4230);
  });

  test('of half a fen are refused', () => {
    expect(() => monthlyDues([0.5])).toThrow(RangeError);
  });
});

describe('annual leave', () => {
  test.each([
    [0, 0],
    [1, 5],
    [9, 5],
    [10, 10],
    [19, 10],
    [20, 15],
    [40, 15],
  ])('after %i years is %i days', (years, leave) => {
    expect(annualLeaveDays(years)).toBe(leave);
  });

  test('beside school holidays', () => {
    expect(annualLeaveBeside(12, 70)).toEqual([0]);
    expect(annualLeaveBeside(12, 7)).toEqual([3]);
    expect(annualLeaveBeside(12, 10)).toEqual([0, 10]);
    expect(annualLeaveBeside(0, 0)).toEqual([0]);
  });

  test('not taken is paid three times, of which once is the normal pay', () => {
    const { whole, owed } = unusedLeavePay(2, 435_000);
    expect(isSameAmount(whole, { numerator: 120_000, denominator: 1 })).toBe(true);
    expect(isSameAmount(owed, { numerator: 80_000, denominator: 1 })).toBe(true);
  });
});

describe('severance', () => {
  test.each<[string, string, number, number]>([
    ['2024-01-01', '2024-01-01', 1, 0],
    ['2024-01-01', '2024-01-02', 1, 1],
    ['2024-01-01', '2024-06-30', 2, 1],
    ['2024-01-01', '2024-07-01', 2, 2],
    ['2024-01-01', '2024-12-31', 2, 2],
    ['2024-01-01', '2025-01-01', 3, 2],
    ['2020-09-01', '2025-08-31', 10, 10],
    ['2020-09-01', '2025-12-31', 11, 11],
    ['2020-09-01', '2026-02-28', 12, 11],
  ])('from %s to %s earns %i or %i half months', (first, last, inclusive, civil) => {
    const halves = (measure: Measure) => severanceHalfMonths({ first, last, measure });
    expect([halves('inclusive'), halves('civil-code')]).toEqual([inclusive, civil]);
  });

  const long = { first: '2008-09-01', last: '2026-08-31', measure: 'inclusive' } as const;
  const wages = (fen: number) => Array.from({ length: 12 }, () => fen);
  const local = { minimumWage: 250_000, localAverage: 1_000_000 };

  test('is not capped in months for usual wages', () => {
    const result = severanceOf(long, { lastTwelveMonths: wages(3_000_000), ...local });
    expect([result.halfMonths, result.capped]).toEqual([36, false]);
    expect(isSameAmount(result.once, { numerator: 54_000_000, denominator: 1 })).toBe(true);
    expect(isSameAmount(result.twice, { numerator: 108_000_000, denominator: 1 })).toBe(true);
  });

  test('is capped in pay and months above three times the local average', () => {
    const result = severanceOf(long, { lastTwelveMonths: wages(3_000_001), ...local });
    expect([result.halfMonths, result.capped]).toEqual([24, true]);
    expect(isSameAmount(result.once, { numerator: 36_000_000, denominator: 1 })).toBe(true);
  });

  test('is taken from the minimum wage at least', () => {
    const short = { first: '2026-06-01', last: '2026-08-31', measure: 'inclusive' } as const;
    const { once } = severanceOf(short, { lastTwelveMonths: wages(100_000), ...local });
    expect(isSameAmount(once, { numerator: 125_000, denominator: 1 })).toBe(true);
  });

  test('needs twelve wages and days in order', () => {
    expect(() => severanceOf(long, { lastTwelveMonths: [1], ...local })).toThrow(RangeError);
    const backwards = { ...long, last: '2008-08-31' };
    expect(() => severanceHalfMonths(backwards)).toThrow(RangeError);
  });
});

describe('maternity leave', () => {
  test.each([
    [1, false, 98],
    [1, true, 113],
    [2, false, 113],
    [3, true, 143],
  ])('for %i children (difficult: %s) is %i days', (children, difficult, leave) => {
    expect(maternityLeaveDays({ children, difficult })).toBe(leave);
  });

  test('after a miscarriage depends on four completed months', () => {
    expect([0, 3, 4, 6].map(miscarriageLeaveDays)).toEqual([15, 15, 42, 42]);
  });

  test('has two readings of its last day', () => {
    expect(lastDayOfLeave('2026-03-01', 98)).toEqual({
      ...{ firstDayCounts: '2026-06-06', notCounted: '2026-06-07' },
    });
  });
});
