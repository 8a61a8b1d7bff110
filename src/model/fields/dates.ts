import { z } from 'zod';
import { problem } from '../../values/validation/validation-error.ts';
import { isCalendarDate, toShanghaiDateTime } from '../../values/dates.ts';
import { readDate, readDateTime } from '../../values/typed.ts';
import { type FieldOptions, ifText, makeField } from './field.ts';
import { issueOf, zodIssue } from './zod-issue.ts';

export interface DateOptions extends FieldOptions {
  /** What new entries start with: the day on which their form is opened. */
  initial?: 'today';
}

/**
 * A calendar day in Shanghai, `YYYY-MM-DD`.
 * Takes the string, or the `Date` that YAML 1.1 readers make of it.
 */
export function date<const O extends DateOptions>(options: O) {
  return makeField<string, string, O>(options, {
    kind: 'date',
    schema: () =>
      z.preprocess(
        (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
        z.string().refine(isCalendarDate, zodIssue(problem('not-a-date'))),
      ),
    widget: { widget: 'date', ...(options.initial && { initial: options.initial }) },
    normalise: ifText((text) => readDate(text)),
  });
}

const isWritten = (value: unknown) => typeof value === 'string' || value instanceof Date;

export interface DateTimeOptions extends FieldOptions {
  /** The field whose day a time alone is meant for: `16:00` at the end of what starts on a day. */
  dayOf?: string;
}

/**
 * A moment, normalised to `YYYY-MM-DDTHH:mm:00+08:00`.
 * A value without an offset is Shanghai time.
 */
export function dateTime<const O extends DateTimeOptions>(options: O) {
  return makeField<string, string, O>(options, {
    kind: 'dateTime',
    schema: () =>
      z
        .custom<string | Date>(isWritten, zodIssue(problem('not-a-moment')))
        .transform((value, context) => {
          const moment = toShanghaiDateTime(value);
          if (moment) return moment;
          context.addIssue({ ...issueOf(problem('not-a-moment')), input: value });
          return z.NEVER;
        }),
    widget: { widget: 'datetime', ...(options.dayOf && { day_of: options.dayOf }) },
    normalise: ifText((text) => readDateTime(text)),
  });
}
