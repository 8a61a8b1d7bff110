import type { Field, Fields } from '../../src/model/fields/index.ts';
import { isEmpty, isGroup, isSame } from '../../src/model/same-value.ts';

export type Values = Readonly<Record<string, unknown>>;

/** A field of which two versions of an entry differ, as an editor reads it. */
export interface Difference {
  name: string;
  label: string;
  theirs: string;
  mine: string;
  /** Who changed it since both began; `both` is where one of them has to give way. */
  changedBy: 'them' | 'me' | 'both';
}

/** The fields in which `theirs` and `mine` differ, the body apart. `base` is what both started from. */
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
      theirs: describe(fields[name], theirs[name]),
      mine: describe(fields[name], mine[name]),
      changedBy: changedBy(base[name], theirs[name], mine[name]),
    }));
}

/** What I changed as I have it, everything else as they have it. */
export function mergeValues(base: Values, theirs: Values, mine: Values): Record<string, unknown> {
  const names = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  return Object.fromEntries(
    [...names].map((name) => [name, isAlike(base[name], mine[name]) ? theirs[name] : mine[name]]),
  );
}

/** Whether two values say the same; nothing and an empty text do. */
export function isAlike(a: unknown, b: unknown): boolean {
  return isSame(a, b) || (isEmpty(a) && isEmpty(b));
}

function changedBy(base: unknown, theirs: unknown, mine: unknown): Difference['changedBy'] {
  if (isAlike(base, mine)) return 'them';
  return isAlike(base, theirs) ? 'me' : 'both';
}

const IMAGE_PARTS: Readonly<Record<string, string>> = {
  src: '图片',
  alt: '替代文字',
  decorative: '纯装饰图片',
};

/** A field's value in words. */
function describe(field: Field | undefined, value: unknown): string {
  if (isEmpty(value)) return '（空）';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return describeList(field, value);
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

function describeList(field: Field | undefined, items: readonly unknown[]): string {
  const isGroups = items.some(isGroup);
  const texts = items.map(
    (item, index) => (isGroups ? `第${index + 1}项 ` : '') + describe(field, item),
  );
  return texts.join(isGroups ? '\n' : '、');
}
