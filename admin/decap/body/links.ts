import { type Editor, Range, Transforms } from 'slate';
import { type DeskElement, above } from './nodes.ts';

/** The address of the link around the caret; undefined if there is none. */
export function linkAt(editor: Editor): string | undefined {
  const link = above(editor, ['link'])?.[0];
  // Decap stores the address of a new link in `data`, that of a loaded one beside it.
  return link && String(link.data?.['url'] ?? link.url ?? '');
}

/** Links the selected words, changes the link around the caret, or inserts a link with a text of its own. */
export function setLink(editor: Editor, url: string, text: string): void {
  if (linkAt(editor) !== undefined) {
    Transforms.setNodes<DeskElement>(editor, { url, data: {} }, { match: isLink });
    return;
  }
  const link: DeskElement = { type: 'link', url, data: {}, children: [] };
  if (!editor.selection || Range.isCollapsed(editor.selection)) {
    Transforms.insertNodes(editor, { ...link, children: [{ text }] });
    Transforms.move(editor, { unit: 'offset' });
  } else {
    Transforms.wrapNodes(editor, link, { split: true });
    Transforms.collapse(editor, { edge: 'end' });
  }
}

export function removeLink(editor: Editor): void {
  Transforms.unwrapNodes(editor, { match: isLink });
}

const isLink = (node: object) => 'type' in node && node.type === 'link';
