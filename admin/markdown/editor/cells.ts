interface TreeNode {
  type: string;
  value?: string;
  children?: TreeNode[];
}

/** Whether a piece of HTML in Markdown is a line break, the only one that a table’s cell can hold. */
export function isLineBreak(html: string): boolean {
  return /^<br\s*\/?>$/i.test(html);
}

/** Markdown's own line breaks would end the table, so those in a cell are written as HTML. */
export function writeCellBreaks(nodes: readonly TreeNode[]): TreeNode[] {
  return nodes.map((node) => {
    if (node.type === 'break') return { type: 'html', value: '<br>' };
    return node.children ? { ...node, children: writeCellBreaks(node.children) } : node;
  });
}
