import { z } from 'zod';
import {
  type FieldOptions,
  type Fields,
  type Resolvers,
  type SchemaContext,
  type ShownOf,
  type ValueOf,
  type Widget,
  makeField,
} from './field.ts';

/** The parsed values of some fields. Keys of optional fields may be missing. */
export type ValuesOf<F extends Fields> = { [K in keyof F]: ValueOf<F[K]> };
/** The values of the fields that views receive. */
export type ShownFieldsOf<F extends Fields> = { [K in keyof F]: ShownOf<F[K]> };

/** The Zod object of some fields. An unknown key is an error, because it is usually a typo. */
export function schemaOf<F extends Fields>(
  fields: F,
  context: SchemaContext,
): z.ZodType<ValuesOf<F>> {
  const shape = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, field.schema(context)]),
  );
  return z.strictObject(shape) as z.ZodType as z.ZodType<ValuesOf<F>>;
}

/** The Decap widgets of some fields, in their order. */
export function widgetsOf(fields: Fields): Widget[] {
  return Object.entries(fields).map(([name, field]) => field.widget(name));
}

/** Converts parsed values into the values that views show, field by field. */
export async function showFields<F extends Fields>(
  fields: F,
  values: ValuesOf<F>,
  resolvers: Resolvers,
): Promise<ShownFieldsOf<F>> {
  const entries = await Promise.all(
    Object.entries(fields).map(async ([name, field]) => [
      name,
      await field.show(values[name], resolvers),
    ]),
  );
  return Object.fromEntries(entries) as ShownFieldsOf<F>;
}

/**
 * An entry's or a group's data in stored form: each field normalised by its model, empty values
 * removed. Decap saves a cleared field as `""` (decaporg/decap-cms#1988) and an untouched picture
 * as `{ decorative: false }`. Unknown keys are kept; a value that is not a group is returned
 * unchanged.
 */
export function normaliseFields(fields: Fields, data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  const entries = Object.entries(data).map(([name, value]: [string, unknown]) => [
    name,
    fields[name] ? fields[name].normalise(value) : value,
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

const isEmptyGroup = (value: unknown) =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** A group of fields. */
export function object<const F extends Fields, const O extends FieldOptions & { fields: F }>(
  options: O & { fields: F },
) {
  const { required = true } = options;
  return makeField<ValuesOf<F>, ShownFieldsOf<F>, O>(options, {
    kind: 'object',
    fields: options.fields,
    schema: (context) => schemaOf(options.fields, context),
    widget: {
      widget: 'object',
      ...(!required && { collapsed: true }),
      fields: widgetsOf(options.fields),
    },
    show: (value, resolvers) => showFields(options.fields, value, resolvers),
    normalise: (value) => {
      const group = normaliseFields(options.fields, value);
      return !required && isEmptyGroup(group) ? undefined : group;
    },
  });
}
