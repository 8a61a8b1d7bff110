import type { LeavePay } from './annual-leave.ts';
import { formatYuan } from './format-yuan.ts';

/** The arithmetic of the pay for leave that was not taken, a Chinese sentence a line. */
export function explainLeavePay(
  { monthlyWage, days }: { monthlyWage: number; days: number },
  { daily, total, besides, rule }: LeavePay,
): string[] {
  return [
    `一天的工资：${formatYuan(monthlyWage)}除以${rule.wageDays}天，约${formatYuan(daily)}。`,
    `没休的${days}天，每天按${rule.rate}%：约${formatYuan(total)}。`,
    `其中100%是正常工作期间的工资，已经发过的不重复发，另外还应给约${formatYuan(besides)}。`,
  ];
}
