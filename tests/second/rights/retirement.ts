import { type Month, monthsBetween, walkMonths } from './calendar.ts';
import { minimumContributionMonths } from './contributions.ts';

/** Who retires when: men, and women by the age that held for them before 2025. */
export type RetirementGroup = 'man' | 'woman-55' | 'woman-50';

interface Rule {
  /** The age in years until 2024 (fact 9-01). */
  originalAge: number;
  /** The age in years that the delays lead to (9-01). */
  finalAge: number;
  /** One month more for each so many months (9-02). */
  monthsPerStep: number;
}

const RULES: Record<RetirementGroup, Rule> = {
  man: { originalAge: 60, finalAge: 63, monthsPerStep: 4 },
  'woman-55': { originalAge: 55, finalAge: 58, monthsPerStep: 4 },
  'woman-50': { originalAge: 50, finalAge: 55, monthsPerStep: 2 },
};

/** The rule is in force from here on (延退决定 五; fact 9-01). */
const IN_FORCE: Month = '2025-01';
/** At most so many months earlier or later than the statutory month (延退办法 3; fact 9-06). */
const FLEXIBLE_MONTHS = 36;

/** A month in which somebody may retire. */
export interface RetirementChoice {
  month: Month;
  kind: 'early' | 'statutory' | 'late';
  /**
   * Early: of the year chosen; late: of the year of the statutory month (弹性办法; fact 9-07 【旁证】).
   */
  minimumContributionMonths: number;
}

export interface Retirement {
  birthMonth: Month;
  group: RetirementGroup;
  /** The month by the age that held until 2024. */
  originalMonth: Month;
  delayMonths: number;
  statutoryMonth: Month;
  statutoryAge: { years: number; months: number };
  /** In order. Only the statutory month if that lies before 2025-01. */
  choices: readonly RetirementChoice[];
}

/** Each group's delay by the month in which the original age is reached, from 2025-01 on. */
const delays = new Map(
  (Object.keys(RULES) as RetirementGroup[]).map((group) => [group, enumerateDelays(RULES[group])]),
);

/**
 * Walks the months from 2025-01 as 延退办法 1 tells them (fact 9-02): those whose month comes in the first four (two)
 * months wait one month, in the next four (two) two months, until the final age.
 */
function enumerateDelays(rule: Rule): ReadonlyMap<Month, number> {
  const most = (rule.finalAge - rule.originalAge) * 12;
  const table = new Map<Month, number>();
  let delay = 1;
  let left = rule.monthsPerStep;
  for (const month of monthsBetween(IN_FORCE, '2099-12')) {
    table.set(month, delay);
    left -= 1;
    if (left > 0) continue;
    left = rule.monthsPerStep;
    if (delay < most) delay += 1;
  }
  return table;
}

/**
 * When somebody retires; months only, since the day is set by the authority from the file (fact 9-04).
 *
 * Not covered: women of fact 9-09 (县处级女干部, 高级职称女性专业技术人员), for whom the connection with the delays was
 * not read; which group a woman belongs to (9-08); persons who must retire in time (9-07).
 *
 * @throws RangeError for months outside the calendar
 */
export function retirementOf(birthMonth: Month, group: RetirementGroup): Retirement {
  const { originalAge } = RULES[group];
  const originalMonth = walkMonths(birthMonth, originalAge * 12);
  const delayMonths = delays.get(group)?.get(originalMonth) ?? 0;
  const statutoryMonth = walkMonths(originalMonth, delayMonths);
  const age = { years: originalAge, months: 0 };
  for (let month = originalMonth; month < statutoryMonth; month = walkMonths(month, 1)) {
    age.months += 1;
    if (age.months === 12) Object.assign(age, { years: age.years + 1, months: 0 });
  }
  const choices = listChoices(originalMonth, statutoryMonth);
  return {
    ...{ birthMonth, group, originalMonth, delayMonths, statutoryMonth },
    ...{ statutoryAge: age, choices },
  };
}

/** Not before the original age, and within three years on either side (fact 9-06). */
function listChoices(originalMonth: Month, statutoryMonth: Month): RetirementChoice[] {
  const yearOf = (month: Month) => Number(month.slice(0, 4));
  const atStatutory = minimumContributionMonths(yearOf(statutoryMonth));
  const statutory: RetirementChoice = {
    ...{ month: statutoryMonth, kind: 'statutory', minimumContributionMonths: atStatutory },
  };
  if (statutoryMonth < IN_FORCE) return [statutory];
  const choices = [statutory];
  for (let steps = 1; steps <= FLEXIBLE_MONTHS; steps += 1) {
    const early = walkMonths(statutoryMonth, -steps);
    if (early >= originalMonth) {
      const minimum = minimumContributionMonths(yearOf(early));
      choices.unshift({ month: early, kind: 'early', minimumContributionMonths: minimum });
    }
    const late = walkMonths(statutoryMonth, steps);
    choices.push({ month: late, kind: 'late', minimumContributionMonths: atStatutory });
  }
  return choices;
}

/** Every birth month from 1960-01 to 2000-12, by group: 492 rows. */
export function retirementTable(group: RetirementGroup): Retirement[] {
  return monthsBetween('1960-01', '2000-12').map((month) => retirementOf(month, group));
}
