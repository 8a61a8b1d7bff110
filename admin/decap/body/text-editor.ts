import { alignBlocks } from '../../markdown/keep-bytes.ts';
import type { TextEditor } from '../../proposals/make-repairs.ts';
import type { RichBody } from './rich-body.ts';
import type { Run, SlateHandle } from './slate-handle.ts';
import type { SlateNode } from './slate.ts';

/** Source mode: each line is a block. */
export function sourceEditor(editor: SlateHandle): TextEditor {
  const lines = () => editor.blocks().map(({ children = [] }) => children[0]?.text ?? '');
  return {
    ...editor,
    read: () => lines().join('\n'),
    replace: (text) => {
      const next = text.split('\n');
      const nodes = next.map((line) => ({ type: 'paragraph', children: [{ text: line }] }));
      editor.replace(runsOf(lines(), next, nodes));
    },
  };
}

/** Rich text: replaces only the blocks whose text differs. */
export function richEditor(editor: SlateHandle, body: RichBody): TextEditor {
  return {
    ...editor,
    read: () => body.write(editor.blocks()),
    replace: (text) => {
      const nodes = body.open(text);
      editor.replace(runsOf(body.writeEach(editor.blocks()), body.writeEach(nodes), nodes));
    },
  };
}

/** The runs of blocks that differ in the next text. */
function runsOf(
  now: readonly string[],
  next: readonly string[],
  nodes: readonly SlateNode[],
): readonly Run[] {
  const runs: Run[] = [];
  let [from, first] = [0, 0];
  [...alignBlocks(now, next), now.length].forEach((origin, at) => {
    if (origin === undefined) return;
    if (origin > from || at > first)
      runs.push({ from, end: origin, nodes: nodes.slice(first, at) });
    [from, first] = [origin + 1, at + 1];
  });
  return runs;
}
