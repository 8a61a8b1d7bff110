import { describe, expect, test } from 'vitest';
import {
  formatAge,
  formatLength,
  formatMonth,
  formatMonths,
} from '../../../src/rights/format-months.ts';
import { retirementOn } from '../../../src/rights/parameters.ts';
import { planRetirement } from '../../../src/rights/retirement-plan.ts';
import { retirementRows } from '../../../src/rights/retirement-rows.ts';
import { explainRetirement } from '../../../src/rights/retirement-steps.ts';
import { toIndex } from '../../../src/rights/retirement.ts';
import { parameters } from './parameters-kit.ts';

const context = { parameters, asOn: '2026-11-29' };

test('months, ages and lengths are written as people say them', () => {
  expect(formatMonth('2034-09')).toBe('2034年9月');
  expect(formatMonths('2025-02', '2025-05')).toBe('2025年2—5月');
  expect(formatMonths('2025-12', '2026-03')).toBe('2025年12月—2026年3月');
  expect(formatAge({ years: 62, months: 0 })).toBe('62岁');
  expect(formatAge({ years: 60, months: 1 })).toBe('60岁1个月');
  expect([180, 186].map(formatLength)).toEqual(['15年', '15年6个月']);
});

describe('the table of a group', () => {
  test.each([
    ['men', 36],
    ['women-55', 36],
    ['women-50', 60],
  ] as const)('%s has a row for each of %i delays, one after the other', (group, count) => {
    const rows = retirementRows(group, context);
    expect(rows.map(({ first }) => first.plan.delay)).toEqual(
      Array.from({ length: count }, (_, at) => at + 1),
    );
    for (const [at, { first, last }] of rows.entries()) {
      expect(last?.plan.delay ?? count).toBe(first.plan.delay);
      const next = rows[at + 1];
      expect(last && toIndex(last.birth) + 1).toBe(next && toIndex(next.first.birth));
    }
  });

  test('is empty without numbers', () => {
    expect(retirementRows('men', { parameters: {}, asOn: '2026-11-29' })).toEqual([]);
  });
});

describe('the arithmetic', () => {
  const explain = (birth: string, group: 'men' | 'women-50') => {
    const rule = retirementOn(parameters, group, context.asOn);
    const plan = planRetirement(birth, group, context);
    if (!rule || !plan) throw new Error('no parameters');
    return explainRetirement(birth, rule, plan);
  };

  test('goes from the month of birth to the months that may be chosen', () => {
    expect(explain('1972-09', 'men')).toEqual([
      '1972年9月比1965年1月晚92个月；每4个月延1个月，满23个4个月，再加1，延24个月。',
      '60岁加24个月，是62岁：2034年9月。',
      '可以选的最早一个月：不早于满60岁，也不超过提前的上限，是2032年9月。最晚：和单位商量一致，到2037年9月。',
      '养老保险到那年至少要缴满17年6个月；选最早的那个月，至少16年6个月。',
    ]);
  });

  test('says where the delay ends', () => {
    expect(explain('1990-01', 'women-50')[0]).toBe(
      '1990年1月比1975年1月晚180个月；每2个月延1个月，满90个2个月，再加1，是91个月，最多延60个月。',
    );
    expect(explain('1965-01', 'men')[0]).toBe(
      '1965年1月是第一个要延的出生月；每4个月延1个月，延1个月。',
    );
  });

  test('is short for those who are not delayed', () => {
    expect(explain('1964-12', 'men')).toEqual([
      '1964年12月出生，早于1965年1月，不延：满60岁的2024年12月。',
    ]);
  });
});
