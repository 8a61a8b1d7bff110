import type { Element, ElementContent, Text } from 'hast';
import { isDropped } from '../../html/read-html.ts';
import { attribute } from '../../html/tree.ts';

/** What a page shows and Markdown cannot, by the word for it. */
const EMBEDDED: Readonly<Record<string, string>> = {
  iframe: '视频或网页',
  video: '视频',
  audio: '音频',
  embed: '视频',
  object: '视频',
};

/** Where pages that load pictures late have their addresses. */
const LATE = [
  'dataSrc',
  'dataOriginal',
  'dataLazySrc',
  'dataActualsrc',
  'dataOriginalSrc',
  'dataUrl',
];

/** A tree in which pictures have their addresses, and what is embedded is a link to it. */
export function prepareTree(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const what = Object.hasOwn(EMBEDDED, node.tagName) ? EMBEDDED[node.tagName] : undefined;
    if (what !== undefined) return toLink(node, what);
    if (node.tagName === 'img') return [withAddress(node)];
    return [{ ...node, children: prepareTree(node.children) }];
  });
}

function toLink(node: Element, what: string): ElementContent[] {
  const inside = node.children.find(
    (child): child is Element =>
      child.type === 'element' && /^(?:source|embed|param)$/.test(child.tagName),
  );
  const address =
    attribute(node, 'dataSrc') ||
    attribute(node, 'src') ||
    attribute(node, 'data') ||
    (inside ? attribute(inside, 'src') || attribute(inside, 'value') : '');
  if (address === '' || address === 'about:blank') return [];
  const full = address.startsWith('//') ? `https:${address}` : address;
  const text: Text = { type: 'text', value: what };
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: { href: full },
    children: [text],
  };
  return [{ type: 'element', tagName: 'p', properties: {}, children: [link] }];
}

function withAddress(image: Element): Element {
  const late = LATE.map((name) => attribute(image, name)).find((address) => address !== '');
  const [wide = ''] = attribute(image, 'srcSet').split(/[\s,]+/);
  const src = late ?? (attribute(image, 'src') || wide);
  return { ...image, properties: { ...image.properties, src, dataSrc: '' } };
}

/** All text that the page shows. */
export function visibleText(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type !== 'element' || isDropped(node)) return '';
      return `${visibleText(node.children)}${INLINE.test(node.tagName) ? '' : '\n'}`;
    })
    .join('');
}

const INLINE =
  /^(?:a|abbr|b|bdi|big|cite|code|del|em|font|i|ins|kbd|label|mark|q|s|small|span|strike|strong|sub|sup|tt|u|var|wbr)$/;

/** Visits all elements. */
export function eachElement(
  nodes: readonly ElementContent[],
  visit: (element: Element) => void,
): void {
  for (const node of nodes)
    if (node.type === 'element') {
      visit(node);
      eachElement(node.children, visit);
    }
}
