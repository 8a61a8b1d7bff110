import type { Element, ElementContent } from 'hast';
import type { Block, Marks, Run } from './blocks.ts';
import { cleanLink } from './links.ts';
import { htmlText, toParagraphs } from './runs.ts';
import { readTable } from './tables.ts';
import { attribute, hasClass, rawText, styleOf } from './tree.ts';
import { foldItems, isMarker, wordItem } from './word-lists.ts';

export interface Paste {
  blocks: Block[];
  /** Pictures on the editor's disk or another host, which were left out. */
  leftOut: number;
}

const DROPPED =
  /^(?:script|style|head|meta|link|title|xml|template|noscript|iframe|object|embed|svg|math|canvas|video|audio|source|input|button|select|textarea|option|map|area|mp-\w.*|mpvoice|mpvideosnap|qqmusic|v:.*)$/;
const CONTAINERS =
  /^(?:ul|ol|div|section|article|aside|header|footer|main|nav|figure|figcaption|address|center|details|summary|dl|dt|dd|form|fieldset|legend|caption|tr|td|th|tbody|thead|tfoot|li|hgroup|body)$/;

/** What is kept beyond the text; by default what a paste can keep. */
export interface ReadOptions {
  /** A link's address as written → the one to store; undefined keeps the link's text only. */
  link?: (href: string) => string | undefined;
  /** Pictures by address are kept, with their alternative texts: the caller has their files. */
  keepsPictures?: boolean;
}

/** Parses HTML of another program. */
export function readHtml(
  children: readonly ElementContent[],
  { link = cleanLink, keepsPictures = false }: ReadOptions = {},
): Paste {
  const reader = new Reader(link, keepsPictures);
  const blocks = reader.read(children);
  return { blocks: lowerHeadings(blocks), leftOut: reader.leftOut };
}

type Kind = Pick<Block & { type: 'paragraph' }, 'item'> & { depth?: number };

/** Walks the tree: collects inline content until a block begins or ends. */
class Reader {
  leftOut = 0;
  #blocks: Block[] = [];
  #open: Run[] = [];
  #kind: Kind = {};
  readonly #link: (href: string) => string | undefined;
  readonly #keepsPictures: boolean;

  constructor(link: (href: string) => string | undefined, keepsPictures: boolean) {
    this.#link = link;
    this.#keepsPictures = keepsPictures;
  }

  /** The blocks of these nodes, independent of the inline content being collected. */
  read(children: readonly ElementContent[], marks: Marks = {}): Block[] {
    const outer = { blocks: this.#blocks, open: this.#open, kind: this.#kind };
    this.#blocks = [];
    this.#open = [];
    this.#kind = {};
    this.#walk(children, marks);
    this.#flush();
    const blocks = foldItems(this.#blocks);
    this.#blocks = outer.blocks;
    this.#open = outer.open;
    this.#kind = outer.kind;
    return blocks;
  }

  #walk(children: readonly ElementContent[], marks: Marks): void {
    for (const node of children) {
      if (node.type === 'text') this.#open.push({ ...marks, text: htmlText(node.value) });
      else if (node.type === 'element' && !isDropped(node))
        this.#element(node, withMarks(marks, node, this.#link));
    }
  }

  #element(element: Element, marks: Marks): void {
    const { tagName, children } = element;
    if (tagName === 'br') this.#open.push({ text: '\n' });
    else if (tagName === 'hr') this.#push({ type: 'rule' });
    else if (tagName === 'img') this.#picture(element);
    else if (tagName === 'pre') this.#push({ type: 'code', text: codeText(element) });
    else if ((tagName === 'ul' || tagName === 'ol') && children.some(isItem))
      this.#push(this.#list(element, marks));
    else if (tagName === 'table') this.#push(...readTable(element, (cell) => this.#cell(cell)));
    else if (tagName === 'blockquote') {
      this.#push({ type: 'quote', blocks: this.read(children, marks) });
    } else if (tagName === 'p' || /^h[1-6]$/.test(tagName)) {
      this.#paragraph(element, marks);
    } else if (CONTAINERS.test(tagName)) {
      this.#flush();
      this.#walk(children, marks);
      this.#flush();
    } else if (tagName === 'sup' || tagName === 'sub') {
      this.#open.push({ ...marks, text: raised(htmlText(rawText(element)), tagName) });
    } else if (isMarker(element)) {
      if (!this.#kind.item) this.#open.push({ ...marks, text: spokenMarker(element) });
    } else this.#walk(children, marks);
  }

  #paragraph(element: Element, marks: Marks): void {
    this.#flush();
    const outer = this.#kind;
    const depth = headingDepth(element);
    const item = depth === undefined ? wordItem(element) : undefined;
    this.#kind = { ...(depth !== undefined && { depth }), ...(item && { item }) };
    this.#walk(element.children, marks);
    this.#flush();
    this.#kind = outer;
  }

  #list({ tagName, properties, children }: Element, marks: Marks): Block {
    const items: Block[][] = [];
    for (const child of children) {
      if (child.type !== 'element' ? child.type !== 'text' : isDropped(child)) continue;
      const isLi = child.type === 'element' && child.tagName === 'li';
      const blocks = this.read(isLi ? child.children : [child], marks);
      const isNested = !isLi && blocks.every(({ type }) => type === 'list');
      const last = items.at(-1);
      // Word on the web and others write a nested list beside its item instead of inside it.
      if (isNested && last) last.push(...blocks);
      else if (blocks.length > 0) items.push(blocks);
    }
    const start = Number(properties['start'] ?? 1);
    return {
      type: 'list',
      ordered: tagName === 'ol',
      start: Number.isInteger(start) && start >= 0 ? start : 1,
      items,
    };
  }

  #cell(cell: Element): Block[] {
    const blocks = this.read(cell.children);
    if (this.#keepsPictures) return blocks;
    const kept = blocks.filter(({ type }) => type !== 'picture');
    this.leftOut += blocks.length - kept.length;
    return kept;
  }

  #picture(image: Element): void {
    const alt = attribute(image, 'alt');
    if (/^\p{Extended_Pictographic}[\p{Extended_Pictographic}\ufe0f\u200d]*$/u.test(alt)) {
      this.#open.push({ text: alt });
      return;
    }
    if (isTiny(image) || hasClass(image, /emoji/i)) return;
    const src = attribute(image, 'dataSrc') || attribute(image, 'src');
    if (this.#keepsPictures && src !== '')
      this.#push({ type: 'picture', src, ...(alt !== '' && { alt }) });
    else if (/^(?:data:image\/(?!svg)|blob:)/i.test(src)) this.#push({ type: 'picture', src });
    else if (src !== '') this.leftOut += 1;
  }

  #push(...blocks: Block[]): void {
    this.#flush();
    this.#blocks.push(...blocks.filter((block) => !isEmpty(block)));
  }

  #flush(): void {
    const { depth, item } = this.#kind;
    for (const runs of toParagraphs(this.#open)) {
      if (depth === undefined)
        this.#blocks.push({ type: 'paragraph', runs, ...(item && { item }) });
      else this.#blocks.push({ type: 'heading', depth, runs: runs.map(plainHeading) });
    }
    this.#open = [];
  }
}

/** A number that stays as text: `一、`, or `1. ` before a heading. */
function spokenMarker(marker: Element): string {
  const text = rawText(marker).replace(/[\s\u00a0]/g, '');
  return /[a-z0-9.)]$/i.test(text) ? `${text} ` : text;
}

/** Old pages indent text by a list without items. */
const isItem = (node: ElementContent) =>
  node.type === 'element' && /^(?:li|ul|ol)$/.test(node.tagName);

/** Elements that are invisible in the document: code, hidden text, deletions and comments of Word's review. */
export function isDropped(element: Element): boolean {
  const { tagName } = element;
  return (
    DROPPED.test(tagName) ||
    styleOf(element, 'display') === 'none' ||
    styleOf(element, 'mso-hide') === 'all' ||
    /^(?:comment-list|comment|header|footer)$/.test(styleOf(element, 'mso-element')) ||
    hasClass(element, /^(?:msodel|MsoComment\w*)$/i) ||
    (tagName === 'del' && attribute(element, 'dateTime') !== '')
  );
}

function withMarks(
  marks: Marks,
  element: Element,
  link: (href: string) => string | undefined,
): Marks {
  const { tagName } = element;
  const next = { ...marks };
  if (/^(?:b|strong|th)$/.test(tagName)) next.bold = true;
  if (/^(?:i|em|cite)$/.test(tagName)) next.italic = true;
  if (/^(?:s|strike|del)$/.test(tagName)) next.strike = true;
  if (/^(?:code|kbd|samp|tt)$/.test(tagName)) next.code = true;
  const weight = styleOf(element, 'font-weight');
  if (weight !== '') next.bold = /^bold|^[6-9]00/.test(weight);
  const slant = styleOf(element, 'font-style');
  if (slant !== '') next.italic = /^(?:italic|oblique)/.test(slant);
  if (/line-through/.test(styleOf(element, 'text-decoration(?:-line)?'))) next.strike = true;
  const href = tagName === 'a' ? link(attribute(element, 'href')) : undefined;
  return href === undefined ? next : { ...next, href };
}

/** `h1` to `h6`, Word's title, styles named after headings, and WPS's outline levels. */
function headingDepth(element: Element): number | undefined {
  const tag = /^h([1-6])$/.exec(element.tagName)?.[1];
  const outline = /^([1-6])$/.exec(styleOf(element, 'mso-outline-level'))?.[1];
  const style = /(?:标题|heading) ?([1-6])/i.exec(styleOf(element, 'mso-style-name'))?.[1];
  const name = attribute(element, 'className');
  const named = /(?:^|\s)(?:Mso)?Heading([1-6])(?:\s|$)/i.exec(name)?.[1];
  const depth = tag ?? outline ?? style ?? named ?? (/\bMsoTitle\b/.test(name) ? 1 : undefined);
  return depth === undefined ? undefined : Number(depth);
}

/** A heading is bold by itself, and on one line. */
function plainHeading(run: Run): Run {
  return { ...run, bold: false, text: run.text === '\n' ? ' ' : run.text };
}

/**
 * The page's title is its only heading of level 1: if a paste has one too, all of its headings move down by one level.
 */
function lowerHeadings(blocks: readonly Block[]): Block[] {
  const hasFirst = (list: readonly Block[]): boolean =>
    list.some((block) => block.type === 'heading' && block.depth === 1);
  if (!hasFirst(blocks)) return [...blocks];
  return blocks.map((block) =>
    block.type === 'heading' ? { ...block, depth: Math.min(6, block.depth + 1) } : block,
  );
}

function isTiny(image: Element): boolean {
  const sizes = [
    attribute(image, 'width') || styleOf(image, 'width'),
    attribute(image, 'height') || styleOf(image, 'height'),
  ];
  return sizes.some((size) => /^[0-2](?:px|pt)?$/.test(size));
}

function isEmpty(block: Block): boolean {
  if (block.type === 'list') return block.items.length === 0;
  if (block.type === 'quote') return block.blocks.length === 0;
  return block.type === 'code' && block.text.trim() === '';
}

function codeText(pre: Element): string {
  const text = (node: ElementContent): string => {
    if (node.type === 'text') return node.value;
    if (node.type !== 'element' || isDropped(node)) return '';
    return node.tagName === 'br' ? '\n' : node.children.map(text).join('');
  };
  return text(pre)
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .replace(/^\n+|\s+$/g, '');
}

const DIGITS = '0123456789+-';
const RAISED = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻', sub: '₀₁₂₃₄₅₆₇₈₉₊₋' };

/** m², CO₂: Markdown has no superscript, but Unicode has superscript and subscript digits. */
function raised(text: string, kind: 'sup' | 'sub'): string {
  if (![...text].every((character) => DIGITS.includes(character))) return text;
  return [...text].map((character) => [...RAISED[kind]][DIGITS.indexOf(character)]).join('');
}
