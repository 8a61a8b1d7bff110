import { z } from 'zod';
import { problem } from '../../values/validation/validation-error.ts';
import { isCalendarDate, toShanghaiDateTime } from '../../values/dates.ts';
import { readDate, readDateTime } from '../../values/typed.ts';
import { type FieldOptions, ifText, makeField } from './field.ts';
import { issueOf, zodIssue } from './zod-issue.ts';

export interface DateOptions extends FieldOptions {
  /** Default of new entries: the day on which their form is opened. */
  initial?: 'today';
}

/**
 * A calendar day in Shanghai, `YYYY-MM-DD`. Accepts the string, or the `Date` that YAML 1.1 readers
 * convert it to.
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
  /**
   * The field that supplies the day if only a time is typed: `16:00` as the end of an event on its
   * starting day.
   */
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
