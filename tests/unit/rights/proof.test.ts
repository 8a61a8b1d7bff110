import { describe, expect, test } from 'vitest';
import { namedLimits } from '../../../src/rights/limits/index.ts';
import { parameterOn, periodOf } from '../../../src/rights/parameters.ts';
import { LIMITS, NO_LAST_DAY } from '../../second/rights/limit-table.ts';
import { compareAll } from '../../trials/rights/all.ts';
import { compare } from '../../trials/rights/compare.ts';
import { countedLimitOf } from '../../trials/rights/limits.ts';
import { LIMITS_BESIDE, LIMIT_OF_ROW, NOT_COUNTED } from '../../trials/rights/rows.ts';
import { enumerateTables } from '../../trials/rights/tables.ts';
import { parameters } from './parameters-kit.ts';
import { SOUND } from './table-kit.ts';

/** `npm run trial:rights` compares a million of each. */
const CASES = 10_000;

test('both implementations say the same', () => {
  const found = [...compareAll(CASES, 20_261_129)];
  expect(found.filter(({ different }) => different > 0)).toEqual([]);
  expect(found.filter(({ cases }) => cases === 0)).toEqual([]);
  expect(found.length).toBeGreaterThan(12);
});

test('a comparison tells where they differ', () => {
  expect(compare('doubles', [1, 2, 3], (one) => [one * 2, one < 3 ? one + one : 7])).toEqual({
    ...{ what: 'doubles', cases: 3, different: 1, examples: ['3: 6, second 7'] },
  });
});

describe('table A of the facts and the limits', () => {
  const courses = LIMITS.flatMap(({ id, courses }) => courses.map(({ name }) => `${id} ${name}`));

  test('have each other’s rows', () => {
    expect(Object.keys(LIMIT_OF_ROW).sort()).toEqual(courses.sort());
    const counted = namedLimits.filter(({ limit }) => 'period' in limit).map(({ id }) => id);
    const compared = [...Object.values(LIMIT_OF_ROW), ...Object.keys(LIMITS_BESIDE)];
    expect([...new Set(compared)].sort()).toEqual(counted.sort());
  });

  test.each(LIMITS)('$id has the same periods and longest periods', ({ id, courses }) => {
    for (const course of courses) {
      const limit = countedLimitOf(id, course.name);
      const longest = 'longest' in limit ? limit.longest : undefined;
      const periods = [limit.period, longest?.period].map((parameter) => {
        const found = parameter && parameterOn(parameters, parameter, '2026-11-29');
        return found && periodOf(found);
      });
      expect(periods).toEqual([course.period, course.atMost?.period]);
    }
  });

  test.each(Object.entries(LIMITS_BESIDE))('%s has the period of its fact', (id, period) => {
    const limit = namedLimits.find((one) => one.id === id)?.limit;
    const found = limit && 'period' in limit && parameterOn(parameters, limit.period, '2026-11-29');
    expect(found && periodOf(found)).toEqual(period);
  });

  test.each(NO_LAST_DAY)('$id has no last day', ({ id }) => {
    const limits = NOT_COUNTED[id] ?? [];
    expect(limits).not.toEqual([]);
    for (const name of limits) {
      const found = namedLimits.find((one) => one.id === name);
      expect(found?.limit.kind).toMatch(/^(?:unlimited|unstated|unread)$/);
    }
  });
});

test('each combination of answers of each table has exactly one outcome, each rule is used', () => {
  for (const { name, without, contradictory, unreachable } of enumerateTables())
    expect([name, { without, contradictory, unreachable }]).toEqual([name, SOUND]);
});
