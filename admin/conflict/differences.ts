import type { Field, Fields } from '../../src/model/fields/index.ts';
import { isEmpty, isGroup } from '../../src/content-format/same-value.ts';
import { isAlike, mergeValue } from './merge-value.ts';

export { isAlike };

export type Values = Readonly<Record<string, unknown>>;

/** A field in which two versions of an entry differ, as text for an editor. */
export interface Difference {
  name: string;
  label: string;
  theirs: string;
  mine: string;
  /**
   * Who changed it since the common base; `both` if one of them has to give way, `each` if both changes fit together.
   */
  changedBy: 'them' | 'me' | 'both' | 'each';
}

/** The fields in which `theirs` and `mine` differ, without the body. `base` is their common version. */
export function findDifferences(
  fields: Fields,
  base: Values,
  theirs: Values,
  mine: Values,
): Difference[] {
  const names = new Set([...Object.keys(fields), ...Object.keys(theirs), ...Object.keys(mine)]);
  names.delete('body');
  return [...names]
    .filter((name) => !isAlike(theirs[name], mine[name]))
    .map((name) => ({
      name,
      label: fields[name]?.label ?? name,
      theirs: describe(fields[name], theirs[name], mine[name]),
      mine: describe(fields[name], mine[name], theirs[name]),
      changedBy: changedBy(base[name], theirs[name], mine[name]),
    }));
}

function changedBy(base: unknown, theirs: unknown, mine: unknown): Difference['changedBy'] {
  if (isAlike(base, mine)) return 'them';
  if (isAlike(base, theirs)) return 'me';
  return mergeValue(base, theirs, mine).isCollided ? 'both' : 'each';
}

const IMAGE_PARTS: Readonly<Record<string, string>> = {
  src: '图片',
  alt: '替代文字',
  decorative: '纯装饰图片',
};

/** A field's value as text; of a list of groups only the items that `other` lacks. */
function describe(field: Field | undefined, value: unknown, other?: unknown): string {
  if (isEmpty(value)) return '（空）';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return describeList(field, value, Array.isArray(other) ? other : []);
  if (isGroup(value))
    return Object.entries(value)
      .filter(([, part]) => !isEmpty(part))
      .map(
        ([name, part]) =>
          `${field?.fields?.[name]?.label ?? IMAGE_PARTS[name] ?? name}：${describe(field?.fields?.[name], part)}`,
      )
      .join('，');
  const text = String(value);
  return field?.choices?.[text] ?? text;
}

function describeList(
  field: Field | undefined,
  items: readonly unknown[],
  others: readonly unknown[],
): string {
  if (!items.some(isGroup)) return items.map((item) => describe(field, item)).join('、');
  const own = items.flatMap((item, index) =>
    others.some((other) => isAlike(item, other))
      ? []
      : [`第${index + 1}项 ${describe(field, item)}`],
  );
  const rest = items.length - own.length;
  if (rest > 0) own.push(own.length > 0 ? `其余 ${rest} 项两边一样` : `只有两边一样的 ${rest} 项`);
  return own.join('\n');
}
