import type { ElementContent, Properties } from 'hast';

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
