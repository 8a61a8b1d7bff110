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
  /** The latest day on which it was interrupted; ignored by limits that do not begin again. */
  restarted?: string | undefined;
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
  /** The arithmetic; of two periods, the one that ends earlier is last. */
  counts: readonly Count[];
  /** What became of an interruption: `late` if the limit was over before it. */
  restart: 'none' | 'counted' | 'late';
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
    restart: 'none',
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
  const first = countPeriod(days.start, period);
  const restart = restartOf(running.asks === undefined ? undefined : days.restarted, first);
  const again =
    restart === 'counted' && days.restarted ? [countPeriod(days.restarted, period)] : [];
  const main = [first, ...again];

  const longest = limit.longest && parameterOn(parameters, limit.longest.period, asOn);
  if (limit.longest && !longest) return undefined;
  const cap =
    longest && days.longestStart ? [countPeriod(days.longestStart, periodOf(longest))] : [];

  const ends = [main.at(-1), cap[0]].flatMap((count) => count ?? []);
  const day = ends.map(({ last }) => last).sort()[0] ?? first.last;
  const isCapped = cap[0]?.last === day;
  return {
    kind: 'last-day',
    day,
    atLeast: running.atLeast && !isCapped,
    counts: isCapped ? [...main, ...cap] : [...cap, ...main],
    restart,
    landing: landingOf(day, kindOf),
    grounds: groundsOf(parameter, ...(longest ? [longest] : []), running.grounds),
  };
}

function restartOf(restarted: string | undefined, first: Count): LimitResult['restart'] {
  if (restarted === undefined) return 'none';
  if (restarted < first.start)
    throw new RangeError(`restarted: found ${restarted}, expected ${first.start} or later`);
  return restarted > first.last ? 'late' : 'counted';
}
