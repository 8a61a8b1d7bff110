import { type Grounds, groundsIn } from '../grounds.ts';
import { formatDate } from '../../values/dates.ts';
import { type ParameterFile, groundsOf, parameterOn, periodOf } from '../parameters.ts';
import { formatPeriod } from '../period.ts';
import { basisName } from './basis-name.ts';
import type { NamedLimit } from './index.ts';
import type { CountedLimit, Limit } from './limit.ts';
import { runningOf } from './running.ts';

/** A limit in words, without a day. */
export interface DescribedLimit {
  /** `从收到裁决书的那天起，15日`. */
  says: string;
  /** What stops it or makes it begin again, in a few words; it has grounds of its own. */
  running: string | undefined;
  /** Of its length. */
  grounds: Grounds;
}

/** Describes a limit by the law of a day; undefined if the content has no number for it on that day. */
export function describeLimit(
  limit: Limit,
  parameters: ParameterFile,
  asOn: string,
): DescribedLimit | undefined {
  if (!('period' in limit)) return { says: limit.says, running: undefined, grounds: limit.grounds };
  const parameter = parameterOn(parameters, limit.period, asOn);
  if (!parameter) return undefined;
  const says = lengthOf(limit, formatPeriod(periodOf(parameter)));
  if (limit.kind !== 'last-day') return { says, running: undefined, grounds: groundsOf(parameter) };
  const longest = limit.longest && parameterOn(parameters, limit.longest.period, asOn);
  const most =
    limit.longest && longest
      ? `；最长${formatPeriod(periodOf(longest))}，从${limit.longest.start}起`
      : '';
  return {
    says: says + most,
    running: runningOf(limit.running).name,
    grounds: groundsOf(parameter, ...(longest ? [longest] : [])),
  };
}

/** A limit in words, with the name under which a page and its form know its grounds. */
export interface NamedDescription extends DescribedLimit {
  name: string;
}

/**
 * A limit by every version of its number that the content has, that of `today` first; the others say from when or
 * until when they apply. Empty if the content has no number for it.
 */
export function describeVersions(
  named: NamedLimit,
  parameters: ParameterFile,
  today: string,
): NamedDescription[] {
  const { limit } = named;
  const now = describeLimit(limit, parameters, today);
  if (!('period' in limit)) return now ? [{ ...now, name: basisName(named) }] : [];
  const current = parameterOn(parameters, limit.period, today);
  const others = (parameters.parameters ?? []).filter(
    (one) => one.id === limit.period && one !== current,
  );
  return [
    ...(now && current ? [{ ...now, name: basisName(named, current) }] : []),
    ...others.flatMap((version) => {
      const { validFrom = '', validUntil } = version;
      const described = describeLimit(limit, parameters, validUntil ?? validFrom);
      const when = validUntil ? `到${formatDate(validUntil)}为止` : `${formatDate(validFrom)}起`;
      return described
        ? [{ ...described, says: `${when}：${described.says}`, name: basisName(named, version) }]
        : [];
    }),
  ];
}

function lengthOf({ kind, start }: CountedLimit, length: string): string {
  switch (kind) {
    case 'last-day':
      return `从${start}起，${length}`;
    case 'from-day':
      return `从${start}起，满${length}以后`;
    case 'notice':
      return `从${start}起，满${length}`;
    case 'notice-before':
      return `${start}以前，至少${length}`;
  }
}

/** The rules of counting that every limit rests on. */
export const COUNTING = groundsIn(
  'double',
  ['civil-code', '200'],
  ['civil-code', '201'],
  ['civil-code', '202'],
  ['civil-code', '203'],
  ['civil-code', '1259'],
);
