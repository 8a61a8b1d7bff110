import { toHalfWidth } from '../../src/values/typed.ts';
import type { Column } from './columns.ts';
import { type Row, cellOf, isChanged, withCell } from './rows.ts';

/** What a table is, as far as a paste needs it. */
export interface Table {
  columns: readonly Column[];
  /** The entries, then new rows. */
  rows: readonly Row[];
  /** Other names of the first column, `商户`. */
  names: readonly string[];
  /** A new row, empty. */
  create: () => Row;
}

/** A table after a range was pasted into it. */
export interface Pasted {
  rows: Row[];
  /** The keys of the rows into which something was pasted. */
  touched: string[];
  /** What was not used, in Chinese. */
  left: string[];
}

/**
 * Pastes a range. If its first line names columns, they decide where each cell goes; if the entry's name is among them,
 * a line goes to the row with that name, or to a new one. Otherwise the range begins at the focused cell, and what goes
 * beyond the last row becomes new rows. An empty cell changes nothing.
 * @param at the focused cell: position of the row and of the column
 */
export function pasteRange(
  table: Table,
  range: readonly (readonly string[])[],
  at: { row: number; column: number },
): Pasted {
  const heads = headsIn(table, range[0] ?? []);
  const { columns } = table;
  const targets = heads ?? (range[0] ?? []).map((_, index) => columns[at.column + index]);
  const lines = heads ? range.slice(1) : range;
  const byName = heads?.findIndex((column) => column === columns[0]) ?? -1;
  const rows = [...table.rows];
  const touched: string[] = [];
  const left = unused(range[0] ?? [], targets, heads !== undefined);
  lines.forEach((line, index) => {
    if (line.every((text) => text === '')) return;
    const name = byName === -1 ? undefined : (line[byName] ?? '');
    const place = name === undefined ? at.row + index : placeOf(table, rows, name);
    if (place === 'several') {
      left.push(`有几条都叫“${name ?? ''}”，不知道改哪一条，这一行没有用`);
      return;
    }
    rows[place] = line.reduce((row, text, cell) => {
      const column = targets[cell];
      return column && text !== '' ? withCell(row, column, text) : row;
    }, rows[place] ?? table.create());
    touched.push(rows[place].key);
  });
  return { rows, touched, left };
}

/** The columns that the first line names, a cell each; undefined if it names none, or is no line of names. */
function headsIn(
  { columns, names }: Table,
  line: readonly string[],
): (Column | undefined)[] | undefined {
  const found = line.map((text) => {
    const head = plain(text);
    return names.includes(head) ? columns[0] : columns.find(({ label }) => label === head);
  });
  const known = found.filter((column) => column !== undefined).length;
  const written = line.filter((text) => text !== '').length;
  return known > 0 && known * 2 >= written ? found : undefined;
}

const plain = (text: string) => toHalfWidth(text).replace(/\s+/g, '');

/** The position of the row with a name: of the only one, or that of a new row. */
function placeOf({ columns }: Table, rows: readonly Row[], name: string): number | 'several' {
  const [first] = columns;
  const isCalled = (row: Row) => first !== undefined && plain(cellOf(row, first)) === plain(name);
  const places = rows.flatMap((row, index) => (name !== '' && isCalled(row) ? [index] : []));
  if (places.length > 1) return 'several';
  const blank = rows.findIndex((row) => row.before === undefined && !isChanged(row));
  return places[0] ?? (blank === -1 ? rows.length : blank);
}

function unused(
  first: readonly string[],
  targets: readonly (Column | undefined)[],
  areHeads: boolean,
): string[] {
  const over = first.filter((text, index) => !targets[index] && text !== '');
  if (over.length === 0) return [];
  return [
    areHeads
      ? `表里没有这几列，没有用：${over.join('、')}`
      : `右边多出来的 ${over.length} 列没有地方放，没有用`,
  ];
}
