import { deskKey } from '../ground/desk-storage.ts';
import { type Row, isChanged } from './rows.ts';

/** A changed row, as the browser keeps it until it is saved. */
type Kept = Pick<Row, 'key' | 'cells'> & { isNew: boolean };

const keyOf = (collection: string) => deskKey(`red-candle.table.${collection}`);

/** Keeps what was typed and not saved: a closed window loses nothing. */
export function keepUnsaved(collection: string, rows: readonly Row[]): void {
  const kept: Kept[] = rows
    .filter(isChanged)
    .map(({ key, cells, before }) => ({ key, cells, isNew: before === undefined }));
  try {
    if (kept.length === 0) localStorage.removeItem(keyOf(collection));
    else localStorage.setItem(keyOf(collection), JSON.stringify(kept));
  } catch {
    // Without storage, the question before leaving the page is what remains.
  }
}

/**
 * The rows with what an earlier visit did not save.
 * @param create a new row with this key
 */
export function withUnsaved(
  collection: string,
  rows: readonly Row[],
  create: (key: string) => Row,
): Row[] {
  const kept = readKept(collection);
  const cellsOf = (key: string) => kept.find((row) => row.key === key && !row.isNew)?.cells ?? {};
  return [
    ...rows.map((row) => ({ ...row, cells: cellsOf(row.key) })),
    ...kept.filter(({ isNew }) => isNew).map(({ key, cells }) => ({ ...create(key), cells })),
  ];
}

function readKept(collection: string): Kept[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(collection)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isKept) : [];
  } catch {
    return [];
  }
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'cells' in value && 'key' in value;
