import type { Column } from './columns.ts';
import { findHeads, plainText } from './heads.ts';
import { pastedText } from './pasted-text.ts';
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
 * Pastes a range. If one of its first lines names columns, it decides where each cell goes; if the entry's name is among
 * them, a line goes to the row with that name, or to a new one. Otherwise the range begins at the focused cell, and what
 * goes beyond the last row becomes new rows. An empty cell changes nothing.
 * @param at the focused cell: position of the row and of the column
 */
export function pasteRange(
  table: Table,
  range: readonly (readonly string[])[],
  at: { row: number; column: number },
): Pasted {
  const { columns } = table;
  const heads = findHeads(range, columns, table.names);
  const width = Math.max(...range.map((line) => line.length));
  const targets =
    heads?.columns ?? Array.from({ length: width }, (_, index) => columns[at.column + index]);
  const byName = heads ? heads.columns.indexOf(columns[0]) : -1;
  const rows = [...table.rows];
  const touched: string[] = [];
  const left = unused(range, targets, heads?.line);
  range.slice(heads ? heads.line + 1 : 0).forEach((line, index) => {
    if (line.every((text) => text === '')) return;
    const name = byName === -1 ? undefined : (line[byName] ?? '');
    const place = name === undefined ? at.row + index : placeOf(table, rows, name);
    if (place === 'several') {
      left.push(`有几条都叫“${name ?? ''}”，不知道改哪一条，这一行没有用`);
      return;
    }
    const row = rows[place] ?? table.create();
    if (touched.includes(row.key)) {
      left.push(`“${name ?? ''}”贴了两行，只用了前一行`);
      return;
    }
    rows[place] = line.reduce((changed, text, cell) => {
      const column = targets[cell];
      return column && text !== '' ? withCell(changed, column, pastedText(column, text)) : changed;
    }, row);
    touched.push(row.key);
  });
  return { rows, touched, left };
}

/** The position of the row with a name: of the only one, or that of a new row. */
function placeOf({ columns }: Table, rows: readonly Row[], name: string): number | 'several' {
  const [first] = columns;
  const isCalled = (row: Row) =>
    first !== undefined && plainText(cellOf(row, first)) === plainText(name);
  const places = rows.flatMap((row, index) => (name !== '' && isCalled(row) ? [index] : []));
  if (places.length > 1) return 'several';
  const blank = rows.findIndex((row) => row.before === undefined && !isChanged(row));
  return places[0] ?? (blank === -1 ? rows.length : blank);
}

/** @param headLine the position of the line of names, if there is one */
function unused(
  range: readonly (readonly string[])[],
  targets: readonly (Column | undefined)[],
  headLine: number | undefined,
): string[] {
  const isOver = (_: unknown, cell: number) => !targets[cell];
  if (headLine === undefined) {
    const over = targets.filter(
      (target, cell) => !target && range.some((line) => (line[cell] ?? '') !== ''),
    ).length;
    return over > 0 ? [`右边多出来的 ${over} 列没有地方放，没有用`] : [];
  }
  const over = (range[headLine] ?? []).filter(isOver).filter((text) => text !== '');
  return [
    ...(headLine > 0 ? [`表头上面的 ${headLine} 行没有用`] : []),
    ...(over.length > 0 ? [`表里没有这几列，没有用：${over.join('、')}`] : []),
  ];
}
