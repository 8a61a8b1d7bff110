import { isCalendarDate } from '../values/dates.ts';
import { formatError, ofFile, problem } from '../values/validation/validation-error.ts';

const VARIABLE = 'RED_CANDLE_TIME';

type Environment = Record<string, string | undefined>;

/**
 * The single moment that a build uses as the current time, from its check to its last page.
 * Otherwise, a build across midnight would omit an entry of the new day from pages that are dated
 * that day. Taken from `RED_CANDLE_TIME` (an ISO moment); else it is the moment of the first call,
 * which stores it there: Astro bundles a copy of this module, so a module variable would not be
 * shared.
 * @throws if `RED_CANDLE_TIME` is not a moment
 */
export function buildTime(environment: Environment = process.env): Date {
  const given = environment[VARIABLE] || (environment[VARIABLE] = new Date().toISOString());
  const moment = readMoment(given);
  if (moment) return moment;
  const error = { ...problem('not-a-build-time'), value: given };
  throw new Error(formatError(ofFile(`环境变量 ${VARIABLE}`, error)));
}

const MOMENT = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * Parses an ISO moment with its offset; undefined for anything else, including 30 February, which
 * `Date` converts to March.
 */
export function readMoment(text: string): Date | undefined {
  const [, day] = MOMENT.exec(text) ?? [];
  const moment = new Date(text);
  return day !== undefined && isCalendarDate(day) && !Number.isNaN(moment.getTime())
    ? moment
    : undefined;
}

/** Environment with which a child build uses `moment` as the current time. */
export function withBuildTime(moment: Date): Readonly<Record<string, string>> {
  return { [VARIABLE]: moment.toISOString() };
}
