import { z } from 'zod';
import { type Problem, problem } from '../../values/validation/validation-error.ts';
import { joinLines } from '../../values/join-lines.ts';
import { normaliseText } from '../../values/normalise-text.ts';
import { type FieldOptions, ifText, makeField } from './field.ts';
import { issueOf, zodIssue } from './zod-issue.ts';

export interface TextOptions extends FieldOptions {
  /** Maximum number of characters (Unicode code points). */
  max: number;
  min?: number;
  /** A larger input for a few sentences. */
  multiline?: boolean;
  pattern?: { regex: RegExp; message: string };
  /** Why a well-formed value is invalid; undefined if it is valid. */
  refuse?: (value: string) => Problem | undefined;
  /** Converts input to the stored form: `toHalfWidth` for phone numbers. */
  normalise?: (typed: string) => string;
  /** Default of new entries. */
  initial?: string;
}

const asTyped = (typed: string) => typed;

/** A text as pages, feeds and the search use it: views show no line breaks of a field. */
const asShown = (value: string, multiline: boolean) =>
  multiline ? joinLines(normaliseText(value, 'lines')) : normaliseText(value, 'line');

/**
 * A normalised text; if only surrounding spaces would change, it is returned as written in the
 * file.
 */
function withoutHidden(typed: string, multiline: boolean): string {
  const plain = normaliseText(typed, multiline ? 'lines' : 'line');
  return plain === typed.trim() ? typed : plain;
}

/**
 * Plain text. Numbers (YAML reads an unquoted `007` as one) are rejected with a hint to quote them.
 */
export function text<const O extends TextOptions>(options: O) {
  const { max, min = 1, multiline = false, pattern, refuse, initial, normalise } = options;
  return makeField<string, string, O>(options, {
    kind: 'text',
    schema: () => {
      const base = z
        .string()
        .transform((value) => asShown(value, multiline))
        .refine((value) => [...value].length >= min, zodIssue(problem('too-short', { min })))
        .superRefine((value, { addIssue }) => {
          const { length } = [...value];
          if (length > max) addIssue(issueOf(problem('too-long', { length, max })));
        });
      const formed = pattern
        ? base.refine(
            (value) => pattern.regex.test(value),
            zodIssue(problem('wrong-form', { says: pattern.message })),
          )
        : base;
      return formed.superRefine((value, { addIssue }) => {
        const refused = refuse?.(value);
        if (refused) addIssue(issueOf(refused));
      });
    },
    widget: {
      widget: multiline ? 'text' : 'string',
      // For the counter beside the label; the schema validates on saving.
      max,
      ...(pattern && { expected: pattern.message }),
      ...(initial !== undefined && { default: initial }),
    },
    normalise: ifText((typed) => (normalise ?? asTyped)(withoutHidden(typed, multiline))),
  });
}
