import type { RetirementGroup } from '../../../src/model/parameters.ts';
import { planRetirement } from '../../../src/rights/retirement-plan.ts';
import { monthsBetween } from '../../second/rights/calendar.ts';
import { OUTSIDE_DATES } from '../../second/rights/outside-dates.ts';
import * as second from '../../second/rights/retirement.ts';
import { parameters } from '../../unit/rights/parameters-kit.ts';
import { type Compared, compare } from './compare.ts';

const GROUPS: readonly (readonly [ours: RetirementGroup, second: second.RetirementGroup])[] = [
  ['men', 'man'],
  ['women-55', 'woman-55'],
  ['women-50', 'woman-50'],
];

function planOf(birth: string, group: RetirementGroup) {
  const plan = planRetirement(birth, group, { parameters, asOn: '2026-11-29' });
  if (!plan) throw new Error(`${group}: no parameters`);
  return plan;
}

/** Every month of birth from 1960 to 2000 in every group: month, age, delay, flexible range, least contributions. */
export function compareRetirements(): Compared {
  const cases = GROUPS.flatMap((groups) =>
    monthsBetween('1960-01', '2000-12').map((birth) => ({ birth, groups })),
  );
  return compare('retirement months', cases, ({ birth, groups: [ours, theirs] }) => {
    const { month, age, delay, flexible, ...plan } = planOf(birth, ours);
    const other = second.retirementOf(birth, theirs);
    const [first] = other.choices;
    const isFlexible = other.choices.length > 1;
    const statutory = other.choices.find(({ kind }) => kind === 'statutory');
    return [
      [month, age, delay, flexible, plan.contributions, plan.earliestContributions],
      [
        other.statutoryMonth,
        other.statutoryAge,
        other.delayMonths,
        isFlexible ? { earliest: first?.month, latest: other.choices.at(-1)?.month } : undefined,
        statutory?.minimumContributionMonths,
        isFlexible ? first?.minimumContributionMonths : undefined,
      ],
    ];
  });
}

/** The six dates that others published. */
export const compareOutsideDates = (): Compared =>
  compare('published retirement dates', OUTSIDE_DATES, (date) => {
    const [group = 'men'] = GROUPS.find(([, theirs]) => theirs === date.group) ?? [];
    const { month, age } = planOf(date.birthMonth, group);
    return [
      [date.retires && month.slice(0, date.retires.length), date.age && [age.years, age.months]],
      [date.retires, date.age && [date.age, 0]],
    ];
  });
