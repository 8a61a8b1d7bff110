import type { Fields } from '../model/fields/field.ts';

type Values = Record<string, unknown>;

/**
 * Values without those at some places. An item of a list goes as a whole where it needs what is removed.
 *
 * @param places paths of fields, `['doors', '2', 'path']`
 */
export function removeAt(
  values: Values,
  fields: Fields,
  places: readonly (readonly string[])[],
): Values {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const below = places.filter(([first]) => first === name).map(([, ...rest]) => rest);
      const field = fields[name];
      if (below.length === 0 || !field) return [[name, value]];
      if (Array.isArray(value)) return [[name, withoutItems(value, field.fields ?? {}, below)]];
      if (below.some((rest) => rest.length === 0)) return [];
      return [[name, removeAt(Object(value) as Values, field.fields ?? {}, below)]];
    }),
  );
}

function withoutItems(
  items: readonly unknown[],
  fields: Fields,
  places: readonly (readonly string[])[],
): unknown[] {
  return items.flatMap((item, index) => {
    const below = places.filter(([at]) => at === String(index)).map(([, ...rest]) => rest);
    const isNeeded = below.some(([name]) => name === undefined || fields[name]?.required === true);
    if (isNeeded) return [];
    return [below.length === 0 ? item : removeAt(Object(item) as Values, fields, below)];
  });
}
