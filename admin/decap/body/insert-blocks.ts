import {
  type Descendant,
  Editor,
  Element,
  Node,
  type NodeEntry,
  Path,
  Range,
  Transforms,
} from 'slate';
import { type DeskElement, above, isElement, paragraph } from './nodes.ts';

/**
 * Inserts blocks at the caret. Slate's own function merges the first block into the caret's paragraph: a pasted heading
 * would lose its level, a list its first bullet.
 */
export function insertBlocks(editor: Editor, blocks: readonly Descendant[]): void {
  const [first] = blocks;
  if (!first) return;
  Editor.withoutNormalizing(editor, () => {
    if (!editor.selection) Transforms.select(editor, Editor.end(editor, []));
    if (editor.selection && Range.isExpanded(editor.selection)) editor.deleteFragment();
    if (blocks.length === 1 && isElement(first, 'paragraph') && !isInVoid(editor)) {
      Transforms.insertNodes(editor, first.children, { select: true });
      return;
    }
    const item = above(editor, ['list-item']);
    const items = item && toItems(blocks);
    const at = item && items ? placeOfItem(editor, item) : placeOfBlock(editor);
    insertAt(editor, items ?? blocks, at);
  });
}

function isInVoid(editor: Editor): boolean {
  return (
    Editor.above(editor, { match: (node) => isVoidBlock(editor, node), voids: true }) !== undefined
  );
}

function isVoidBlock(editor: Editor, node: Node): boolean {
  return Element.isElement(node) && Editor.isVoid(editor, node) && !Editor.isInline(editor, node);
}

function insertAt(editor: Editor, blocks: readonly Descendant[], at: Path): void {
  const last = blocks.at(-1);
  const end = [...at.slice(0, -1), (at.at(-1) ?? 0) + blocks.length - 1];
  Transforms.insertNodes(editor, [...blocks], { at });
  const isLast = !Node.has(editor, Path.next(end));
  // After a table or a picture at the very end, there would be no place to continue writing.
  const needsRoom = last && (isElement(last, 'table') || isVoidBlock(editor, last)) && isLast;
  if (needsRoom) Transforms.insertNodes(editor, paragraph(), { at: Path.next(end) });
  Transforms.select(editor, Editor.end(editor, needsRoom ? Path.next(end) : end));
}

/** Converts blocks to items of the list that contains the caret; undefined if an item cannot contain them. */
function toItems(blocks: readonly Descendant[]): Descendant[] | undefined {
  const [first] = blocks;
  if (blocks.length === 1 && first && isElement(first, 'bulleted-list', 'numbered-list'))
    return first.children;
  if (!blocks.every((block) => isElement(block, 'paragraph'))) return undefined;
  return blocks.map((block): DeskElement => ({ type: 'list-item', children: [block] }));
}

function placeOfItem(editor: Editor, [item, path]: NodeEntry<DeskElement>): Path {
  if (Node.string(item) !== '' || item.children.length !== 1) return Path.next(path);
  Transforms.removeNodes(editor, { at: path });
  return path;
}

/**
 * Where blocks are inserted: replacing an empty paragraph, between the halves of a full one, below a list, table or
 * block.
 */
function placeOfBlock(editor: Editor): Path {
  const { selection } = editor;
  if (!selection) return [editor.children.length];
  const top = selection.focus.path.slice(0, 1);
  if (isInVoid(editor) || above(editor, ['list-item', 'table'])) return Path.next(top);
  const [block, path] = Editor.above(editor, { match: (node) => isBlock(editor, node) }) ?? [];
  if (!block || !path) return Path.next(top);
  if (isEmpty(editor, block)) {
    Transforms.removeNodes(editor, { at: path });
    return path;
  }
  if (Editor.isEnd(editor, selection.focus, path)) return Path.next(path);
  if (Editor.isStart(editor, selection.focus, path)) return path;
  Transforms.splitNodes(editor, { match: (node) => node === block });
  return Path.next(path);
}

function isBlock(editor: Editor, node: Node): boolean {
  return Element.isElement(node) && Editor.isBlock(editor, node);
}

function isEmpty(editor: Editor, node: Node): boolean {
  return Element.isElement(node) && Editor.isEmpty(editor, node);
}
