import { Editor, Node, type NodeEntry, type Path, Transforms } from 'slate';
import { insertBlocks } from './insert-blocks.ts';
import { type DeskElement, above, isElement, paragraph } from './nodes.ts';
import { columnsOf, leaveTable, newCell, newRow, placeOf } from './tables.ts';

/** Inserts an empty table, with its first row as the head, and moves the caret into its first cell. */
export function insertTable(editor: Editor, rows: number, columns: number): void {
  leaveTable(editor);
  const table: DeskElement = {
    type: 'table',
    children: Array.from({ length: rows }, () => newRow(columns)),
  };
  insertBlocks(editor, [table]);
  const [, path] =
    Editor.previous<DeskElement>(editor, { match: (node) => isElement(node, 'table') }) ?? [];
  if (path) Transforms.select(editor, Editor.start(editor, path));
}

/** Adds a row next to the caret's. No row can be added above the head: the new row would be the head. */
export function addRow(editor: Editor, side: 'before' | 'after'): void {
  const place = placeOf(editor);
  if (!place) return;
  const { table, row, column } = place;
  const at = [...table[1], side === 'before' ? row : row + 1];
  Transforms.insertNodes(editor, newRow(columnsOf(table[0])), { at });
  Transforms.select(editor, Editor.start(editor, [...at, column]));
}

export function addColumn(editor: Editor, side: 'before' | 'after'): void {
  const place = placeOf(editor);
  if (!place) return;
  const { table, row } = place;
  const column = side === 'before' ? place.column : place.column + 1;
  Editor.withoutNormalizing(editor, () => {
    table[0].children.forEach((_, index) => {
      Transforms.insertNodes(editor, newCell(), { at: [...table[1], index, column] });
    });
    insertAlignment(editor, table, column);
  });
  Transforms.select(editor, Editor.start(editor, [...table[1], row, column]));
}

/** Removes the caret's row; removing the last one removes the table. */
export function removeRow(editor: Editor): void {
  const place = placeOf(editor);
  if (!place) return;
  const { table, row, column } = place;
  const rows = table[0].children.length;
  if (rows === 1) {
    removeTable(editor);
    return;
  }
  Transforms.removeNodes(editor, { at: [...table[1], row] });
  Transforms.select(editor, Editor.start(editor, [...table[1], Math.min(row, rows - 2), column]));
}

export function removeColumn(editor: Editor): void {
  const place = placeOf(editor);
  if (!place) return;
  const { table, row, column } = place;
  const columns = columnsOf(table[0]);
  if (columns === 1) {
    removeTable(editor);
    return;
  }
  Editor.withoutNormalizing(editor, () => {
    table[0].children.forEach((_, index) => {
      const at = [...table[1], index, column];
      if (Node.has(editor, at)) Transforms.removeNodes(editor, { at });
    });
    removeAlignment(editor, table, column);
  });
  Transforms.select(
    editor,
    Editor.start(editor, [...table[1], row, Math.min(column, columns - 2)]),
  );
}

export function removeTable(editor: Editor): void {
  const table = above(editor, ['table']);
  if (!table) return;
  Editor.withoutNormalizing(editor, () => {
    Transforms.removeNodes(editor, { at: table[1] });
    Transforms.insertNodes(editor, paragraph(), { at: table[1] });
  });
  Transforms.select(editor, Editor.start(editor, table[1]));
}

/** The alignment of each column, if the Markdown has one (`| :-- | --: |`). */
function alignmentOf(table: DeskElement): unknown[] | undefined {
  const align = table.data?.['align'];
  return Array.isArray(align) ? [...(align as unknown[])] : undefined;
}

function insertAlignment(editor: Editor, [table, at]: NodeEntry<DeskElement>, column: number) {
  const align = alignmentOf(table);
  if (!align) return;
  align.splice(column, 0, null);
  setData(editor, at, { ...table.data, align });
}

function removeAlignment(editor: Editor, [table, at]: NodeEntry<DeskElement>, column: number) {
  const align = alignmentOf(table);
  if (!align) return;
  align.splice(column, 1);
  setData(editor, at, { ...table.data, align });
}

function setData(editor: Editor, at: Path, data: Record<string, unknown>): void {
  Transforms.setNodes<DeskElement>(editor, { data }, { at });
}
