import { decide, defineTable } from './decision.ts';
import { type Explained, type Grounds, groundsIn } from './grounds.ts';
import { checkAmount, toFen } from './money.ts';
import { type Parameter, type ParameterFile, groundsOf, parameterOn } from './parameters.ts';

/** Whether one has annual leave besides the school's holidays, and how much. */
export const annualLeaveTable = defineTable({
  questions: {
    service: { label: '累计工作', options: { under: '不满1年', over: '满1年' } },
    breaks: {
      label: '寒暑假天数',
      options: {
        none: '没有寒暑假',
        fewer: '少于年休假',
        equal: '和年休假一样多',
        more: '多于年休假',
      },
    },
    relation: { label: '签的什么合同', options: { labour: '劳动合同', staff: '聘用合同（在编）' } },
  },
  rules: [
    { when: { service: ['under'] }, then: 'not-yet' },
    { when: { service: ['over'], breaks: ['none'] }, then: 'full' },
    { when: { service: ['over'], breaks: ['more'] }, then: 'replaced' },
    { when: { service: ['over'], breaks: ['equal'] }, then: 'unstated' },
    { when: { service: ['over'], breaks: ['fewer'], relation: ['labour'] }, then: 'made-up' },
    { when: { service: ['over'], breaks: ['fewer'], relation: ['staff'] }, then: 'unread' },
  ],
});

export interface AnnualLeaveInput {
  /** Full years of work at all employers. */
  years: number;
  /** Days of the school's holidays that one had in the year; undefined without any. */
  breakDays?: number | undefined;
  relation: 'labour' | 'staff';
}

export interface AnnualLeave {
  /** `unstated` for a case the law does not name, `unread` for one whose rules were not read. */
  outcome: LeaveOutcome;
  /** Days by years of work. */
  full: number;
  /** Days that are left to take; undefined if that is not known. */
  days: number | undefined;
  grounds: Grounds;
}

export type LeaveOutcome = (typeof annualLeaveTable.rules)[number]['then'];

const TIERS = [
  { from: 20, id: 'annual-leave-20' },
  { from: 10, id: 'annual-leave-10' },
  { from: 1, id: 'annual-leave-1' },
] as const;

/** The days of annual leave; undefined if the content has no number for it. Throws a RangeError for negative numbers. */
export function annualLeave(
  { years, breakDays, relation }: AnnualLeaveInput,
  parameters: ParameterFile,
  asOn: string,
): AnnualLeave | undefined {
  checkAmount('years', years);
  if (breakDays !== undefined) checkAmount('breakDays', breakDays);
  const tier = TIERS.find(({ from }) => years >= from);
  const parameter = parameterOn(parameters, tier?.id ?? 'annual-leave-1', asOn);
  if (!parameter) return undefined;
  const full = tier ? parameter.value : 0;
  const outcome = decide(annualLeaveTable, {
    service: tier ? 'over' : 'under',
    breaks: compareBreaks(breakDays, full),
    relation,
  });
  return {
    outcome,
    full,
    days: daysOf(outcome, full, breakDays ?? 0),
    grounds: groundsOf(parameter, ANNUAL_LEAVE_OUTCOMES[outcome].grounds),
  };
}

function compareBreaks(breakDays: number | undefined, full: number) {
  if (breakDays === undefined) return 'none';
  if (breakDays === full) return 'equal';
  return breakDays < full ? 'fewer' : 'more';
}

function daysOf(outcome: LeaveOutcome, full: number, breakDays: number): number | undefined {
  if (outcome === 'full') return full;
  if (outcome === 'made-up') return full - breakDays;
  return outcome === 'not-yet' || outcome === 'replaced' ? 0 : undefined;
}

const TIERS_ARTICLE = groundsIn('original', ['paid-leave-regulation', '3']);
const BREAKS_ARTICLE = groundsIn('original', ['paid-leave-regulation', '4']);

/** The words and the grounds of each outcome. */
export const ANNUAL_LEAVE_OUTCOMES: Readonly<Record<LeaveOutcome, Explained>> = {
  'not-yet': { says: '累计工作不满1年，还没有年休假。', grounds: TIERS_ARTICLE },
  full: { says: '没有寒暑假的，按累计工作的年数享受年休假。', grounds: TIERS_ARTICLE },
  replaced: {
    says: '寒暑假天数多于年休假，不再享受当年的年休假。',
    grounds: BREAKS_ARTICLE,
  },
  unstated: {
    says: '寒暑假和年休假一样多的，条文没有写，问本单位。',
    grounds: BREAKS_ARTICLE,
  },
  'made-up': {
    says: '签劳动合同，寒暑假少于年休假的，单位应当补足。',
    grounds: groundsIn('original', ['enterprise-leave-measures', '7']),
  },
  unread: {
    says: '在编，寒暑假少于年休假的，怎么补没有读到，问本单位。',
    grounds: BREAKS_ARTICLE,
  },
};

export interface LeavePay {
  /** Yuan a day. */
  daily: number;
  /** Yuan for the days, the normal wages included. */
  total: number;
  /** Yuan besides the normal wages that were paid already. */
  besides: number;
  /** The numbers of the law behind it: per cent of the wage of a day, days of pay in a month. */
  rule: { rate: number; wageDays: number };
  grounds: Grounds;
}

/**
 * Pay for leave that the employer could not arrange, under a labour contract (the rules for staff were not read).
 * Undefined if the content has no numbers for it. Throws a RangeError for negative numbers.
 *
 * @param monthlyWage yuan
 */
export function unusedLeavePay(
  { monthlyWage, days }: { monthlyWage: number; days: number },
  parameters: ParameterFile,
  asOn: string,
): LeavePay | undefined {
  checkAmount('monthlyWage', monthlyWage);
  checkAmount('days', days);
  const on = (id: Parameter['id']) => parameterOn(parameters, id, asOn);
  const [rate, wageDays] = [on('annual-leave-pay'), on('annual-leave-wage-days')];
  if (!rate || !wageDays) return undefined;
  const daily = monthlyWage / wageDays.value;
  return {
    daily: toFen(daily),
    total: toFen((daily * days * rate.value) / 100),
    besides: toFen((daily * days * (rate.value - 100)) / 100),
    rule: { rate: rate.value, wageDays: wageDays.value },
    grounds: groundsOf(rate, wageDays),
  };
}
