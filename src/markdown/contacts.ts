import type { Element, ElementContent, Root } from 'hast';
import { findContacts } from '../values/contacts.ts';

/** Links cannot be nested, code is not prose, and headings are listed elsewhere. */
const PLAIN = /^(?:a|code|pre|h[1-6]|summary)$/;

/** Turns telephone numbers and mail addresses in the text into links. */
export function rehypeContacts() {
  return (tree: Root): void => {
    for (const block of tree.children) if (block.type === 'element') linkIn(block);
  };
}

function linkIn(element: Element): void {
  if (PLAIN.test(element.tagName)) return;
  element.children = element.children.flatMap((child): ElementContent[] => {
    if (child.type === 'element') linkIn(child);
    if (child.type !== 'text') return [child];
    return findContacts(child.value).map(({ text, href }) =>
      href === undefined ? { type: 'text', value: text } : linkTo(href, text),
    );
  });
}

function linkTo(href: string, text: string): Element {
  return {
    type: 'element',
    tagName: 'a',
    properties: { href },
    children: [{ type: 'text', value: text }],
  };
}
