import { formatAge, formatLength, formatMonth } from './format-months.ts';
import type { RetirementPlan } from './retirement-plan.ts';
import { type RetirementRule, toIndex } from './retirement.ts';

/** The arithmetic of a plan, a Chinese sentence a line. */
export function explainRetirement(
  birth: string,
  rule: RetirementRule,
  plan: RetirementPlan,
): string[] {
  const { delay, age, month, flexible } = plan;
  if (!flexible)
    return [
      `${formatMonth(birth)}出生，早于${formatMonth(rule.firstBirthMonth)}，不延：满${formatAge(age)}的${formatMonth(month)}。`,
    ];
  const since = toIndex(birth) - toIndex(rule.firstBirthMonth);
  return [
    delayOf(birth, rule, { since, delay }),
    `${rule.originalAge}岁加${delay}个月，是${formatAge(age)}：${formatMonth(month)}。`,
    `可以选的最早一个月：不早于满${rule.originalAge}岁，也不超过提前的上限，是${formatMonth(flexible.earliest)}。最晚：和单位商量一致，到${formatMonth(flexible.latest)}。`,
    contributionsOf(plan),
  ];
}

function delayOf(
  birth: string,
  { firstBirthMonth, monthsPerStep, longestDelay }: RetirementRule,
  { since, delay }: { since: number; delay: number },
): string {
  const each = `每${monthsPerStep}个月延1个月`;
  if (since === 0) return `${formatMonth(birth)}是第一个要延的出生月；${each}，延${delay}个月。`;
  const full = Math.floor(since / monthsPerStep);
  const end =
    full + 1 > longestDelay ? `是${full + 1}个月，最多延${longestDelay}个月` : `延${delay}个月`;
  return `${formatMonth(birth)}比${formatMonth(firstBirthMonth)}晚${since}个月；${each}，满${full}个${monthsPerStep}个月，再加1，${end}。`;
}

function contributionsOf({ contributions, earliestContributions }: RetirementPlan): string {
  const usual = `养老保险到那年至少要缴满${formatLength(contributions)}`;
  return earliestContributions === undefined || earliestContributions === contributions
    ? `${usual}。`
    : `${usual}；选最早的那个月，至少${formatLength(earliestContributions)}。`;
}
