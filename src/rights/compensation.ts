import { addDays } from '../values/dates.ts';
import { lastDayOf } from './count.ts';
import { type Grounds, groundsIn } from './grounds.ts';
import { checkAmount, toFen } from './money.ts';
import { type ParameterFile, groundsOf, parameterOn } from './parameters.ts';

/** Length of service with one employer. */
export interface Service {
  years: number;
  /** Full months besides the years. */
  months: number;
  /** Whether days are left besides the months. */
  moreDays: boolean;
}

/**
 * The service from the first day of work to the last, both included.
 * Throws a RangeError for days that do not exist, or a last day before the first.
 */
export function serviceOf(firstDay: string, lastDay: string): Service {
  if (lastDay < firstDay) throw new RangeError(`lastDay: found ${lastDay}, before ${firstDay}`);
  const end = addDays(lastDay, 1);
  const ends = (amount: number) =>
    amount === 0 ? firstDay : lastDayOf(firstDay, { amount, unit: 'month' });
  let whole = 0;
  while (ends(whole + 1) <= end) whole += 1;
  return { years: Math.floor(whole / 12), months: whole % 12, moreDays: ends(whole) < end };
}

/** Months of wages: one for a year, or six months and more; a half for less (Labour Contract Law 47). */
export function monthsOfWages({ years, months, moreDays }: Service): number {
  if (months >= 6) return years + 1;
  return months > 0 || moreDays ? years + 0.5 : years;
}

export interface CompensationInput {
  service: Service;
  /** Yuan: average of what was due in the last 12 months, with bonuses and allowances. */
  averageWage: number;
  /** Yuan: the local minimum wage a month, if known. */
  minimumWage?: number | undefined;
  /** Yuan: the local average wage a month of the last year, if known. */
  localAverage?: number | undefined;
  /** Yuan: the wage of the last month, for the month instead of notice. */
  lastWage: number;
}

export interface Compensation {
  /** Months of wages, capped. */
  months: number;
  /** Yuan a month after floor and cap. */
  wage: number;
  /** Whether the cap was applied; undefined without the local average wage. */
  capped: boolean | undefined;
  /** Yuan. */
  n: number;
  nPlusOne: number;
  double: number;
  /** The numbers of the law behind it: times the local average, years, times of N. */
  rule: { capTimes: number; capYears: number; times: number };
  grounds: Grounds;
}

/** What the amount rests on besides its numbers. */
export const COMPENSATION_GROUNDS: readonly Grounds[] = [
  groundsIn('double', ['labour-contract-law', '40'], ['labour-contract-law', '46']),
  groundsIn('original', ['labour-contract-regulation', '20'], ['labour-contract-regulation', '27']),
];

/**
 * Economic compensation (N), N with a month's wage, and damages (2N). Undefined if the content has no numbers for it.
 * Throws a RangeError for negative amounts.
 */
export function compensationOf(
  { service, averageWage, minimumWage = 0, localAverage, lastWage }: CompensationInput,
  parameters: ParameterFile,
  asOn: string,
): Compensation | undefined {
  for (const [name, value] of Object.entries({ averageWage, minimumWage, lastWage }))
    checkAmount(name, value);
  if (localAverage !== undefined) checkAmount('localAverage', localAverage);
  const on = (id: Parameters<typeof parameterOn>[1]) => parameterOn(parameters, id, asOn);
  const [capWage, capYears] = [on('compensation-cap-wage'), on('compensation-cap-years')];
  const times = on('damages-times');
  if (!capWage || !capYears || !times) return undefined;

  const due = Math.max(averageWage, minimumWage);
  const most = localAverage === undefined ? undefined : localAverage * capWage.value;
  const capped = most === undefined ? undefined : due > most;
  const wage = capped && most !== undefined ? most : due;
  const earned = monthsOfWages(service);
  const months = capped ? Math.min(earned, capYears.value) : earned;
  const n = toFen(months * wage);
  return {
    months,
    wage: toFen(wage),
    capped,
    n,
    nPlusOne: toFen(n + lastWage),
    double: toFen(n * times.value),
    rule: { capTimes: capWage.value, capYears: capYears.value, times: times.value },
    grounds: groundsOf(capWage, capYears, times, ...COMPENSATION_GROUNDS),
  };
}
