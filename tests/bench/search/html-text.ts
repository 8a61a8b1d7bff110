import type { Element, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** Title and words that a page contributes to the search index. Undefined if it contributes none. */
export function readPage(html: string): { title: string; text: string } | undefined {
  const body = findElement(fromHtml(html), (element) => 'dataPagefindBody' in element.properties);
  if (!body) return undefined;
  const heading = findElement(body, ({ tagName }) => tagName === 'h1');
  const text = wordsOf(body).replace(/\s+/g, ' ').trim();
  return { title: heading ? wordsOf(heading).trim() : text.slice(0, 30), text };
}

function findElement(
  parent: Root | Element,
  matches: (element: Element) => boolean,
): Element | undefined {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    const found = matches(child) ? child : findElement(child, matches);
    if (found) return found;
  }
  return undefined;
}

const BLOCKS = /^(?:p|h[1-6]|li|ul|ol|dl|dt|dd|div|section|article|header|table|tr|td|th|figure)$/;

function wordsOf(node: RootContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || isLeftOut(node)) return '';
  const words = node.children.map(wordsOf).join('');
  return BLOCKS.test(node.tagName) ? ` ${words} ` : words;
}

function isLeftOut({ tagName, properties }: Element): boolean {
  return (
    tagName === 'script' ||
    tagName === 'style' ||
    properties['hidden'] === true ||
    'dataPagefindIgnore' in properties
  );
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Escapes a text for HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}
