import { type Descendant, Editor, Node, Transforms } from 'slate';
import { ReactEditor } from 'slate-react';
import { alignBlocks } from '../../markdown/keep-bytes.ts';
import type { TextEditor } from '../../proposals/make-repairs.ts';
import type { RichBody } from './rich-body.ts';
import type { SlateNode } from './slate.ts';

/** An editor of Slate's that remembers what was done, as `slate-history` makes it. */
export type BodyEditor = Editor & { undo: () => void };

/** Source mode: each line is a block. */
export function sourceEditor(editor: BodyEditor & ReactEditor): TextEditor {
  const lines = () => editor.children.map((line) => Node.string(line));
  return {
    ...shared(editor),
    read: () => lines().join('\n'),
    replace: (text) => {
      const next = text.split('\n');
      const nodes = next.map((line) => ({ type: 'paragraph', children: [{ text: line }] }));
      replaceBlocks(editor, lines(), next, nodes);
    },
  };
}

/** Rich text: of the blocks, only those are replaced whose text is another. */
export function richEditor(editor: BodyEditor & ReactEditor, body: RichBody): TextEditor {
  const blocks = () => editor.children as readonly SlateNode[];
  return {
    ...shared(editor),
    read: () => body.write(blocks()),
    replace: (text) => {
      const nodes = body.open(text);
      replaceBlocks(
        editor,
        body.writeEach(blocks()),
        body.writeEach(nodes),
        nodes as unknown as Descendant[],
      );
    },
  };
}

const shared = (editor: BodyEditor & ReactEditor) => ({
  isComposing: () => ReactEditor.isComposing(editor),
  undo: () => editor.undo(),
});

/**
 * Puts blocks in the place of an editor's own, in one step that can be undone. Blocks that are the same stay what they
 * are: the caret in them, and the bytes that they were read from.
 */
function replaceBlocks(
  editor: Editor,
  now: readonly string[],
  next: readonly string[],
  nodes: readonly Descendant[],
): void {
  const origins = alignBlocks(now, next);
  Editor.withoutNormalizing(editor, () => {
    // From the end, so that what stands before keeps its place.
    let [end, last] = [now.length, next.length];
    for (let at = next.length - 1; at >= -1; at -= 1) {
      const origin = at === -1 ? -1 : origins[at];
      if (origin === undefined) continue;
      replaceRun(editor, origin + 1, end, nodes.slice(at + 1, last));
      [end, last] = [origin, at];
    }
  });
}

function replaceRun(editor: Editor, from: number, end: number, nodes: Descendant[]): void {
  for (let at = end - 1; at >= from; at -= 1) Transforms.removeNodes(editor, { at: [at] });
  if (nodes.length > 0) Transforms.insertNodes(editor, nodes, { at: [from] });
}
