import { isEmpty, isGroup, isSame } from '../../src/content-format/same-value.ts';
import { mergeSequences } from './merge-sequence.ts';

export interface MergedValue {
  value: unknown;
  /** Both changed the same part: their change was discarded. */
  isCollided: boolean;
}

/** Whether two values are equivalent; undefined equals an empty text. */
export function isAlike(a: unknown, b: unknown): boolean {
  return isSame(a, b) || (isEmpty(a) && isEmpty(b));
}

/** Three-way merge of a field's value, with the common version `base`: lists item by item, groups field by field. */
export function mergeValue(base: unknown, theirs: unknown, mine: unknown): MergedValue {
  if (isAlike(theirs, mine) || isAlike(base, theirs)) return { value: mine, isCollided: false };
  if (isAlike(base, mine)) return { value: theirs, isCollided: false };
  if (Array.isArray(theirs) && Array.isArray(mine))
    return mergeLists(Array.isArray(base) ? base : [], theirs, mine);
  if (isGroup(theirs) && isGroup(mine)) return mergeGroups(isGroup(base) ? base : {}, theirs, mine);
  return { value: mine, isCollided: true };
}

function mergeLists(
  base: readonly unknown[],
  theirs: readonly unknown[],
  mine: readonly unknown[],
): MergedValue {
  const { items, collisions } = mergeSequences(base, theirs, mine, {
    keyOf: (item) => JSON.stringify(item) ?? '',
    merge: (...versions) => {
      const { value, isCollided } = mergeValue(...versions);
      return isCollided ? undefined : value;
    },
  });
  return { value: items, isCollided: collisions.length > 0 };
}

type Group = Readonly<Record<string, unknown>>;

function mergeGroups(base: Group, theirs: Group, mine: Group): MergedValue {
  const names = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  const merged = [...names].map(
    (name) => [name, mergeValue(base[name], theirs[name], mine[name])] as const,
  );
  return {
    value: Object.fromEntries(merged.map(([name, { value }]) => [name, value])),
    isCollided: merged.some(([, { isCollided }]) => isCollided),
  };
}
