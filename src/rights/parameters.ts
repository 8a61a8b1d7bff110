import type { EntryData } from '../model/collection.ts';
import type { ParameterId, RetirementGroup } from '../model/parameters.ts';
import { PERIOD_UNITS } from '../model/period-units.ts';
import type { parameters as model } from '../model/settings/parameters.ts';
import { type Cited, type Grounds, worst } from './grounds.ts';
import type { Period, PeriodUnit } from './period.ts';

/** The content of `content/settings/parameters.yml`. */
export type ParameterFile = Partial<Pick<EntryData<typeof model>, 'parameters' | 'retirement'>>;

/** One version of a number of the law. */
export type Parameter = NonNullable<ParameterFile['parameters']>[number];

/** One version of the rule of a group of workers. */
export type RetirementParameter = NonNullable<ParameterFile['retirement']>[number];

interface Version {
  validFrom?: string | undefined;
  validUntil?: string | undefined;
}

/** Whether a version applies on a day; without a first day it does ever since. */
const appliesOn = (day: string, { validFrom, validUntil }: Version): boolean =>
  (validFrom === undefined || validFrom <= day) && (validUntil === undefined || day <= validUntil);

/** The number that applies on a day `YYYY-MM-DD`; undefined if the content has none for it. */
export const parameterOn = (
  { parameters = [] }: ParameterFile,
  id: ParameterId,
  day: string,
): Parameter | undefined => parameters.find((one) => one.id === id && appliesOn(day, one));

/** The rule of a group of workers on a day; undefined if the content has none for it. */
export const retirementOn = (
  { retirement = [] }: ParameterFile,
  group: RetirementGroup,
  day: string,
): RetirementParameter | undefined =>
  retirement.find((one) => one.group === group && appliesOn(day, one));

const isPeriodUnit = (unit: string): unit is PeriodUnit => Object.keys(PERIOD_UNITS).includes(unit);

/** A parameter as a period. Throws a RangeError for one of another unit, which the content check refuses. */
export function periodOf({ id, value, unit }: Parameter): Period {
  if (!isPeriodUnit(unit)) throw new RangeError(`${id}: found ${unit}, expected a unit of time`);
  return { amount: value, unit };
}

/** Months of a period in months or years. Throws a RangeError for days. */
export function monthsOf(parameter: Parameter): number {
  const { amount, unit } = periodOf(parameter);
  if (unit === 'day') throw new RangeError(`${parameter.id}: found days, expected months or years`);
  return unit === 'year' ? amount * 12 : amount;
}

/** Grounds, or a parameter, whose articles may be missing. */
type Grounded = Omit<Grounds, 'citations'> & { citations?: readonly Cited[] | undefined };

/** The grounds of a result that several parameters made: all their articles once, and the worst confidence. */
export function groundsOf(first: Grounded, ...more: readonly Grounded[]): Grounds {
  const all = [first, ...more];
  const articles = all.flatMap(({ citations = [] }) => citations);
  const isFirst = (one: Cited, at: number) =>
    articles.findIndex(({ law, article }) => law === one.law && article === one.article) === at;
  const texts = (key: 'source' | 'note') =>
    [...new Set(all.flatMap((one) => one[key] ?? []))].join('；').replaceAll('。；', '；') ||
    undefined;
  return {
    citations: articles.filter(isFirst),
    confidence: worst(first.confidence, ...more.map(({ confidence }) => confidence)),
    source: texts('source'),
    note: texts('note'),
  };
}
