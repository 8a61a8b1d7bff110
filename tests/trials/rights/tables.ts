import { annualLeaveTable } from '../../../src/rights/annual-leave.ts';
import { compensationTable } from '../../../src/rights/compensation-table.ts';
import type { DecisionTable } from '../../../src/rights/decision.ts';
import { duesTable } from '../../../src/rights/dues.ts';
import { LIMIT_GROUPS } from '../../../src/rights/limits/index.ts';
import { allowanceTable } from '../../../src/rights/maternity.ts';
import { overtimeTable } from '../../../src/rights/overtime.ts';
import { retirementTable } from '../../../src/rights/retirement-plan.ts';
import { type Enumerated, enumerate } from '../../unit/rights/table-kit.ts';

/** Every decision table, by name. */
export const TABLES: Readonly<Record<string, DecisionTable>> = {
  'annual leave': annualLeaveTable,
  compensation: compensationTable,
  overtime: overtimeTable,
  'maternity allowance': allowanceTable,
  'retirement group': retirementTable,
  dues: duesTable,
  ...Object.fromEntries(
    Object.entries(LIMIT_GROUPS).map(([name, { table }]) => [`limits: ${name}`, table]),
  ),
};

/** All combinations of answers of every table. */
export const enumerateTables = (): (Enumerated & { name: string; rules: number })[] =>
  Object.entries(TABLES).map(([name, table]) => ({
    name,
    rules: table.rules.length,
    ...enumerate(table),
  }));
