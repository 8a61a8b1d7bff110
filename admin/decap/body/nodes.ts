import { Editor, Element, type Node, type NodeEntry, type Path } from 'slate';

/** A node of Decap's rich text editor; Slate's own types lack `type`. */
export interface DeskElement extends Element {
  type: string;
  url?: string;
  data?: Readonly<Record<string, unknown>>;
}

export function isElement(node: Node, ...types: string[]): node is DeskElement {
  return Element.isElement(node) && types.includes((node as DeskElement).type);
}

/** The innermost element of one of these types around the caret, or around `at`. */
export function above(
  editor: Editor,
  types: readonly string[],
  at: Path | undefined = undefined,
): NodeEntry<DeskElement> | undefined {
  if (!editor.selection && !at) return undefined;
  return Editor.above<DeskElement>(editor, {
    ...(at && { at }),
    match: (node) => isElement(node, ...types),
    mode: 'lowest',
    voids: true,
  });
}

export function paragraph(text = ''): DeskElement {
  return { type: 'paragraph', children: [{ text }] };
}

export function lineBreak(): DeskElement {
  return { type: 'break', children: [{ text: '' }] };
}
