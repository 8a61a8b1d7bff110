/**
 * The least months of pension contributions for a retirement in `year`: 15 years until 2029, six months more each year
 * from 2030, 20 years from 2039. Source: 延退办法 2 (fact 9-05; the years between follow from the rule, and are
 * confirmed by 【旁证】 only). Added up year by year.
 */
export function minimumContributionMonths(year: number): number {
  let months = 15 * 12;
  for (let at = 2030; at <= year && months < 20 * 12; at += 1) months += 6;
  return months;
}
