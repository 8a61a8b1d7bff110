import type { RetirementGroup } from '../model/parameters.ts';
import { type ParameterFile, retirementOn } from './parameters.ts';
import { type RetirementPlan, planRetirement } from './retirement-plan.ts';
import { toIndex, toMonth } from './retirement.ts';

/** Months of birth with the same delay, first and last. */
export interface RetirementRow {
  first: { birth: string; plan: RetirementPlan };
  /** Undefined for the last row: everybody younger. */
  last: { birth: string; plan: RetirementPlan } | undefined;
}

/** The rows of a group's table from the first delayed month of birth to the full delay; empty without numbers. */
export function retirementRows(
  group: RetirementGroup,
  context: { parameters: ParameterFile; asOn: string },
): RetirementRow[] {
  const rule = retirementOn(context.parameters, group, context.asOn);
  if (!rule) return [];
  const from = toIndex(rule.firstBirthMonth);
  const planOf = (index: number) => {
    const birth = toMonth(index);
    const plan = planRetirement(birth, group, context);
    return plan && { birth, plan };
  };
  return Array.from({ length: rule.longestDelay }, (_, step) => {
    const start = from + step * rule.monthsPerStep;
    return {
      first: planOf(start),
      last: step + 1 < rule.longestDelay ? planOf(start + rule.monthsPerStep - 1) : undefined,
    };
  }).flatMap(({ first, last }) => (first ? [{ first, last }] : []));
}
