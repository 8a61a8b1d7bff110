/**
 * The rule of one group of workers: 国务院关于渐进式延迟法定退休年龄的办法, article 1. Its numbers are content
 * (`retirement` in `content/settings/parameters.yml`).
 */
export interface RetirementRule {
  /** Years: 60, 55 or 50. */
  originalAge: number;
  /** The earliest month of birth that is delayed, `1965-01`. */
  firstBirthMonth: string;
  /** Each so many months of birth delay by one more month. */
  monthsPerStep: number;
  /** Months: the longest delay. */
  longestDelay: number;
}

export interface Retirement {
  /** Months by which the retirement age is delayed; 0 for months of birth before the first. */
  delay: number;
  /** The month of the statutory age, `YYYY-MM`; the day is for the authority to decide. */
  month: string;
  age: Age;
}

/** `{ years: 60, months: 1 }`. */
export interface Age {
  years: number;
  months: number;
}

/** Months `YYYY-MM` between which a person can choose by agreement or notice. */
export interface FlexibleRange {
  earliest: string;
  latest: string;
}

/**
 * The month of the statutory retirement age of somebody born in `birth`: by article 1 of the measures, the delay is one
 * month for each begun `monthsPerStep` months after the month before `firstBirthMonth`, and `longestDelay` at most.
 *
 * @param birth `YYYY-MM`
 * @throws RangeError if `birth` is no month
 */
export function retirementOf(birth: string, rule: RetirementRule): Retirement {
  const born = toIndex(birth);
  const since = born - toIndex(rule.firstBirthMonth);
  const delay =
    since < 0 ? 0 : Math.min(rule.longestDelay, Math.floor(since / rule.monthsPerStep) + 1);
  const age = rule.originalAge * 12 + delay;
  return {
    delay,
    month: toMonth(born + age),
    age: { years: Math.floor(age / 12), months: age % 12 },
  };
}

/**
 * The months within which retirement is flexible (article 3): earlier by at most `most.early` months and never before
 * the original age; later by at most `most.late` months. Undefined for months of birth before the rule's first: it does
 * not apply to them.
 */
export function flexibleRange(
  birth: string,
  rule: RetirementRule,
  most: { early: number; late: number },
): FlexibleRange | undefined {
  if (toIndex(birth) < toIndex(rule.firstBirthMonth)) return undefined;
  const statutory = toIndex(retirementOf(birth, rule).month);
  const original = toIndex(birth) + rule.originalAge * 12;
  return {
    earliest: toMonth(Math.max(original, statutory - most.early)),
    latest: toMonth(statutory + most.late),
  };
}

/** How the least years of contributions grow: article 2 of the measures. */
export interface ContributionRule {
  /** Months until the year before `firstYear`. */
  base: number;
  /** The first year with more. */
  firstYear: number;
  /** Months added each year. */
  monthsPerYear: number;
  /** Months in the end. */
  most: number;
}

/** Months of contributions that a pension needs at least, for retirement in a calendar year. */
export function leastContributions(year: number, rule: ContributionRule): number {
  const steps = Math.max(0, year - rule.firstYear + 1);
  return Math.min(rule.most, rule.base + steps * rule.monthsPerYear);
}

/** `2026-08` as a number of months, for arithmetic. */
export function toIndex(month: string): number {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month);
  if (!match) throw new RangeError(`month: found ${month}, expected YYYY-MM`);
  return Number(match[1]) * 12 + Number(match[2]) - 1;
}

/** The reverse of {@link toIndex}. */
export const toMonth = (index: number): string =>
  `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
