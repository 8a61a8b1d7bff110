import { z } from 'zod';
import { problem } from '../../values/validation/validation-error.ts';
import { readNumber } from '../../values/typed.ts';
import { type FieldOptions, ifText, makeField } from './field.ts';
import { zodIssue } from './zod-issue.ts';

export interface NumberOptions extends FieldOptions {
  min: number;
  max: number;
  /** Whole numbers only. Default: true. */
  integer?: boolean;
}

/** A number within bounds; also accepts a string, which a form may store. */
export function number<const O extends NumberOptions>(options: O) {
  const { min, max, integer = true } = options;
  return makeField<number, number, O>(options, {
    kind: 'number',
    schema: () => {
      const base = z
        .number()
        .refine(
          (value) => value >= min && value <= max,
          zodIssue(problem('out-of-range', { min, max })),
        );
      const inner = integer ? base.int() : base;
      return z.preprocess(
        (value) => (typeof value === 'string' ? Number(value.trim()) : value),
        inner,
      );
    },
    widget: { widget: 'number', min, max },
    normalise: ifText(readNumber),
  });
}
