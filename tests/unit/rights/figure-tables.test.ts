import { describe, expect, test } from 'vitest';
import { ANNUAL_LEAVE_OUTCOMES, annualLeaveTable } from '../../../src/rights/annual-leave.ts';
import {
  COMPENSATION_OUTCOMES,
  compensationTable,
} from '../../../src/rights/compensation-table.ts';
import { type DecisionTable, decide } from '../../../src/rights/decision.ts';
import { DUES_OUTCOMES, duesTable } from '../../../src/rights/dues.ts';
import { ALLOWANCE_OUTCOMES, allowanceTable } from '../../../src/rights/maternity.ts';
import { overtimeOutcome, overtimeOutcomes, overtimeTable } from '../../../src/rights/overtime.ts';
import { retirementTable } from '../../../src/rights/retirement-plan.ts';
import { showGrounds } from '../../../src/rights/grounds.ts';
import { laws, parameters } from './parameters-kit.ts';
import { SOUND, enumerate } from './table-kit.ts';

test.each<[string, DecisionTable, number]>([
  ['annual leave', annualLeaveTable, 16],
  ['compensation', compensationTable, 240],
  ['overtime', overtimeTable, 12],
  ['maternity allowance', allowanceTable, 4],
  ['retirement group', retirementTable, 8],
  ['dues', duesTable, 3],
])('%s: each combination has exactly one outcome, each rule is used', (_, table, combinations) => {
  expect(enumerate(table)).toEqual({ combinations, ...SOUND });
});

test('every outcome of a figure is explained with grounds', () => {
  const explained = [
    [compensationTable, COMPENSATION_OUTCOMES],
    [annualLeaveTable, ANNUAL_LEAVE_OUTCOMES],
    [allowanceTable, ALLOWANCE_OUTCOMES],
    [duesTable, DUES_OUTCOMES],
  ] as const;
  for (const [{ rules }, outcomes] of explained) {
    expect(Object.keys(outcomes).sort()).toEqual(
      [...new Set(rules.map(({ then }) => then))].sort(),
    );
    for (const { grounds } of Object.values(outcomes))
      expect(showGrounds(grounds, laws).every(({ edition }) => edition !== undefined)).toBe(true);
  }
});

test('each kind of overtime has words with the rate of the content, or says why it has none', () => {
  const says = (asOn: string) =>
    overtimeOutcomes.map((outcome) => overtimeOutcome(outcome, { parameters, asOn })?.says);
  expect(overtimeOutcomes).toHaveLength(5);
  expect(says('2026-11-29')).toEqual([
    '机关、事业单位延长工作时间的，应当安排补休；加班费的比例不直接套用。',
    '按不低于工资的150%付。',
    '按不低于工资的300%付。',
    '按不低于工资的200%付。',
    '休息日加班已经补休的，不再付加班费。',
  ]);
  const rate = parameters.parameters?.find(({ id }) => id === 'overtime-weekday');
  const later = { parameters: rate ? [{ ...rate, value: 160, validFrom: '2027-01-01' }] : [] };
  const at = (asOn: string) =>
    overtimeOutcome('overtime-weekday', { parameters: later, asOn })?.says;
  expect([at('2026-12-31'), at('2027-01-01')]).toEqual([undefined, '按不低于工资的160%付。']);
});

describe('what is owed at the end of a contract', () => {
  const usual = { relation: 'labour', lawful: 'yes', protected: 'no', notice: 'yes' } as const;

  test.each([
    [{ ...usual, reason: 'forced' }, 'n'],
    [{ ...usual, reason: 'resigned' }, 'none'],
    [{ ...usual, reason: 'expired' }, 'n'],
    [{ ...usual, reason: 'refused' }, 'none'],
    [{ ...usual, reason: 'dismissed' }, 'n'],
    [{ ...usual, reason: 'dismissed', notice: 'no' }, 'n-plus-one'],
    [{ ...usual, reason: 'dismissed', protected: 'yes' }, 'double'],
    [{ ...usual, reason: 'expired', protected: 'yes' }, 'extended'],
    [{ ...usual, reason: 'fault', protected: 'yes' }, 'none'],
    [{ ...usual, reason: 'fault', lawful: 'no' }, 'double'],
    [{ ...usual, reason: 'dismissed', relation: 'staff' }, 'staff'],
    [{ ...usual, reason: 'dismissed', relation: 'hourly' }, 'hourly'],
  ] as const)('%o: %s', (answers, outcome) => {
    expect(decide(compensationTable, answers)).toBe(outcome);
  });
});
