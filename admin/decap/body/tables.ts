import { Editor, Node, type NodeEntry, Path, type Point, Range, Transforms } from 'slate';
import { type DeskElement, above, isElement, lineBreak, paragraph } from './nodes.ts';

/** The caret's position in a table. */
interface Place {
  table: NodeEntry<DeskElement>;
  cell: NodeEntry<DeskElement>;
  row: number;
  column: number;
}

export function placeOf(editor: Editor): Place | undefined {
  const cell = above(editor, ['table-cell']);
  const table = above(editor, ['table']);
  if (!cell || !table) return undefined;
  const [row = 0, column = 0] = cell[1].slice(-2);
  return { table, cell, row, column };
}

export function isInTable(editor: Editor): boolean {
  return placeOf(editor) !== undefined;
}

export const newCell = (): DeskElement => ({ type: 'table-cell', children: [{ text: '' }] });
export const newRow = (columns: number): DeskElement => ({
  type: 'table-row',
  children: Array.from({ length: columns }, newCell),
});

/** Moves the caret below the table, into a paragraph of its own. */
export function leaveTable(editor: Editor): void {
  const table = above(editor, ['table']);
  if (!table) return;
  const at = Path.next(table[1]);
  const next = Node.has(editor, at) ? Node.get(editor, at) : undefined;
  if (!next || !isElement(next, 'paragraph') || Node.string(next) !== '')
    Transforms.insertNodes(editor, paragraph(), { at });
  Transforms.select(editor, Editor.start(editor, at));
}

/**
 * Handles a key in a cell: Tab moves to the next cell, Enter breaks the line, Backspace never joins cells, and in the
 * last row an arrow key leaves the table. True if the key is fully handled.
 */
export function handleTableKey(
  editor: Editor,
  key: { key: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean },
): boolean {
  const place = placeOf(editor);
  const { selection } = editor;
  if (!place || !selection) return false;
  if (key.key === 'Tab') moveToCell(editor, place, key.shiftKey ? -1 : 1);
  else if (key.key === 'Enter' && (key.ctrlKey || key.metaKey)) leaveTable(editor);
  else if (key.key === 'Enter') insertLine(editor);
  else if (key.key === 'ArrowDown' && isLastBlock(editor, place) && !key.shiftKey)
    leaveTable(editor);
  else return key.key === 'Backspace' && isAtEdge(editor, Editor.isStart);
  return true;
}

function isLastBlock(editor: Editor, { table: [table, path], row }: Place): boolean {
  return row === table.children.length - 1 && !Node.has(editor, Path.next(path));
}

function moveToCell(editor: Editor, { table, row, column }: Place, step: number): void {
  const columns = columnsOf(table[0]);
  const index = row * columns + column + step;
  if (index < 0) return;
  const to = [...table[1], Math.floor(index / columns), index % columns];
  if (index >= columns * table[0].children.length) addRowAtEnd(editor, table);
  Transforms.select(editor, Editor.end(editor, to));
}

function addRowAtEnd(editor: Editor, [table, path]: NodeEntry<DeskElement>): void {
  Transforms.insertNodes(editor, newRow(columnsOf(table)), {
    at: [...path, table.children.length],
  });
}

function insertLine(editor: Editor): void {
  if (editor.selection && Range.isExpanded(editor.selection)) editor.deleteFragment();
  Transforms.insertNodes(editor, [lineBreak(), { text: '' }], { select: true });
}

export function columnsOf(table: DeskElement): number {
  return Math.max(1, ...table.children.map((row) => ('children' in row ? row.children.length : 1)));
}

/** Extends the editor so that tables stay intact, whatever is typed, deleted or pasted. */
export function withTables<E extends Editor>(editor: E): E {
  const { deleteBackward, deleteForward, deleteFragment, insertBreak, normalizeNode } = editor;

  editor.deleteBackward = (unit) => {
    if (!isAtEdge(editor, Editor.isStart) && !isBesideTable(editor, 'before')) deleteBackward(unit);
  };
  editor.deleteForward = (unit) => {
    if (!isAtEdge(editor, Editor.isEnd) && !isBesideTable(editor, 'after')) deleteForward(unit);
  };
  editor.deleteFragment = (options) => {
    if (!clearCells(editor)) deleteFragment(options);
  };
  editor.insertBreak = () => {
    if (isInTable(editor)) insertLine(editor);
    else insertBreak();
  };
  editor.normalizeNode = (entry, options) => {
    if (!fillRows(editor, entry)) normalizeNode(entry, options);
  };
  return editor;
}

function isAtEdge(
  editor: Editor,
  test: (editor: Editor, point: Point, at: Path) => boolean,
): boolean {
  const { selection } = editor;
  const cell = above(editor, ['table-cell']);
  return (
    cell !== undefined &&
    selection !== null &&
    Range.isCollapsed(selection) &&
    test(editor, selection.focus, cell[1])
  );
}

/**
 * At the edge of a paragraph beside a table, deleting would pull text into a cell. Moves the caret into the table
 * instead, and removes an empty paragraph. True if this was the case.
 */
function isBesideTable(editor: Editor, side: 'before' | 'after'): boolean {
  const { selection } = editor;
  if (!selection || !Range.isCollapsed(selection) || isInTable(editor)) return false;
  const [index = 0] = selection.focus.path;
  const block = editor.children[index];
  const neighbour = [side === 'before' ? index - 1 : index + 1];
  const isEdge = side === 'before' ? Editor.isStart : Editor.isEnd;
  if (!block || !isEdge(editor, selection.focus, [index]) || !isTableAt(editor, neighbour))
    return false;
  const table = Editor.pathRef(editor, neighbour);
  if (isElement(block, 'paragraph') && Node.string(block) === '')
    Transforms.removeNodes(editor, { at: [index] });
  const at = table.unref();
  if (at)
    Transforms.select(
      editor,
      side === 'before' ? Editor.end(editor, at) : Editor.start(editor, at),
    );
  return true;
}

function isTableAt(editor: Editor, path: Path): boolean {
  const node = editor.children[path[0] ?? -1];
  return node !== undefined && isElement(node, 'table');
}

/** Deleting across cells empties them; the table keeps its shape. False if the selection is not of this kind. */
function clearCells(editor: Editor): boolean {
  const { selection } = editor;
  if (!selection || Range.isCollapsed(selection)) return false;
  const [start, end] = Range.edges(selection);
  const [from, to] = [start, end].map(({ path }) => above(editor, ['table-cell'], path));
  if (!from || !to || Path.equals(from[1], to[1])) return false;
  if (!Path.equals(from[1].slice(0, -2), to[1].slice(0, -2))) return false;
  const cells = [
    ...Editor.nodes(editor, { at: selection, match: (node) => isElement(node, 'table-cell') }),
  ];
  Editor.withoutNormalizing(editor, () => {
    for (const [, path] of cells)
      Transforms.delete(editor, { at: Editor.range(editor, path), voids: true });
  });
  Transforms.select(editor, start);
  return true;
}

/** Pads every row to the length of the longest. True if something had to be changed. */
function fillRows(editor: Editor, [node, path]: NodeEntry): boolean {
  if (!isElement(node, 'table')) return false;
  const columns = columnsOf(node);
  for (const [index, row] of node.children.entries()) {
    const cells = 'children' in row ? row.children.length : 0;
    if (!isElement(row, 'table-row') || cells === columns) continue;
    Transforms.insertNodes(editor, newRow(columns - cells).children, {
      at: [...path, index, cells],
    });
    return true;
  }
  return false;
}
