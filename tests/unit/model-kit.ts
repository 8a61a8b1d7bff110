import {
  type CollectionName,
  collections,
  schemaFor,
  settings,
} from '../../src/collections/index.ts';
import { picturePath } from '../../src/model/fields/index.ts';
import type { Field, Fields } from '../../src/model/fields/field.ts';
import { validateData } from '../../src/model/validate.ts';
import { formatError } from '../../src/values/validation/validation-error.ts';

export type Data = Record<string, unknown>;

/** How the model parses a picture without Astro. */
export const context = { image: picturePath };

/** The front matter of a collection's declared example, without the keys in `leaveOut`. */
export function exampleOf(name: CollectionName, ...leaveOut: string[]): Data {
  const entries = Object.entries<unknown>(collections[name].example);
  return Object.fromEntries(entries.filter(([key]) => key !== 'body' && !leaveOut.includes(key)));
}

const schemas = new Map(
  Object.values(collections).map((model) => [model.name, schemaFor<Fields>(model, context)]),
);

/** Parses front matter as the site does; throws if it is invalid. */
export function parse(name: CollectionName, data: Data): Data | undefined {
  return schemas.get(name)?.parse(data);
}

/** The errors of a collection's example with some fields changed, one line each, without the file. */
export function errorsOf(name: CollectionName, changes: Data): string[] {
  return validateData(collections[name], { ...exampleOf(name), ...changes }, '').map((error) =>
    formatError(error).replace(/^ · /, ''),
  );
}

/** The value that one field parses from `value`, or `undefined` with `ok: false` if it is invalid. */
export function read(field: Field, value: unknown): { ok: boolean; value: unknown } {
  const result = field.schema(context).safeParse(value);
  return { ok: result.success, value: result.data };
}

/** Every field of every model with its place: `essays.attachments.file`. Fields inside groups included. */
export const everyField: [place: string, field: Field][] = [
  ...Object.values(collections),
  ...Object.values(settings),
].flatMap((model) => fieldsBelow(model.name, model.fields));

function fieldsBelow(place: string, fields: Fields): [string, Field][] {
  return Object.entries(fields).flatMap(([name, field]) => [
    [`${place}.${name}`, field] as [string, Field],
    ...fieldsBelow(`${place}.${name}`, field.fields ?? {}),
  ]);
}

/** The fields of an entry's front matter: collection, key, field. */
export const entryFields = Object.values(collections).flatMap((model) =>
  Object.entries<Field>(model.fields)
    .filter(([key]) => key !== 'body')
    .map(([key, field]) => [model.name as CollectionName, key, field] as const),
);
