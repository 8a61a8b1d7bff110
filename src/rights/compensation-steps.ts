import { formatDate } from '../values/dates.ts';
import type { CompensationOutcome } from './compensation-table.ts';
import {
  type Compensation,
  type CompensationInput,
  type Service,
  monthsOfWages,
} from './compensation.ts';
import { formatYuan } from './format-yuan.ts';

/** The outcomes with an amount. */
export type Owed = Extract<CompensationOutcome, 'n' | 'n-plus-one' | 'double'>;

export const isOwed = (outcome: CompensationOutcome | undefined): outcome is Owed =>
  outcome === 'n' || outcome === 'n-plus-one' || outcome === 'double';

/** Yuan of an outcome. */
export const amountOf = (outcome: Owed, { n, nPlusOne, double }: Compensation): number =>
  ({ n, 'n-plus-one': nPlusOne, double })[outcome];

/** `8年5个月零几天`. */
function formatService({ years, months, moreDays }: Service): string {
  const parts = [years > 0 && `${years}年`, months > 0 && `${months}个月`].filter(Boolean);
  if (!moreDays) return parts.join('');
  return parts.length === 0 ? '不满1个月' : `${parts.join('')}零几天`;
}

/** What the arithmetic is told with. */
export interface Told {
  outcome: Owed;
  input: CompensationInput;
  result: Compensation;
  /** First and last day of work, `YYYY-MM-DD`. */
  days: { first: string; last: string };
}

/** The arithmetic of an amount, a Chinese sentence a line. */
export function explainCompensation({ outcome, input, result, days }: Told): string[] {
  const { n, rule } = result;
  const earned = monthsOfWages(input.service);
  const last = {
    n: [],
    'n-plus-one': [
      `没有提前通知，再加上个月的工资：${formatYuan(n)}＋${formatYuan(input.lastWage)}＝${formatYuan(result.nPlusOne)}。`,
    ],
    double: [`违法的，乘${rule.times}：${formatYuan(result.double)}。`],
  }[outcome];
  return [
    `${formatDate(days.first)}到${formatDate(days.last)}，头尾两天都算，一共${formatService(input.service)}。`,
    `每满1年算1个月工资；零头6个月以上算1个月，不满6个月算半个月：${earned}个月工资。`,
    ...wageLines(input, result),
    `${result.months}个月×${formatYuan(result.wage)}＝${formatYuan(n)}。`,
    ...last,
  ];
}

function wageLines(
  { averageWage, minimumWage = 0 }: CompensationInput,
  { capped, wage, months, rule }: Compensation,
): string[] {
  const average = `月工资看前12个月应得的平均数：${formatYuan(averageWage)}。`;
  if (capped)
    return [
      average,
      `高于当地职工月平均工资的${rule.capTimes}倍，按${rule.capTimes}倍算：${formatYuan(wage)}；年限最多${rule.capYears}年：${months}个月工资。`,
    ];
  const least = minimumWage > averageWage;
  return [
    average,
    ...(least ? [`低于当地最低工资，按最低工资算：${formatYuan(wage)}。`] : []),
    ...(capped === undefined
      ? [
          `没有填当地职工月平均工资。你的平均数比它的${rule.capTimes}倍还高的，要封顶，填上再算一次。`,
        ]
      : []),
  ];
}
