import { toShanghaiDate } from '../../../src/values/dates.ts';
import { lastValues } from '../../forms/defaults.ts';

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

/**
 * A collection with the defaults of new entries: today for the fields for which the model says so, and the values saved
 * last.
 */
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
