import { errorIn, readContent } from '../content/formats.ts';
import { type Column, toCell } from './columns.ts';

type Values = Readonly<Record<string, unknown>>;

/** A line of the table: an entry, or one that is not stored yet. */
export interface Row {
  /** The entry's path; of a new one, a name of its own. */
  key: string;
  /** The stored text; undefined for a new entry. */
  before: string | undefined;
  /** The stored values. */
  values: Values;
  /** The cells that differ from what is stored: column → text. */
  cells: Readonly<Record<string, string>>;
  /** What is wrong, by column; `''` for the row as a whole. */
  errors: Readonly<Record<string, string>>;
  /** What has become of the row since the page was opened. */
  note?: string | undefined;
}

/** The rows of a folder's entries, those whose review is longest ago first; entries that cannot be parsed are left out. */
export function rowsOf(
  files: ReadonlyMap<string, string>,
  folder: string,
  reviewed: string | undefined,
): Row[] {
  const day = ({ values }: Row) => (reviewed === undefined ? '' : String(values[reviewed] ?? ''));
  return [...files]
    .filter(([path, text]) => path.startsWith(`${folder}/`) && !errorIn(path, text))
    .map(([path, text]) => storedRow(path, text))
    .sort((one, other) => (day(one) < day(other) ? -1 : day(one) > day(other) ? 1 : 0));
}

export const storedRow = (path: string, text: string): Row => ({
  key: path,
  before: text,
  values: readContent(path, text),
  cells: {},
  errors: {},
});

/** @param values what a new entry begins with */
export const newRow = (key: string, values: Values): Row => ({
  key,
  before: undefined,
  values,
  cells: {},
  errors: {},
});

/** The text of a cell. */
export const cellOf = ({ cells, values }: Row, column: Column): string =>
  cells[column.name] ?? toCell(column, values[column.name]);

export const isChanged = ({ cells }: Row): boolean => Object.keys(cells).length > 0;

/** A row with another text in a cell; what was wrong there is forgotten. */
export function withCell(row: Row, column: Column, text: string): Row {
  const cells = without(row.cells, column.name);
  const errors = without(row.errors, column.name, '');
  const isAsStored = text === toCell(column, row.values[column.name]);
  return {
    ...row,
    cells: isAsStored ? cells : { ...cells, [column.name]: text },
    errors,
    note: undefined,
  };
}

/** The rows as they are stored, without the new ones. */
export const asStored = (rows: readonly Row[]): Row[] =>
  rows
    .filter(({ before }) => before !== undefined)
    .map((row) => ({ ...row, cells: {}, errors: {}, note: undefined }));

const without = (texts: Readonly<Record<string, string>>, ...names: string[]) =>
  Object.fromEntries(Object.entries(texts).filter(([name]) => !names.includes(name)));
