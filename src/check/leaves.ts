import type { Field, Fields } from '../model/fields/field.ts';

export interface Leaf {
  path: string[];
  /** The labels of that path, as in errors of one entry. */
  labels: string[];
  field: Field;
  value: unknown;
}

/**
 * Every value in the front matter with its field path, including the items of lists, in document
 * order.
 */
export function* leavesOf(
  fields: Fields,
  data: unknown,
  path: string[] = [],
  labels: string[] = [],
): Generator<Leaf> {
  if (typeof data !== 'object' || data === null) return;
  for (const [name, field] of Object.entries(fields)) {
    const value: unknown = Reflect.get(data, name);
    const items: unknown[] = Array.isArray(value) ? value : [value];
    for (const [index, item] of items.entries()) {
      const isItem = Array.isArray(value);
      const place = [...path, name, ...(isItem ? [String(index)] : [])];
      const names = [...labels, field.label, ...(isItem ? [`第${index + 1}项`] : [])];
      yield { path: place, labels: names, field, value: item };
      if (field.fields) yield* leavesOf(field.fields, item, place, names);
    }
  }
}
