import { describe, expect, test } from 'vitest';
import {
  type RetirementRule,
  flexibleRange,
  leastContributions,
  retirementOf,
  toIndex,
  toMonth,
} from '../../../src/rights/retirement.ts';

const MEN: RetirementRule = {
  originalAge: 60,
  firstBirthMonth: '1965-01',
  monthsPerStep: 4,
  longestDelay: 36,
};
const WOMEN_55: RetirementRule = { ...MEN, originalAge: 55, firstBirthMonth: '1970-01' };
const WOMEN_50: RetirementRule = {
  originalAge: 50,
  firstBirthMonth: '1975-01',
  monthsPerStep: 2,
  longestDelay: 60,
};
const RULES = { men: MEN, women55: WOMEN_55, women50: WOMEN_50 };
const births = Array.from({ length: 41 * 12 }, (_, at) => toMonth(toIndex('1960-01') + at));

describe('the statutory retirement month', () => {
  test.each([
    ['men', '1964-12', '2024-12', '60.0'],
    ['men', '1965-01', '2025-02', '60.1'],
    ['men', '1965-04', '2025-05', '60.1'],
    ['men', '1965-05', '2025-07', '60.2'],
    ['men', '1972-09', '2034-09', '62.0'],
    ['men', '1976-08', '2039-07', '62.11'],
    ['men', '1976-09', '2039-09', '63.0'],
    ['women55', '1970-01', '2025-02', '55.1'],
    ['women55', '1971-04', '2026-08', '55.4'],
    ['women55', '1981-09', '2039-09', '58.0'],
    ['women50', '1975-01', '2025-02', '50.1'],
    ['women50', '1980-11', '2033-11', '53.0'],
    ['women50', '1984-11', '2039-11', '55.0'],
  ] as const)('%s born in %s: %s', (group, birth, month, age) => {
    const found = retirementOf(birth, RULES[group]);
    expect([found.month, `${found.age.years}.${found.age.months}`]).toEqual([month, age]);
  });

  test.each(Object.entries(RULES))('%s: never earlier for somebody younger', (_, rule) => {
    const found = births.map((birth) => retirementOf(birth, rule));
    const ofMonth = found.map(({ month }) => month);
    expect(ofMonth).toEqual([...ofMonth].sort());
    expect(Math.max(...found.map(({ delay }) => delay))).toBe(rule.longestDelay);
    expect(Math.min(...found.map(({ delay }) => delay))).toBe(0);
  });

  test.each(['1965', '1965-13', '1965-00', '1965-1'])('refuses “%s” as a month', (birth) => {
    expect(() => retirementOf(birth, MEN)).toThrow(RangeError);
  });
});

describe('the flexible range', () => {
  const most = { early: 36, late: 36 };

  test('begins no earlier than the original age', () => {
    expect(flexibleRange('1965-01', MEN, most)).toEqual({ earliest: '2025-01', latest: '2028-02' });
  });

  test('begins three years earlier where the delay is longer', () => {
    expect(flexibleRange('1984-11', WOMEN_50, most)).toEqual({
      earliest: '2036-11',
      latest: '2042-11',
    });
  });

  test('does not exist for those who reached the original age before the reform', () => {
    expect(flexibleRange('1964-12', MEN, most)).toBeUndefined();
  });
});

test.each([
  [2025, 180],
  [2029, 180],
  [2030, 186],
  [2031, 192],
  [2038, 234],
  [2039, 240],
  [2050, 240],
])('a pension from %i needs %i months of contributions', (year, months) => {
  expect(
    leastContributions(year, { base: 180, firstYear: 2030, monthsPerYear: 6, most: 240 }),
  ).toBe(months);
});
