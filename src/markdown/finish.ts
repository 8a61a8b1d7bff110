import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { decodeAddress } from '../values/decode.ts';

export interface FinishOptions {
  /** Base path of the site, `/` or `/gonghui/`. */
  base: string;
  /**
   * Maps a picture path to its address in the editors' preview; the build leaves paths to Astro.
   */
  resolveImage?: ((src: string) => string | undefined) | undefined;
}

const LOCAL_IMAGE = /^(?:\.\.\/media\/|\.\/)/;
const MEDIA_FILE = /^\.\.\/media\/(?=[^/]+$)/;

/**
 * Astro writes `__ASTRO_IMAGE_` as the placeholder of a picture, and later searches the finished
 * HTML for it. An editor's text with the same word (however it was written) must not be mistaken
 * for one.
 */
export function withoutToken(text: string): string {
  return text.replaceAll('__ASTRO_IMAGE_', '__ASTRO IMAGE_');
}

/** Final processing of sanitised HTML: links, pictures, cells, headings, check boxes. */
export function rehypeFinish(options: FinishOptions) {
  return (tree: Root): void => {
    visit(tree, 'text', (node) => {
      node.value = withoutToken(node.value);
    });
    visit(tree, 'element', (node, index, parent) => {
      for (const [name, value] of Object.entries(node.properties)) {
        if (typeof value === 'string') node.properties[name] = withoutToken(value);
      }
      if (node.tagName === 'pre') node.properties['tabIndex'] = 0;
      if (node.tagName === 'h1') node.tagName = 'h2';
      if (node.tagName === 'a') finishLink(node, options.base);
      if (node.tagName === 'input') finishCheckbox(node);
      if (node.properties['align'] !== undefined) finishAlignment(node);
      if (!parent || index === undefined) return undefined;
      if (node.tagName === 'img') {
        parent.children[index] = finishImage(node, options);
        return SKIP;
      }
      return undefined;
    });
  };
}

/**
 * `align` is obsolete in HTML, and the pages' content security policy blocks inline styles: use a
 * class.
 */
function finishAlignment(cell: Element): void {
  const { align, ...others } = cell.properties;
  const side = align === 'center' || align === 'right' ? align : undefined;
  cell.properties = { ...others, ...(side && { className: [side] }) };
}

function finishLink(node: Element, base: string): void {
  const written = node.properties['href'];
  if (typeof written !== 'string') return;
  const href = asBrowsersRead(written);
  if (MEDIA_FILE.test(href)) {
    node.properties['href'] = href.replace(MEDIA_FILE, `${base}media/`);
  } else if (href.startsWith('/') && !href.startsWith('//')) {
    node.properties['href'] = `${base}${href.slice(1)}`;
  } else if (/^(?:https?:)?\/\//i.test(href)) {
    node.properties['rel'] = ['noopener', 'noreferrer', 'nofollow'];
    node.properties['className'] = ['external'];
    node.children.push(hiddenText('（外部网站）'));
  }
}

/**
 * Browsers drop tabs and line breaks from an address and read a backslash as `/`: `/\host` leads to
 * another site.
 */
function asBrowsersRead(href: string): string {
  return href.replace(/[\t\n\r]/g, '').replaceAll('\\', '/');
}

function hiddenText(value: string): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['sr-only'] },
    children: [{ type: 'text', value }],
  };
}

/** Reading pages load nothing from other hosts: such a picture becomes its alternative text. */
function finishImage(node: Element, { resolveImage }: FinishOptions): ElementContent {
  const src = String(node.properties['src'] ?? '');
  const alt = String(node.properties['alt'] ?? '');
  if (!LOCAL_IMAGE.test(src)) return { type: 'text', value: alt ? `［图片：${alt}］` : '' };
  const address = resolveImage ? resolveImage(decodeAddress(src) ?? src) : src;
  if (address === undefined) return { type: 'text', value: `［图片：${alt}］` };
  return { ...node, properties: { src: address, alt, loading: 'lazy', decoding: 'async' } };
}

/**
 * Readers cannot tick a task list's check box: it is rendered as a labelled symbol, not a control.
 */
function finishCheckbox(node: Element): void {
  const done = node.properties['checked'] === true;
  node.tagName = 'span';
  node.properties = { className: ['task'], role: 'img', ariaLabel: done ? '已完成' : '未完成' };
  node.children = [{ type: 'text', value: done ? '☑' : '☐' }];
}
