import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import {
  attribute,
  element,
  elementsIn,
  hasClass,
  isBlank,
  isBlock,
  rowsOf,
  text,
} from './elements.ts';
import { LinkNotes } from './link-notes.ts';
import { STYLES } from './styles.ts';
import { toTables } from './tables.ts';

export interface WechatOptions {
  /** The published address of the site, for links within it. */
  site: URL;
  /** Address of a picture in the preview → its content as a `data:` address, which a paste uploads. */
  pictures: ReadonlyMap<string, string>;
}

/** Controls of our pages, what only their screen readers have, and the title, which has a field of its own. */
const DROPPED =
  /^(?:script|style|template|nav|form|button|input|select|textarea|output|svg|caption|source)$/;
const OWN_PARTS = [
  'sr-only',
  'entry-header',
  'actions',
  'contents',
  'cover',
  'data-footnote-backref',
];
const INLINE: Readonly<Record<string, string>> = {
  strong: STYLES.strong,
  b: STYLES.strong,
  em: STYLES.strong,
  mark: STYLES.mark,
  del: '',
  s: '',
  u: '',
  sub: '',
  code: '',
};

const serialiser = unified().use(rehypeStringify);

/**
 * An entry as its view shows it, for a paste into the editor of 公众号: inline styles only, one inner block in each
 * item, no line breaks of the source, links as numbered notes, pictures as data.
 */
export function toWechat(html: string, options: WechatOptions): string {
  const converter = new Converter(options);
  const tree = fromHtml(html, { fragment: true });
  const blocks = converter.blocks(tree.children as ElementContent[]);
  const article = element('section', STYLES.article, [...blocks, ...converter.notes()]);
  return serialiser.stringify({ type: 'root', children: [article] });
}

class Converter {
  readonly #options: WechatOptions;
  readonly #links: LinkNotes;

  constructor(options: WechatOptions) {
    this.#options = options;
    this.#links = new LinkNotes(options.site);
  }

  notes(): ElementContent[] {
    return this.#links.write();
  }

  /** Blocks only: what is inline between them becomes paragraphs. */
  blocks(children: readonly ElementContent[], style: string = STYLES.paragraph): ElementContent[] {
    const blocks: ElementContent[] = [];
    let line: ElementContent[] = [];
    const endLine = () => {
      if (!line.every(isBlank)) blocks.push(element('p', style, this.#inline(line)));
      line = [];
    };
    for (const child of children) {
      if (child.type === 'element' && isDropped(child)) continue;
      if (child.type === 'element' && isBlockInside(child)) {
        endLine();
        blocks.push(...this.#block(child, style));
      } else line.push(child);
    }
    endLine();
    return blocks;
  }

  #block(node: Element, style: string): ElementContent[] {
    const { tagName, children } = node;
    if (/^h[1-6]$/.test(tagName)) return [this.#heading(node)];
    switch (tagName) {
      case 'p':
        return this.#paragraph(node, style);
      case 'ul':
      case 'ol':
        return [this.#list(node)];
      case 'table':
        return toTables(node, (cell) => this.blocks(cell.children, STYLES.line));
      case 'blockquote':
        return [element('blockquote', STYLES.quote, this.blocks(children, STYLES.line))];
      case 'pre':
        return [element('pre', STYLES.code, codeLines(node))];
      case 'hr':
        return [element('hr', STYLES.rule, [])];
      case 'figcaption':
      case 'summary':
        return this.blocks(children, tagName === 'summary' ? STYLES.title : STYLES.caption);
      case 'dl':
        return this.#facts(node);
      default:
        return this.#container(node, style);
    }
  }

  #heading(node: Element): Element {
    const level = Math.min(4, Math.max(2, Number(node.tagName.slice(1)))) as 2 | 3 | 4;
    return element(`h${level}`, STYLES[`heading${level}`], this.#inline(node.children));
  }

  #paragraph(node: Element, style: string): ElementContent[] {
    const own = PARAGRAPHS.find(([name]) => hasClass(node, name))?.[1];
    return this.blocks(node.children, own ?? style);
  }

  #list(node: Element): Element {
    const items = elementsIn(node, /^li$/).flatMap((item) => {
      const blocks = this.blocks(item.children, STYLES.line);
      return blocks.length === 0
        ? []
        : [element('li', STYLES.item, [element('section', '', blocks)])];
    });
    const { start } = node.properties;
    return element(node.tagName, STYLES.list, items, start === undefined ? {} : { start });
  }

  /** `地址：示例路8号`, a line each. */
  #facts(node: Element): ElementContent[] {
    return rowsOf(node).flatMap(([label, ...values]) => {
      if (!label) return [];
      const [first, ...more] = values.flatMap((value) => this.blocks(value.children, STYLES.line));
      const name = element('strong', STYLES.strong, [...this.#inline(label.children), text('：')]);
      return first?.type === 'element' && first.tagName === 'p'
        ? [element('p', STYLES.line, [name, ...first.children]), ...more]
        : [element('p', STYLES.line, [name]), ...(first ? [first, ...more] : [])];
    });
  }

  /** A block of ours becomes a frame; any other container is only what is in it. */
  #container(node: Element, style: string): ElementContent[] {
    const frame = FRAMES.find(([name]) => node.tagName === name || hasClass(node, name))?.[1];
    const blocks = this.blocks(node.children, frame === undefined ? style : STYLES.line);
    return frame === undefined || blocks.length === 0
      ? blocks
      : [element('section', frame, blocks)];
  }

  #inline(children: readonly ElementContent[]): ElementContent[] {
    return children.flatMap((child): ElementContent[] => {
      if (child.type === 'text') return [text(onOneLine(child.value))];
      if (child.type !== 'element' || isDropped(child)) return [];
      const { tagName } = child;
      if (tagName === 'br') return [element('br', '', [])];
      if (tagName === 'img') return this.#picture(child);
      const inner = this.#inline(child.children);
      // On the site styles keep it apart from what it follows.
      if (hasClass(child, 'edition')) return [text('　'), ...inner];
      if (tagName === 'a') return this.#links.read(attribute(child, 'href'), inner);
      if (tagName === 'sup') return [element('sup', STYLES.number, inner)];
      const style = INLINE[tagName];
      return style === undefined ? inner : [element(tagName, style, inner)];
    });
  }

  /** A picture that is not at hand is its alternative text, so that nobody misses that it is missing. */
  #picture(node: Element): ElementContent[] {
    const alt = attribute(node, 'alt');
    const src = this.#options.pictures.get(attribute(node, 'src'));
    if (src !== undefined) return [element('img', STYLES.picture, [], { src, alt })];
    return alt === '' ? [] : [text(`［图片：${alt}］`)];
  }
}

const PARAGRAPHS = [
  ['answer', STYLES.lead],
  ['lead', STYLES.lead],
  ['note-title', STYLES.title],
  ['law-source', STYLES.source],
] as const;

const FRAMES = [
  ['note-caution', STYLES.caution],
  ['note', STYLES.note],
  ['unverified', STYLES.caution],
  ['attachment', STYLES.frame],
  ['details', STYLES.frame],
] as const;

function isDropped(node: Element): boolean {
  return DROPPED.test(node.tagName) || OWN_PARTS.some((name) => hasClass(node, name));
}

/** A block, or inline markup around blocks, such as a picture with its sources. */
const isBlockInside = (node: Element): boolean =>
  isBlock(node) || (/^(?:span|a|picture)$/.test(node.tagName) && node.children.some(isBlock));

/** Line breaks of the source are nothing between Chinese characters, and a space elsewhere. */
const onOneLine = (value: string): string =>
  value
    .replace(/(?<=[\p{sc=Han}\p{P}])\s*\n\s*(?=[\p{sc=Han}\p{P}])/gu, '')
    .replace(/\s*\n\s*/g, ' ');

/** Code with `<br>`: a bare line break of a paste is lost. */
function codeLines(node: Element): ElementContent[] {
  const lines = textIn(node).replace(/\n$/, '').split('\n');
  return lines.flatMap((line, at) => [
    ...(at > 0 ? [element('br', '', [])] : []),
    text(line.replace(/^ +/, (spaces) => '\u00a0'.repeat(spaces.length))),
  ]);
}

const textIn = (node: ElementContent): string => {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textIn).join('') : '';
};
