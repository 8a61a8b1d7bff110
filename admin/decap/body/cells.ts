import type { SlateNode } from './slate.ts';

interface TreeNode {
  type: string;
  value?: string;
  children?: TreeNode[];
}

/** Line breaks in a table's cell: HTML in Markdown, the editor's own in rich text. */
export function readCellBreaks(nodes: readonly SlateNode[] | undefined): SlateNode[] | undefined {
  return nodes?.flatMap((node) => {
    if (node.text === undefined) return [node];
    return node.text.split(/<br\s*\/?>/i).flatMap((text, index) => {
      const piece: SlateNode = { ...node, text };
      return index === 0 ? [piece] : [{ type: 'break', children: [{ text: '' }] }, piece];
    });
  });
}

/** Markdown's own line breaks would end the table, so those in a cell are written as HTML. */
export function writeCellBreaks(nodes: readonly TreeNode[]): TreeNode[] {
  return nodes.map((node) => {
    if (node.type === 'break') return { type: 'html', value: '<br>' };
    return node.children ? { ...node, children: writeCellBreaks(node.children) } : node;
  });
}
