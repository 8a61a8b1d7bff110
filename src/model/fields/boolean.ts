import { z } from 'zod';
import { type Field, type FieldOptions, makeField } from './field.ts';

export interface BooleanOptions extends Omit<FieldOptions, 'required'> {
  /** The value if the field is absent. */
  initial: boolean;
}

/** Yes or no. Always optional, because absence means `initial`. */
export function boolean(options: BooleanOptions): Field<boolean> {
  const optional = makeField<boolean, boolean, { label: string; required: false }>(
    { ...options, required: false },
    {
      kind: 'boolean',
      schema: () => z.boolean(),
      widget: { widget: 'boolean', default: options.initial },
    },
  );
  return Object.freeze({
    ...optional,
    schema: (context) => optional.schema(context).transform((value) => value ?? options.initial),
    show: (value) => Promise.resolve(value),
  } satisfies Field<boolean>);
}
