import type { Element, ElementContent, Root } from 'hast';
import { attribute, find, hasClass, rawText } from '../../html/tree.ts';

// Questions to the tree of a page.

export const isNamed = (element: Element, pattern: RegExp) =>
  pattern.test(attribute(element, 'id')) || hasClass(element, pattern);

export const textOf = (root: Root, pattern: RegExp) => {
  const element = pick(root, (candidate) => isNamed(candidate, pattern));
  return (element && rawText(element).replace(/\s+/g, ' ').trim()) || undefined;
};

const asElement = ({ children }: Root | Element): Element => ({
  type: 'element',
  tagName: 'div',
  properties: {},
  children: children as ElementContent[],
});

export const pick = (root: Root | Element, test: (element: Element) => boolean) =>
  find(asElement(root), test);

export function largest(root: Root, test: (element: Element) => boolean): Element | undefined {
  const found: Element[] = [];
  find(asElement(root), (element) => {
    if (test(element)) found.push(element);
    return false;
  });
  return found.sort((one, other) => textLength(other) - textLength(one))[0];
}

/** The text of all elements of one name. */
export function textOfAll(root: Root, name: string): string {
  let text = '';
  find(asElement(root), (element) => {
    if (element.tagName === name) text += `${rawText(element)}\n`;
    return false;
  });
  return text;
}

const HIDDEN = /^(?:script|style|head|title|noscript|template)$/;

export function textIn(node: Root | Element | ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && HIDDEN.test(node.tagName)) return '';
  return 'children' in node
    ? (node.children as ElementContent[]).map((child) => textIn(child)).join('')
    : '';
}

export const textLength = (node: Root | Element) => textIn(node).replace(/\s/g, '').length;
