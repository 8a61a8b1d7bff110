/** The place of a cell, as its element states it. */
export interface CellPlace {
  row: number;
  column: string;
}

/** The cell that an event comes from. */
export function placeOf(target: EventTarget | null): CellPlace | undefined {
  if (!(target instanceof HTMLInputElement)) return undefined;
  const { row, column } = target.dataset;
  return row === undefined || column === undefined ? undefined : { row: Number(row), column };
}

/** Focuses a cell of the table; false if it is not shown. */
export function focusCell({ row, column }: CellPlace): boolean {
  const cell = document.querySelector<HTMLInputElement>(
    `[data-row="${row}"][data-column="${column}"]`,
  );
  if (!cell) return false;
  cell.focus();
  if (cell.type === 'text') cell.select();
  cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return true;
}

interface Key {
  key: string;
  shiftKey: boolean;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  nativeEvent: { isComposing: boolean };
}

/** How many rows a key moves: arrows and Enter, as in a spreadsheet; Alt opens a cell's choices instead. */
export function rowsMoved({ key, shiftKey, altKey, nativeEvent }: Key): number {
  if (altKey || nativeEvent.isComposing) return 0;
  if (key === 'ArrowDown') return 1;
  if (key === 'ArrowUp') return -1;
  return key === 'Enter' ? (shiftKey ? -1 : 1) : 0;
}

/** Whether a key asks for 撤销 or 重做: of the table, since a cell's own undo knows nothing of a paste. */
export function stepAsked(event: Key): 'undo' | 'redo' | undefined {
  const { key, shiftKey, altKey, ctrlKey, metaKey, nativeEvent } = event;
  if (!(ctrlKey || metaKey) || altKey || nativeEvent.isComposing) return undefined;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return key.toLowerCase() === 'y' ? 'redo' : undefined;
}
