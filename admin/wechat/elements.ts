import type { Element, ElementContent, Text } from 'hast';

export const text = (value: string): Text => ({ type: 'text', value });

/** An element that wears inline styles alone: the editor of 公众号 drops classes and ids. */
export function element(
  tagName: string,
  style: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element {
  return {
    type: 'element',
    tagName,
    properties: style === '' ? properties : { style, ...properties },
    children,
  };
}

export function attribute({ properties }: Element, name: string): string {
  const value = properties[name];
  return value === undefined || value === null ? '' : String(value);
}

export function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties['className']) && properties['className'].includes(name);
}

/** The children that are elements, of these names if any are given. */
export const elementsIn = ({ children }: Element, names = /./): Element[] =>
  children.filter(
    (child): child is Element => child.type === 'element' && names.test(child.tagName),
  );

const BLOCK =
  /^(?:p|h[1-6]|ul|ol|li|blockquote|table|figure|figcaption|section|div|article|header|details|summary|dl|dt|dd|pre|hr|address)$/;
export const isBlock = (node: ElementContent): boolean =>
  node.type === 'element' && BLOCK.test(node.tagName);

export const isBlank = (node: ElementContent): boolean =>
  node.type === 'text' && node.value.trim() === '';

/** The rows of a `dl`: each in a `div`, or from one `dt` to the next. */
export function rowsOf(node: Element): Element[][] {
  const rows: Element[][] = [];
  for (const child of elementsIn(node)) {
    const last = rows[rows.length - 1];
    if (child.tagName === 'div') rows.push(elementsIn(child));
    else if (child.tagName === 'dt' || !last) rows.push([child]);
    else last.push(child);
  }
  return rows;
}
