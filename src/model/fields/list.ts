import { z } from 'zod';
import { problem } from '../../values/validation/validation-error.ts';
import {
  type Field,
  type FieldOptions,
  type Fields,
  type ShownOf,
  type ValueOf,
  dropBlanks,
  makeField,
} from './field.ts';
import {
  type ShownFieldsOf,
  type ValuesOf,
  schemaOf,
  showFields,
  normaliseFields,
  widgetsOf,
} from './object.ts';
import { ofList } from './zod-issue.ts';

export interface ListOptions extends FieldOptions {
  /** Name of one item on the “add” button. */
  itemLabel: string;
  max?: number;
}

const MAX_ITEMS = 100;

function arrayOf<T>(
  item: z.ZodType<T>,
  { required = true, max = MAX_ITEMS }: ListOptions,
): z.ZodType<T[]> {
  const base = z
    .array(item)
    .refine(({ length }) => length <= max, ofList(problem('too-many-items', { max })));
  const filled = () => base.refine(({ length }) => length > 0, ofList(problem('no-item')));
  return z.preprocess(dropBlanks, required ? filled() : base);
}

/** Several values of one field. */
export function list<F extends Field, const O extends ListOptions>(options: O & { field: F }) {
  const { field, itemLabel } = options;
  const item = field.widget('item');
  return makeField<ValueOf<F>[], ShownOf<F>[], O>(options, {
    kind: 'list',
    ...(field.relatesTo && { relatesTo: field.relatesTo }),
    schema: (context) => arrayOf(field.schema(context) as z.ZodType<ValueOf<F>>, options),
    widget: {
      widget: 'list',
      label_singular: itemLabel,
      collapsed: false,
      // Decap would store a group as `[{ item: { … } }]`; with the list's own fields it is
      // `[{ … }]`.
      ...(item['fields'] ? { fields: item['fields'] } : { field: item }),
    },
    normaliseItem: field.normalise,
    show: (values, resolvers) =>
      Promise.all(values.map((value) => field.show(value, resolvers) as Promise<ShownOf<F>>)),
  });
}

/** Several groups of fields. */
export function listOf<const F extends Fields, const O extends ListOptions & { fields: F }>(
  options: O & { fields: F },
) {
  return makeField<ValuesOf<F>[], ShownFieldsOf<F>[], O>(options, {
    kind: 'listOf',
    fields: options.fields,
    schema: (context) => arrayOf(schemaOf(options.fields, context), options),
    widget: {
      widget: 'list',
      label_singular: options.itemLabel,
      collapsed: true,
      fields: widgetsOf(options.fields),
    },
    show: (values, resolvers) =>
      Promise.all(values.map((value) => showFields(options.fields, value, resolvers))),
    normaliseItem: (item) => normaliseFields(options.fields, item),
  });
}
