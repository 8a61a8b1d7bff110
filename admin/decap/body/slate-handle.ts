import { type Descendant, Editor, Transforms } from 'slate';
import { ReactEditor } from 'slate-react';
import type { SlateNode } from './slate.ts';

/** A Slate editor with undo history, as `slate-history` makes it. */
export type BodyEditor = Editor & ReactEditor & { undo: () => void };

/** A range of an editor's blocks, by index, and their replacement. */
export interface Run {
  from: number;
  /** Exclusive. */
  end: number;
  nodes: readonly SlateNode[];
}

/** The operations that code loaded later needs from an editor; such code must not import Slate a second time. */
export interface SlateHandle {
  blocks: () => readonly SlateNode[];
  /** In one undo step. Blocks outside of the runs stay unchanged, and so does the caret in them. */
  replace: (runs: readonly Run[]) => void;
  isComposing: () => boolean;
  undo: () => void;
}

export const slateHandle = (editor: BodyEditor): SlateHandle => ({
  blocks: () => editor.children as readonly SlateNode[],
  replace: (runs) => {
    Editor.withoutNormalizing(editor, () => {
      // Backwards, so that the indices of earlier blocks stay valid.
      for (const run of [...runs].sort((a, b) => b.from - a.from)) replaceRun(editor, run);
    });
  },
  isComposing: () => ReactEditor.isComposing(editor),
  undo: () => editor.undo(),
});

function replaceRun(editor: Editor, { from, end, nodes }: Run): void {
  for (let at = end - 1; at >= from; at -= 1) Transforms.removeNodes(editor, { at: [at] });
  if (nodes.length > 0)
    Transforms.insertNodes(editor, nodes as unknown as Descendant[], { at: [from] });
}
