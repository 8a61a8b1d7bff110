import { isCalendarDate } from '../values/dates.ts';
import { formatError, ofFile, problem } from '../values/validation/validation-error.ts';

const VARIABLE = 'RED_CANDLE_TIME';

type Environment = Record<string, string | undefined>;

/**
 * The one moment that a build takes for now, from its check to its last page. A clock that passes midnight in
 * between would otherwise leave an entry of the new day out of pages that call themselves pages of that day.
 * `RED_CANDLE_TIME` tells it (an ISO moment); else it is the moment of the first question, kept there: Astro
 * bundles a copy of this module, which a variable of the module would not reach.
 * @throws where `RED_CANDLE_TIME` is no moment
 */
export function buildTime(environment: Environment = process.env): Date {
  const given = environment[VARIABLE] || (environment[VARIABLE] = new Date().toISOString());
  const moment = readMoment(given);
  if (moment) return moment;
  const error = { ...problem('not-a-build-time'), value: given };
  throw new Error(formatError(ofFile(`环境变量 ${VARIABLE}`, error)));
}

const MOMENT = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

/** An ISO moment with its offset; undefined for anything else, 30 February included, which `Date` takes for March. */
export function readMoment(text: string): Date | undefined {
  const [, day] = MOMENT.exec(text) ?? [];
  const moment = new Date(text);
  return day !== undefined && isCalendarDate(day) && !Number.isNaN(moment.getTime())
    ? moment
    : undefined;
}

/** What makes a build that another process starts take `moment` for now. */
export function withBuildTime(moment: Date): Readonly<Record<string, string>> {
  return { [VARIABLE]: moment.toISOString() };
}
