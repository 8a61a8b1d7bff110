import { z } from 'zod';
import { readNumber } from '../../values/typed.ts';
import { type FieldOptions, ifText, makeField } from './field.ts';

export interface NumberOptions extends FieldOptions {
  min: number;
  max: number;
  /** Whole numbers only. Default: true. */
  integer?: boolean;
}

/** A number within bounds; also takes the string that a form may save. */
export function number<const O extends NumberOptions>(options: O) {
  const { min, max, integer = true } = options;
  const bounds = { error: `应在 ${min} 到 ${max} 之间` };
  return makeField<number, number, O>(options, {
    kind: 'number',
    schema: () => {
      const base = z.number().min(min, bounds).max(max, bounds);
      const inner = integer ? base.int({ error: '应为整数' }) : base;
      return z.preprocess(
        (value) => (typeof value === 'string' ? Number(value.trim()) : value),
        inner,
      );
    },
    widget: { widget: 'number', min, max },
    tidy: ifText(readNumber),
  });
}
