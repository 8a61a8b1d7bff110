import { toShanghaiDate } from '../../src/values/dates.ts';
import type { CollectionModel } from '../../src/collections/index.ts';
import type { Fields } from '../../src/model/fields/index.ts';
import { deskKey } from '../ground/desk-storage.ts';

/** Decap's immutable configuration of a collection and of its fields. */
interface Collection {
  get(key: 'name'): string;
  update(key: 'fields', change: (fields: FieldList) => FieldList): this;
}

interface FieldList {
  map(change: (field: FieldMap) => FieldMap): FieldList;
}

interface FieldMap {
  get(key: 'name'): string;
  get(key: 'initial' | 'remembered'): unknown;
  set(key: 'default', value: unknown): FieldMap;
}

const key = (collection: string) => deskKey(`red-candle.last.${collection}`);

/** A collection as its new entries start: with today where the model says so, and with what was saved last. */
export function withDefaults<Fixed extends Collection>(collection: Fixed): Fixed {
  const last = lastValues(collection.get('name'));
  return collection.update('fields', (fields) =>
    fields.map((field) => {
      if (field.get('initial') === 'today') return field.set('default', toShanghaiDate(new Date()));
      const value = field.get('remembered') === true ? last[field.get('name')] : undefined;
      return value === undefined ? field : field.set('default', value);
    }),
  );
}

/** Keeps, in this browser, what the next new entry is to start with. */
export function rememberLast(
  { name, fields }: CollectionModel<Fields>,
  data: Readonly<Record<string, unknown>>,
): void {
  const kept = Object.entries(data).filter(
    ([field, value]) => fields[field]?.widget(field)['remembered'] === true && value !== undefined,
  );
  if (kept.length === 0) return;
  try {
    localStorage.setItem(key(name), JSON.stringify(Object.fromEntries(kept)));
  } catch {
    // A convenience: without room for it, the form starts empty.
  }
}

function lastValues(collection: string): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key(collection)) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
