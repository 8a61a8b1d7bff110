import type { Element } from 'hast';

/** An attribute by its property name (`srcSet`, `httpEquiv`); empty if it is missing. */
export function attributeOf({ properties }: Element, name: string): string {
  const value = properties[name];
  if (value === undefined || value === null || value === false) return '';
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** The property of a `data-` attribute in a syntax tree: `dataCopy` for `data-copy`. */
export const propertyOf = (attribute: string): string =>
  attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A new element. */
export function element(
  tagName: string,
  properties: Element['properties'],
  ...children: Element['children']
): Element {
  return { type: 'element', tagName, properties, children };
}
