import { describe, expect, test } from 'vitest';
import { PARAMETERS } from '../../../src/model/parameters.ts';
import {
  type DecisionTable,
  combinationsOf,
  decide,
  nextQuestion,
} from '../../../src/rights/decision.ts';
import { LIMIT_GROUPS } from '../../../src/rights/limits/index.ts';
import type { Limit } from '../../../src/rights/limits/limit.ts';
import { arbitrationTable } from '../../../src/rights/limits/arbitration.ts';
import { SOUND, enumerate } from './table-kit.ts';

const groups = Object.entries(LIMIT_GROUPS).map(
  ([name, { table, limits }]) =>
    [name, table as DecisionTable, limits as Readonly<Record<string, Limit>>] as const,
);

describe.each(groups)('the table of %s', (_, table, limits) => {
  test('leads from every combination of answers to exactly one limit, and uses every rule', () => {
    const { combinations, ...found } = enumerate(table);
    expect(combinations).toBeGreaterThan(1);
    expect(found).toEqual(SOUND);
  });

  test('has each limit as an outcome, and no other outcome', () => {
    const outcomes = new Set(table.rules.map(({ then }) => then));
    expect([...outcomes].sort()).toEqual(Object.keys(limits).sort());
  });

  test('asks, question by question, no more than it needs for the same outcome', () => {
    for (const answers of combinationsOf(table)) {
      const given: Record<string, string> = {};
      for (let next = nextQuestion(table, given); next; next = nextQuestion(table, given))
        given[next] = answers[next] ?? '';
      const rest = combinationsOf(table).filter((one) =>
        Object.entries(given).every(([name, key]) => one[name] === key),
      );
      expect(new Set(rest.map((one) => decide(table, one)))).toEqual(
        new Set([decide(table, answers)]),
      );
    }
  });
});

test('each counted limit names parameters that exist', () => {
  const named = groups.flatMap(([, , limits]) =>
    Object.values(limits).flatMap((limit) => [
      ...('period' in limit ? [limit.period] : []),
      ...('longest' in limit && limit.longest ? [limit.longest.period] : []),
    ]),
  );
  expect(named.filter((id) => !Object.hasOwn(PARAMETERS, id))).toEqual([]);
});

test('several limits have no number: what the law leaves open is not computed', () => {
  const kinds = groups.flatMap(([, , limits]) =>
    Object.entries(limits).flatMap(([id, { kind }]) =>
      ['unlimited', 'unstated', 'unread', 'elsewhere'].includes(kind) ? [`${id}: ${kind}`] : [],
    ),
  );
  expect(kinds).toEqual([
    'wages-in-service: unlimited',
    'staff-decision: elsewhere',
    'staff-terms: unstated',
    'rehired: unstated',
    'no-award: unstated',
    'reconsideration-omission: unread',
    'reconsider-first: elsewhere',
    'further-appeal: unread',
    'staff-review: unread',
    'teacher-appeal: unstated',
    'supervision-end: unstated',
    'harm-removal: unlimited',
    'resignation-hourly: unlimited',
    'unemployment: unstated',
  ]);
});

describe('the way to arbitration', () => {
  const to = (
    identity: 'permanent' | 'contract' | 'rehired',
    claim: 'wages' | 'contract',
    ended: 'yes' | 'no',
  ) => decide(arbitrationTable, { identity, claim, ended });

  test('for wages has no limit while employed, and one after the end', () => {
    expect(to('contract', 'wages', 'no')).toBe('wages-in-service');
    expect(to('contract', 'wages', 'yes')).toBe('arbitration-after-end');
  });

  test('is closed to staff for wages in service, and open for dismissal', () => {
    expect(to('permanent', 'wages', 'no')).toBe('staff-decision');
    expect(to('permanent', 'contract', 'yes')).toBe('personnel-arbitration');
  });

  test('is not decided for those who work on after retirement', () => {
    expect(to('rehired', 'wages', 'no')).toBe('rehired');
  });
});
