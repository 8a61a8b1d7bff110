import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/**
 * What the editor of 公众号 keeps of a paste, as people who write for it describe it in public; written without a look
 * at the exporter, so that it can judge it.
 *
 * - Elements: text, headings, lists, quotes, tables, pictures, code; of any other the content alone. Scripts, styles,
 *   forms and frames go with their content; `details` is unknown and shows what is in it.
 * - Attributes: styles, addresses and sizes of pictures, spans of cells, the first number of a list. No class, no id,
 *   no data.
 * - Styles: none that position, animate, load or refer (`var()`).
 * - Links: only to other articles of 公众号; of any other the text.
 * - Pictures: only those that a paste can upload, `data:`.
 * - Lists: each child of a list is an item, also text, so that a line break between two is an empty item; an item with
 *   several blocks becomes several items.
 * - Line breaks of the source in a paragraph are breaks that a reader sees.
 */
export function pasteIntoWechat(html: string): Root {
  const { children } = fromHtml(html, { fragment: true });
  return { type: 'root', children: keep(children as ElementContent[]) };
}

const GONE =
  /^(?:script|style|link|meta|iframe|object|embed|form|input|button|select|textarea|template|noscript|svg|canvas|audio|video)$/;
const KNOWN =
  /^(?:section|p|span|strong|b|em|i|u|s|del|sub|sup|h[1-6]|ul|ol|li|blockquote|table|tbody|thead|tr|td|th|br|hr|img|pre|code)$/;
const BLOCKS = /^(?:section|p|h[1-6]|ul|ol|blockquote|table|pre|hr)$/;
const ATTRIBUTES = ['style', 'src', 'width', 'height', 'colSpan', 'rowSpan', 'start'];
const REFUSED_STYLE =
  /^(?:position|animation|transition|float|grid|flex|content)|url\(|var\(|expression/i;

function keep(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return withBreaks(node.value);
    if (node.type !== 'element' || GONE.test(node.tagName)) return [];
    if (node.tagName === 'ul' || node.tagName === 'ol') return [keepList(node)];
    if (node.tagName === 'pre') return [keepElement(node, keepCode(node.children))];
    const children = keep(node.children);
    if (node.tagName === 'a' && /^https?:\/\/mp\.weixin\.qq\.com\//.test(hrefOf(node)))
      return [{ ...node, properties: { href: hrefOf(node) }, children }];
    if (!KNOWN.test(node.tagName)) return children;
    if (node.tagName === 'img' && !/^data:image\//.test(String(node.properties['src']))) return [];
    return [keepElement(node, children)];
  });
}

function keepElement(node: Element, children: ElementContent[]): Element {
  const properties: Element['properties'] = {};
  for (const name of ATTRIBUTES) {
    const value = node.properties[name];
    if (value !== undefined && value !== null)
      properties[name] = name === 'style' ? keepStyle(String(value)) : value;
  }
  return { type: 'element', tagName: node.tagName, properties, children };
}

const keepStyle = (style: string): string =>
  style
    .split(';')
    .filter((declaration) => !REFUSED_STYLE.test(declaration.trim()))
    .join(';');

function withBreaks(value: string): ElementContent[] {
  return value
    .split('\n')
    .flatMap((line, at): ElementContent[] => [
      ...(at > 0
        ? [{ type: 'element' as const, tagName: 'br', properties: {}, children: [] }]
        : []),
      { type: 'text', value: line },
    ]);
}

/** In code line breaks are kept, but not what else is in it. */
const keepCode = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [node];
    if (node.type !== 'element') return [];
    return node.tagName === 'br' ? [node] : keepCode(node.children);
  });

function keepList(list: Element): Element {
  const items = list.children.flatMap((child): ElementContent[][] => {
    if (child.type !== 'element' || child.tagName !== 'li') return [keep([child])];
    const isBlock = (node: ElementContent) => node.type === 'element' && BLOCKS.test(node.tagName);
    const parts = keep(child.children);
    return parts.filter(isBlock).length > 1 || (parts.some(isBlock) && !parts.every(isBlock))
      ? parts.map((part) => [part])
      : [parts];
  });
  return keepElement(
    list,
    items.map((children) => ({ type: 'element', tagName: 'li', properties: {}, children })),
  );
}

const hrefOf = ({ properties }: Element): string => String(properties['href'] ?? '');
