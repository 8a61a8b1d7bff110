import type { Element, ElementContent, Nodes } from 'hast';

/** A run of text with the lists, quotes and tables around it: `ol>li>p 带上身份证`. */
export type Outline = readonly string[];

/** What our pages have around an entry's text: its title has a field of its own, the rest are controls. */
const BESIDE = ['sr-only', 'entry-header', 'actions', 'contents', 'cover', 'data-footnote-backref'];
const CONTROLS = /^(?:nav|form|button|input|output|select|textarea|script|template|svg|caption)$/;
const CARRIED = /^(?:ol|ul|li|blockquote|table)$/;
const BLOCK =
  /^(?:p|h[1-6]|ul|ol|li|blockquote|table|thead|tbody|tr|td|th|figure|figcaption|section|div|article|header|details|summary|dl|dt|dd|pre|hr|address)$/;

/** The outline of an entry as the site shows it. */
export function outlineOf(nodes: readonly Nodes[], path = ''): string[] {
  const lines: string[] = [];
  let run = '';
  const end = (kind = 'p') => {
    const text = normalised(run);
    if (text !== '') lines.push(`${path}${kind} ${text}`);
    run = '';
  };
  for (const node of nodes) {
    if (node.type === 'text') run += node.value;
    else if (node.type === 'element' && !isBeside(node)) {
      if (node.tagName === 'img') continue;
      if (!BLOCK.test(node.tagName) && !node.children.some(isBlock)) {
        run += textIn(node);
        continue;
      }
      end();
      lines.push(...outlineOfBlock(node, path));
    }
  }
  end();
  return lines;
}

function outlineOfBlock(node: Element, path: string): string[] {
  const { tagName, children } = node;
  const text = normalised(textIn(node));
  if (/^h[1-6]$/.test(tagName)) return text === '' ? [] : [`${path}${tagName} ${text}`];
  if (tagName === 'pre') return [`${path}pre ${text}`];
  // A label and its value are one line.
  if (node.tagName === 'dl')
    return children.filter(isElement).map((row) => `${path}p ${normalised(textIn(row))}`);
  return outlineOf(children, CARRIED.test(tagName) ? `${path}${tagName}>` : path);
}

/**
 * Text without what differs on purpose: spaces, which nothing hangs on; the numbers of link notes; the colon between a
 * label and its value; raised digits.
 */
export const normalised = (text: string): string =>
  text.normalize('NFKC').replace(/\[\d+\]|[\s：:\u200b]/g, '');

const isElement = (node: Nodes): node is Element => node.type === 'element';
const isBlock = (node: ElementContent): boolean => isElement(node) && BLOCK.test(node.tagName);

const isBeside = ({ tagName, properties: { className } }: Element): boolean =>
  CONTROLS.test(tagName) ||
  (Array.isArray(className) && className.some((name) => BESIDE.includes(String(name))));

function textIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || isBeside(node)) return '';
  return node.children.map(textIn).join('');
}

/** The length of the longest common subsequence: how many lines stayed, in order. */
export function linesKept(before: Outline, after: Outline): number {
  let row = new Array<number>(after.length + 1).fill(0);
  for (const line of before) {
    const next = [0];
    after.forEach((other, at) => {
      next.push(line === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}
