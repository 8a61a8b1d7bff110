import { z } from 'zod';
import { isCalendarDate, toShanghaiDateTime } from '../../lib/dates.ts';
import { readDate, readDateTime } from '../../lib/typed.ts';
import { type FieldOptions, ifText, makeField } from './field.ts';

/**
 * A calendar day in Shanghai, `YYYY-MM-DD`.
 * Takes the string, or the `Date` that YAML 1.1 readers make of it.
 */
export function date<const O extends FieldOptions>(options: O) {
  return makeField<string, string, O>(options, {
    kind: 'date',
    schema: () =>
      z.preprocess(
        (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
        z.string().refine(isCalendarDate, { error: '应为真实的日期，写成 2026-11-22 这样' }),
      ),
    widget: { widget: 'date' },
    tidy: ifText((text) => readDate(text)),
  });
}

const MOMENT_EXPECTED = '应为日期和时间，写成 2026-12-30T14:00:00+08:00 这样';

/**
 * A moment, normalised to `YYYY-MM-DDTHH:mm:00+08:00`.
 * A value without an offset is Shanghai time.
 */
export function dateTime<const O extends FieldOptions>(options: O) {
  return makeField<string, string, O>(options, {
    kind: 'dateTime',
    schema: () =>
      z.union([z.string(), z.date()], { error: MOMENT_EXPECTED }).transform((value, context) => {
        const moment = toShanghaiDateTime(value);
        if (moment) return moment;
        context.addIssue({
          code: 'custom',
          input: value,
          message: MOMENT_EXPECTED,
        });
        return z.NEVER;
      }),
    widget: { widget: 'datetime' },
    tidy: ifText((text) => readDateTime(text)),
  });
}
