import { type Count, countPeriod, dayAfter, lastNoticeFor } from '../count.ts';
import type { Grounds } from '../grounds.ts';
import { type DayKindOf, type Landing, landingOf } from '../landing.ts';
import {
  type Parameter,
  type ParameterFile,
  groundsOf,
  parameterOn,
  periodOf,
} from '../parameters.ts';
import type { CountedLimit, LastDay } from './limit.ts';
import { runningOf } from './running.ts';

/** Days `YYYY-MM-DD` that a reader enters. */
export interface LimitDays {
  /** The day that the limit's `start` names. */
  start: string;
  /** The day that its `longest.start` names; without it, that period is not counted. */
  longestStart?: string | undefined;
  /** The days on which it was interrupted, in any order; ignored by limits that do not begin again. */
  interruptions?: readonly string[] | undefined;
}

/** What limits are computed with. */
export interface LimitContext {
  parameters: ParameterFile;
  kindOf: DayKindOf;
  /** The day whose law applies. */
  asOn: string;
}

export interface LimitResult {
  kind: CountedLimit['kind'];
  /** The last day, the first day, or the day of notice, according to `kind`. */
  day: string;
  /** Whether it is shown as 至少到这一天. */
  atLeast: boolean;
  /** The arithmetic: each time it began again, and last the period that ends it. */
  counts: readonly Count[];
  /** Interruptions after it was over, which change nothing. */
  late: readonly string[];
  /** Where a last day falls. */
  landing: Landing | undefined;
  grounds: Grounds;
}

/**
 * Computes a limit; undefined if the content has no parameter for it on the day asked.
 * Throws a RangeError for days that do not exist, or an interruption before the start.
 */
export function computeLimit(
  limit: CountedLimit,
  days: LimitDays,
  context: LimitContext,
): LimitResult | undefined {
  const parameter = parameterOn(context.parameters, limit.period, context.asOn);
  if (!parameter) return undefined;
  if (limit.kind === 'last-day') return lastDay(limit, days, { ...context, parameter });
  return {
    kind: limit.kind,
    day: dayOf(limit.kind, days.start, parameter),
    atLeast: false,
    counts: limit.kind === 'notice-before' ? [] : [countPeriod(days.start, periodOf(parameter))],
    late: [],
    landing: undefined,
    grounds: groundsOf(parameter),
  };
}

function dayOf(
  kind: 'from-day' | 'notice' | 'notice-before',
  start: string,
  parameter: Parameter,
): string {
  const period = periodOf(parameter);
  if (kind === 'from-day') return dayAfter(start, period);
  return kind === 'notice' ? countPeriod(start, period).last : lastNoticeFor(start, period);
}

function lastDay(
  limit: LastDay,
  days: LimitDays,
  { parameters, kindOf, asOn, parameter }: LimitContext & { parameter: Parameter },
): LimitResult | undefined {
  const period = periodOf(parameter);
  const running = runningOf(limit.running);
  const { main, late } = countAgain(
    countPeriod(days.start, period),
    running.asks === undefined ? [] : (days.interruptions ?? []),
  );

  const longest = limit.longest && parameterOn(parameters, limit.longest.period, asOn);
  if (limit.longest && !longest) return undefined;
  const cap =
    longest && days.longestStart ? [countPeriod(days.longestStart, periodOf(longest))] : [];

  const ends = [...main.slice(-1), ...cap].map(({ last }) => last);
  const day = ends.sort()[0] ?? '';
  const isCapped = cap[0]?.last === day;
  return {
    kind: 'last-day',
    day,
    atLeast: running.atLeast && !isCapped,
    counts: isCapped ? [...main, ...cap] : [...cap, ...main],
    late,
    landing: landingOf(day, kindOf),
    grounds: groundsOf(parameter, ...(longest ? [longest] : []), running.grounds),
  };
}

/** The whole period anew from each interruption before its end. */
function countAgain(
  first: Count,
  interruptions: readonly string[],
): { main: readonly Count[]; late: readonly string[] } {
  const main = [first];
  const late: string[] = [];
  let last = first.last;
  for (const day of [...interruptions].sort()) {
    if (day < first.start)
      throw new RangeError(`interruptions: found ${day}, expected ${first.start} or later`);
    if (day > last) {
      late.push(day);
      continue;
    }
    const again = countPeriod(day, first.period);
    main.push(again);
    last = again.last;
  }
  return { main, late };
}
