import type { Element, ElementContent, RootContent } from 'hast';

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
