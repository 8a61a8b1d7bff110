import { defineTable } from './decision.ts';
import { type Explained, type Grounds, groundsIn } from './grounds.ts';
import { checkAmount, toFen } from './money.ts';
import { type ParameterFile, groundsOf, parameterOn } from './parameters.ts';

/**
 * The rate of overtime. `rest` if time off was given for a day of rest; `staff` for those whom the Labour Law's rates do
 * not cover: they are to be given time off.
 */
export const overtimeTable = defineTable({
  questions: {
    relation: { label: '签的什么合同', options: { labour: '劳动合同', staff: '聘用合同（在编）' } },
    day: {
      label: '哪天加的班',
      options: { weekday: '工作日延长', 'rest-day': '休息日', holiday: '法定休假日' },
    },
    rested: { label: '安排补休了吗', options: { no: '没有', yes: '补休了' } },
  },
  rules: [
    { when: { relation: ['staff'] }, then: 'staff' },
    { when: { relation: ['labour'], day: ['weekday'] }, then: 'overtime-weekday' },
    { when: { relation: ['labour'], day: ['holiday'] }, then: 'overtime-holiday' },
    {
      when: { relation: ['labour'], day: ['rest-day'], rested: ['no'] },
      then: 'overtime-rest-day',
    },
    { when: { relation: ['labour'], day: ['rest-day'], rested: ['yes'] }, then: 'rest' },
  ],
});

export type OvertimeOutcome = (typeof overtimeTable.rules)[number]['then'];

/** The outcomes with a rate, by the keys of their numbers. */
export type OvertimeRate = Extract<OvertimeOutcome, `overtime-${string}`>;

/** The outcomes without a rate. */
const NO_RATE: Readonly<Record<Exclude<OvertimeOutcome, OvertimeRate>, Explained>> = {
  rest: {
    says: '休息日加班已经补休的，不再付加班费。',
    grounds: groundsIn('double', ['labour-law', '44']),
  },
  staff: {
    says: '机关、事业单位延长工作时间的，应当安排补休；加班费的比例不直接套用。',
    grounds: groundsIn(
      'original',
      ['working-hours-measures', '6'],
      ['working-hours-measures', '7'],
    ),
  },
};

/** Who has to prove overtime. */
export const OVERTIME_PROOF = groundsIn('original', ['spc-labour-interpretation-1', '42']);

/** The grounds of a page about overtime besides its rates. */
export const OVERTIME_GROUNDS: readonly Grounds[] = [
  ...Object.values(NO_RATE).map(({ grounds }) => grounds),
  OVERTIME_PROOF,
];

export const overtimeOutcomes = [
  ...new Set(overtimeTable.rules.map(({ then }) => then)),
] as readonly OvertimeOutcome[];

export const isRate = (outcome: OvertimeOutcome): outcome is OvertimeRate =>
  outcome.startsWith('overtime-');

/** The words and the grounds of an outcome; undefined if the content has no rate for it on the day. */
export function overtimeOutcome(
  outcome: OvertimeOutcome,
  { parameters, asOn }: { parameters: ParameterFile; asOn: string },
): Explained | undefined {
  if (!isRate(outcome)) return NO_RATE[outcome];
  const rate = parameterOn(parameters, outcome, asOn);
  return rate && { says: `按不低于工资的${rate.value}%付。`, grounds: groundsOf(rate) };
}

export interface OvertimePay {
  /** Yuan. */
  pay: number;
  /** Per cent of the wage. */
  rate: number;
  grounds: Grounds;
}

/**
 * The least pay for hours of overtime. What the wage of an hour is, is not computed: its rule was not read.
 * Undefined if the content has no rate. Throws a RangeError for negative numbers.
 *
 * @param hourlyWage yuan
 */
export function overtimePay(
  rateId: OvertimeRate,
  { hourlyWage, hours }: { hourlyWage: number; hours: number },
  { parameters, asOn }: { parameters: ParameterFile; asOn: string },
): OvertimePay | undefined {
  checkAmount('hourlyWage', hourlyWage);
  checkAmount('hours', hours);
  const rate = parameterOn(parameters, rateId, asOn);
  if (!rate) return undefined;
  return {
    pay: toFen((hourlyWage * hours * rate.value) / 100),
    rate: rate.value,
    grounds: groundsOf(rate),
  };
}
