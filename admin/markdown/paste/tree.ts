import type { Element, ElementContent, Properties, RootContent } from 'hast';

/** hast's names of the attributes that are read here, if they differ. */
const NAMES: Readonly<Record<string, string>> = {
  class: 'className',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  datetime: 'dateTime',
  'data-src': 'dataSrc',
};

/**
 * The clipboard's HTML as a hast tree. Uses the browser's own parser on a document that is not shown: no script runs
 * and nothing is fetched.
 */
export function parseHtml(html: string): ElementContent[] {
  return [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].flatMap(toHast);
}

function toHast(node: ChildNode): ElementContent[] {
  if (node instanceof Text) return [{ type: 'text', value: node.data }];
  // Nodes of an inert document are instances of this window's classes. `SVGElement`s and the like are `Element`s too.
  if (!(node instanceof globalThis.Element)) return [];
  const properties: Properties = Object.fromEntries(
    [...node.attributes].map(({ name, value }) => [NAMES[name] ?? name, value]),
  );
  const tagName = node.localName;
  return [{ type: 'element', tagName, properties, children: [...node.childNodes].flatMap(toHast) }];
}

/** An attribute as text; '' if it is missing. */
export function attribute({ properties }: Element, name: string): string {
  const value = properties[name];
  return Array.isArray(value) ? value.join(' ') : String(value ?? '');
}

/** One property of the element's own `style`, including Word's `mso-…`, which the DOM would drop. */
export function styleOf(element: Element, property: string): string {
  const declaration = new RegExp(`(?:^|[;{\\s])${property}\\s*:\\s*([^;]+)`, 'i');
  return declaration.exec(attribute(element, 'style'))?.[1]?.trim().toLowerCase() ?? '';
}

export function hasClass(element: Element, pattern: RegExp): boolean {
  return attribute(element, 'className')
    .split(/[\s,]+/)
    .some((name) => pattern.test(name));
}

/** All descendant text, as written. */
export function rawText(node: RootContent | ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(rawText).join('') : '';
}

/** The first descendant that passes the test. */
export function find(
  { children }: Element,
  test: (element: Element) => boolean,
): Element | undefined {
  for (const child of children) {
    if (child.type !== 'element') continue;
    const found = test(child) ? child : find(child, test);
    if (found) return found;
  }
  return undefined;
}
