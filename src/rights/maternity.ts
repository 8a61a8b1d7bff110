import { defineTable } from './decision.ts';
import { type Explained, type Grounds, groundsIn } from './grounds.ts';
import { groundsOf, parameterOn } from './parameters.ts';
import type { Parameter, ParameterFile } from './parameters.ts';

export type Maternity =
  | { event: 'birth'; children: number; difficult: boolean }
  | { event: 'miscarriage-early' | 'miscarriage-late' };

export type MaternityPart = keyof typeof MATERNITY_PARTS;

export interface MaternityLeave {
  /** The least days that the state grants; provinces add to them. */
  days: number;
  /** How many of them may be taken before birth; undefined after a miscarriage. */
  beforeBirth: number | undefined;
  /** The parts of the sum. */
  parts: readonly { id: MaternityPart; days: number }[];
  grounds: Grounds;
}

/**
 * The days of maternity leave that national law grants. Undefined if the content has no numbers for it.
 * Throws a RangeError unless the children are a whole number of at least 1.
 */
export function maternityLeave(
  input: Maternity,
  parameters: ParameterFile,
  asOn: string,
): MaternityLeave | undefined {
  const on = (id: Parameter['id']) => parameterOn(parameters, id, asOn);
  const wanted = partsOf(input);
  const found = wanted.flatMap(({ id, times }) => {
    const parameter = on(id);
    return parameter ? [{ id, parameter, days: parameter.value * times }] : [];
  });
  const before = input.event === 'birth' ? on('maternity-before-birth') : undefined;
  const [first, ...more] = found;
  if (!first || found.length < wanted.length) return undefined;
  return {
    days: found.reduce((sum, { days }) => sum + days, 0),
    beforeBirth: before?.value,
    parts: found.map(({ id, days }) => ({ id, days })),
    grounds: groundsOf(first.parameter, ...more.map(({ parameter }) => parameter)),
  };
}

/** The numbers of maternity leave in the words of an arithmetic. */
export const MATERNITY_PARTS = {
  'maternity-leave': '产假',
  'maternity-difficult': '难产，增加',
  'maternity-multiple': '多胞胎，增加',
  'miscarriage-early': '怀孕未满4个月流产',
  'miscarriage-late': '怀孕满4个月流产',
} as const satisfies Partial<Record<Parameter['id'], string>>;

/** The arithmetic of the days, a Chinese sentence a line. */
export function explainMaternity({ parts, days, beforeBirth }: MaternityLeave): string[] {
  return [
    ...parts.map(({ id, days: own }) => `${MATERNITY_PARTS[id]}${own}天。`),
    ...(parts.length > 1
      ? [`加起来：${parts.map((one) => one.days).join('＋')}＝${days}天。`]
      : []),
    ...(beforeBirth === undefined ? [] : [`其中产前可以先休${beforeBirth}天。`]),
  ];
}

/** Provinces grant more days than the state. */
export const PROVINCES_ADD = groundsIn('double', ['population-law', '25']);

function partsOf(input: Maternity): { id: MaternityPart; times: number }[] {
  if (input.event !== 'birth') return [{ id: input.event, times: 1 }];
  const { children, difficult } = input;
  if (!Number.isInteger(children) || children < 1)
    throw new RangeError(`children: found ${children}, expected a whole number of at least 1`);
  return [
    { id: 'maternity-leave' as const, times: 1 },
    ...(difficult ? [{ id: 'maternity-difficult' as const, times: 1 }] : []),
    ...(children > 1 ? [{ id: 'maternity-multiple' as const, times: children - 1 }] : []),
  ];
}

/** Who pays the allowance, and by which wage; how it is divided by days is left to the place. */
export const allowanceTable = defineTable({
  questions: {
    insured: { label: '单位参加生育保险了吗', options: { yes: '参加了', no: '没有参加' } },
    relation: { label: '是不是派遣', options: { own: '不是', dispatched: '是派遣' } },
  },
  rules: [
    { when: { insured: ['yes'] }, then: 'fund' },
    { when: { insured: ['no'], relation: ['own'] }, then: 'employer' },
    { when: { insured: ['no'], relation: ['dispatched'] }, then: 'dispatch-company' },
  ],
});

export type AllowanceOutcome = (typeof allowanceTable.rules)[number]['then'];

/** The words and the grounds of each outcome. */
export const ALLOWANCE_OUTCOMES: Readonly<Record<AllowanceOutcome, Explained>> = {
  fund: {
    says: '生育保险基金付，按单位上年度职工月平均工资。',
    grounds: groundsIn('original', ['women-workers-rules', '8'], ['social-insurance-law', '56']),
  },
  employer: {
    says: '单位付，按本人产假前的工资。',
    grounds: groundsIn('original', ['women-workers-rules', '8']),
  },
  'dispatch-company': {
    says: '派遣公司付，按本人产假前的工资。',
    grounds: groundsIn('original', ['women-workers-rules', '8'], ['labour-contract-law', '58']),
  },
};
