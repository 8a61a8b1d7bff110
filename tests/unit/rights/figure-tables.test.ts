import { describe, expect, test } from 'vitest';
import { annualLeaveTable } from '../../../src/rights/annual-leave.ts';
import { compensationTable } from '../../../src/rights/compensation-table.ts';
import { type DecisionTable, decide } from '../../../src/rights/decision.ts';
import { duesTable } from '../../../src/rights/dues.ts';
import { allowanceTable } from '../../../src/rights/maternity.ts';
import { overtimeTable } from '../../../src/rights/overtime.ts';
import { retirementTable } from '../../../src/rights/retirement-plan.ts';
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
