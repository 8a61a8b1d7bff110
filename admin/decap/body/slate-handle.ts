import { type Descendant, Editor, Transforms } from 'slate';
import { ReactEditor } from 'slate-react';
import type { SlateNode } from './slate.ts';

/** An editor of Slate's that remembers what was done, as `slate-history` makes it. */
export type BodyEditor = Editor & ReactEditor & { undo: () => void };

/** Blocks of an editor, by their numbers, and what is to stand in their place. */
export interface Run {
  from: number;
  /** The last not included. */
  end: number;
  nodes: readonly SlateNode[];
}

/** What is asked of an editor by code that comes after the first load, and must not bring Slate along a second way. */
export interface SlateHandle {
  blocks: () => readonly SlateNode[];
  /** In one step that can be undone. Blocks outside of the runs stay what they are, the caret in them too. */
  replace: (runs: readonly Run[]) => void;
  isComposing: () => boolean;
  undo: () => void;
}

export const slateHandle = (editor: BodyEditor): SlateHandle => ({
  blocks: () => editor.children as readonly SlateNode[],
  replace: (runs) => {
    Editor.withoutNormalizing(editor, () => {
      // From the end, so that what stands before keeps its number.
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
