import type { ToolName } from '../model/tool-names.ts';
import { ANNUAL_LEAVE_OUTCOMES } from '../rights/annual-leave.ts';
import { COMPENSATION_OUTCOMES } from '../rights/compensation-table.ts';
import { COMPENSATION_GROUNDS } from '../rights/compensation.ts';
import { DUES_OUTCOMES, EMPLOYER_FUNDS } from '../rights/dues.ts';
import type { Cited, Grounds } from '../rights/grounds.ts';
import { COUNTING } from '../rights/limits/describe.ts';
import { namedLimits } from '../rights/limits/index.ts';
import { RUNNING } from '../rights/limits/running.ts';
import { ALLOWANCE_OUTCOMES, PROVINCES_ADD } from '../rights/maternity.ts';
import { OVERTIME_GROUNDS } from '../rights/overtime.ts';
import type { ParameterFile } from '../rights/parameters.ts';
import { NOT_PLANNED } from '../rights/retirement-plan.ts';

/** What a tool rests on: its numbers, by key or the first part of it, and the grounds that are code. */
interface Needs {
  parameters: readonly string[];
  grounds: readonly Grounds[];
}

const groundsOf = (explained: Readonly<Record<string, { grounds: Grounds }>>): Grounds[] =>
  Object.values(explained).map(({ grounds }) => grounds);

const NEEDS: Readonly<Record<ToolName, Needs>> = {
  'last-day': {
    parameters: namedLimits.flatMap(({ limit }) => [
      ...('period' in limit ? [limit.period] : []),
      ...(limit.kind === 'last-day' && limit.longest ? [limit.longest.period] : []),
    ]),
    grounds: [
      ...namedLimits.flatMap(({ limit }) => ('grounds' in limit ? [limit.grounds] : [])),
      ...groundsOf(RUNNING),
      COUNTING,
    ],
  },
  retirement: {
    parameters: ['flexible-*', 'early-retirement-notice', 'contribution-*'],
    grounds: groundsOf(NOT_PLANNED),
  },
  dues: { parameters: [], grounds: [...groundsOf(DUES_OUTCOMES), EMPLOYER_FUNDS] },
  maternity: {
    parameters: ['maternity-*', 'miscarriage-*'],
    grounds: [...groundsOf(ALLOWANCE_OUTCOMES), PROVINCES_ADD],
  },
  'annual-leave': { parameters: ['annual-leave-*'], grounds: groundsOf(ANNUAL_LEAVE_OUTCOMES) },
  compensation: {
    parameters: ['compensation-*', 'damages-times'],
    grounds: [...groundsOf(COMPENSATION_OUTCOMES), ...COMPENSATION_GROUNDS],
  },
  overtime: { parameters: ['overtime-*'], grounds: OVERTIME_GROUNDS },
};

const isAmong = (keys: readonly string[], id: string): boolean =>
  keys.some((key) => (key.endsWith('*') ? id.startsWith(key.slice(0, -1)) : id === key));

/** The numbers that a tool computes with, in all their versions. */
export function parametersOf(tool: ToolName, file: ParameterFile): ParameterFile {
  const { parameters = [], retirement = [] } = file;
  return {
    parameters: parameters.filter(({ id }) => isAmong(NEEDS[tool].parameters, id)),
    retirement: tool === 'retirement' ? retirement : [],
  };
}

/** Every article that the page of a tool cites. */
export function citedByTool(tool: ToolName, file: ParameterFile): Cited[] {
  const { parameters = [], retirement = [] } = parametersOf(tool, file);
  return [...parameters, ...retirement, ...NEEDS[tool].grounds].flatMap(
    ({ citations = [] }) => citations,
  );
}
