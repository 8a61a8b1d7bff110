import { toHalfWidth } from '../../src/values/typed.ts';
import type { Column } from './columns.ts';
import type { TableModel } from './table-props.ts';

/** A line of a pasted range that names columns. */
export interface Heads {
  /** Its position in the range. */
  line: number;
  /** For each cell the column that it names. */
  columns: readonly (Column | undefined)[];
}

/** Other names of a table's first column, 标题: people write 商户 or 店名. */
export const namesOf = ({ singular, table }: TableModel): string[] => [
  singular,
  `${singular}名称`,
  '名称',
  ...(table.names ?? []),
];

/** Lines that may stand above the names: the sheet's title, its date. */
const MOST_ABOVE = 4;

/**
 * Finds the line that names columns: the first, or one of the next, below a title.
 * @param names other names of the first column, `商户`
 */
export function findHeads(
  range: readonly (readonly string[])[],
  columns: readonly Column[],
  names: readonly string[],
): Heads | undefined {
  for (const [line, texts] of range.slice(0, MOST_ABOVE + 1).entries()) {
    const found = texts.map((text) => columnNamed(text, columns, names));
    const known = found.filter((column) => column !== undefined).length;
    const written = texts.filter((text) => text !== '').length;
    if (known > (line === 0 ? 0 : 1) && known * 2 >= written) return { line, columns: found };
  }
  return undefined;
}

/** A column by its label or, if it is in one label alone, by words around it: 联系电话 for 电话. */
function columnNamed(
  text: string,
  columns: readonly Column[],
  names: readonly string[],
): Column | undefined {
  const head = plainText(text).replace(/[（(][^）)]*[）)]|[*＊:：]/g, '');
  if (names.includes(head)) return columns[0];
  const exact = columns.find(({ label }) => label === head);
  const around = columns.filter(({ label }) => head.includes(label));
  return exact ?? (around.length === 1 ? around[0] : undefined);
}

/** For comparison: without spaces, in half width. */
export const plainText = (text: string): string => toHalfWidth(text).replace(/\s+/g, '');
