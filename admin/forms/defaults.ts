import type { CollectionModel } from '../../src/collections/index.ts';
import type { Fields } from '../../src/model/fields/index.ts';
import { deskKey } from '../ground/desk-storage.ts';

const key = (collection: string) => deskKey(`red-candle.last.${collection}`);

/** Stores, in this browser, the values that the next new entry starts with. */
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
    // A convenience: if storage is full, the form starts empty.
  }
}

/** The remembered fields of the newest entry that this browser saved. */
export function lastValues(collection: string): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key(collection)) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
