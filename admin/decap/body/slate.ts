/** A node of the rich text editor, as far as we read it. */
export interface SlateNode {
  type?: string;
  text?: string;
  data?: Readonly<Record<string, unknown>>;
  children?: readonly SlateNode[];
}

/** A node of the Markdown tree (an old version of mdast) that Decap serialises. */
interface WritableNode {
  type: string;
  value?: string;
  children?: WritableNode[];
}

/**
 * The Markdown tree’s node for a list item, table or cell of the editor, including the properties that Decap would
 * drop.
 */
export function toMarkdownBlock(type: string, node: SlateNode, children: WritableNode[]) {
  return { type, children, ...extras(node, children) };
}

function extras(node: SlateNode, children: WritableNode[]): object {
  switch (node.type) {
    case 'list-item':
      return { spread: node.data?.['spread'] === true || hasParagraphsInARow(children) };
    case 'table':
      return { align: node.data?.['align'] };
    case 'table-cell':
      return { children: children.map(escapeBars) };
    default:
      return {};
  }
}

/** Without a blank line between them, two paragraphs of a list item would become one. */
function hasParagraphsInARow(children: readonly WritableNode[]): boolean {
  return children.some(
    ({ type }, index) => type === 'paragraph' && children[index + 1]?.type === 'paragraph',
  );
}

/** An unescaped `|` in a cell would start the next one. */
function escapeBars(node: WritableNode): WritableNode {
  return {
    ...node,
    ...(node.value !== undefined && { value: node.value.replace(/(?<!\\)\|/g, '\\|') }),
    ...(node.children && { children: node.children.map(escapeBars) }),
  };
}
