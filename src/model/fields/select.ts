import { z } from 'zod';
import { problem } from '../../values/validation/validation-error.ts';
import { type FieldOptions, dropBlanks, makeField } from './field.ts';
import { ofList, zodIssue } from './zod-issue.ts';

/** Stored value → label. The type, the enum and the form's options derive from this record. */
export type Options = Readonly<Record<string, string>>;

export interface SelectOptions<T extends Options> extends FieldOptions {
  options: T;
  /** Default of new entries. */
  initial?: NoInfer<Extract<keyof T, string>>;
}

/** A choice, as views show it. */
export interface Choice<Value extends string = string> {
  value: Value;
  label: string;
}

type Key<T extends Options> = Extract<keyof T, string>;

function enumOf<T extends Options>(options: T): z.ZodType<Key<T>> {
  const keys = Object.keys(options);
  if (keys.length === 0) throw new Error('select: options must hold at least one entry');
  const isOne = (value: unknown) => typeof value === 'string' && keys.includes(value);
  return z.custom<Key<T>>(isOne, zodIssue(problem('not-a-choice', { choices: options })));
}

const choiceOf = <T extends Options>(options: T, value: Key<T>): Choice<Key<T>> => ({
  value,
  label: options[value] ?? value,
});

const toDecap = (options: Options) =>
  Object.entries(options).map(([value, label]) => ({ value, label }));

/** A single choice from `options`. */
export function select<const T extends Options, const O extends SelectOptions<T>>(
  options: O & { options: T },
) {
  return makeField<Key<T>, Choice<Key<T>>, O>(options, {
    kind: 'select',
    choices: options.options,
    schema: () => enumOf(options.options),
    widget: {
      widget: 'select',
      options: toDecap(options.options),
      ...(options.initial !== undefined && { default: options.initial }),
    },
    show: (value) => Promise.resolve(choiceOf(options.options, value)),
  });
}

/** At least one choice from `options`. */
export function selectMany<const T extends Options, const O extends SelectOptions<T>>(
  options: O & { options: T },
) {
  return makeField<Key<T>[], Choice<Key<T>>[], O>(options, {
    kind: 'selectMany',
    choices: options.options,
    schema: () =>
      z.preprocess(
        dropBlanks,
        z
          .array(enumOf(options.options))
          .refine(({ length }) => length > 0, ofList(problem('no-choice'))),
      ),
    widget: { widget: 'select', multiple: true, min: 1, options: toDecap(options.options) },
    show: (values) => Promise.resolve(values.map((value) => choiceOf(options.options, value))),
  });
}
