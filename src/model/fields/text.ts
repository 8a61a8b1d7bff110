import { z } from 'zod';
import { type Problem, problem } from '../../values/faults/fault.ts';
import { type FieldOptions, ifText, makeField } from './field.ts';
import { issueOf, refusal } from './refusal.ts';

export interface TextOptions extends FieldOptions {
  /** Most characters (Unicode code points). */
  max: number;
  min?: number;
  /** A larger input for a few sentences. */
  multiline?: boolean;
  pattern?: { regex: RegExp; message: string };
  /** Why a value is not taken though it is well-formed; undefined where it is. */
  refuse?: (value: string) => Problem | undefined;
  /** What an editor typed, in the form that is stored: `toHalfWidth` for phone numbers. */
  tidy?: (typed: string) => string;
  /** Filled in for new entries. */
  initial?: string;
}

/** Characters that are never meant in one line of text: controls, bidirectional overrides, and spaces of no width. */
const INVISIBLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g;

/** Removes control characters; a single-line value also loses its line breaks. */
export function cleanText(value: string, multiline = false): string {
  const visible = value.replace(/\r\n?/g, '\n').replace(INVISIBLE, '');
  return (multiline ? visible : visible.replace(/[\n\t\u2028\u2029]+/g, ' ')).trim();
}

/** Plain text. Numbers (YAML reads `007` unquoted as one) are refused with a hint to quote them. */
export function text<const O extends TextOptions>(options: O) {
  const { max, min = 1, multiline = false, pattern, refuse, initial, tidy } = options;
  return makeField<string, string, O>(options, {
    kind: 'text',
    schema: () => {
      const base = z
        .string()
        .transform((value) => cleanText(value, multiline))
        .refine((value) => [...value].length >= min, refusal(problem('too-short', { min })))
        .superRefine((value, { addIssue }) => {
          const { length } = [...value];
          if (length > max) addIssue(issueOf(problem('too-long', { length, max })));
        });
      const formed = pattern
        ? base.refine(
            (value) => pattern.regex.test(value),
            refusal(problem('wrong-form', { says: pattern.message })),
          )
        : base;
      return formed.superRefine((value, { addIssue }) => {
        const refused = refuse?.(value);
        if (refused) addIssue(issueOf(refused));
      });
    },
    widget: {
      widget: multiline ? 'text' : 'string',
      // The counter beside the label; the check before saving is the schema's.
      max,
      ...(pattern && { expected: pattern.message }),
      ...(initial !== undefined && { default: initial }),
    },
    ...(tidy && { tidy: ifText(tidy) }),
  });
}
