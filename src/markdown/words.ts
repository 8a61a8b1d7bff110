import type { Code, Nodes, Root } from 'mdast';
import { type HtmlPiece, RAW_TEXT, htmlPieces } from './html-pieces.ts';
import { isHtmlTag } from './html-tags.ts';
import { sanitizeSchema } from './sanitize.ts';

/** Text of a body that must appear on its page. */
export interface Word {
  text: string;
  /** Line within the body, from 1. */
  line: number;
  /** Why such text was lost, if it is. */
  within?: 'note' | 'cell' | 'html';
}

/** Raw HTML that would hide the content after it. */
export interface Swallower {
  /** `<!--`, `<style>`. */
  construct: string;
  line: number;
}

export interface Words {
  /** In document order. */
  main: Word[];
  /** Footnotes: they are rendered at the end of the page. */
  notes: Word[][];
}

export interface BodyWords extends Words {
  swallowers: Swallower[];
  /** Unknown tags, `<username>`: browsers show nothing of them. */
  unknown: Swallower[];
  /** Removed elements that would show something other than text. */
  dropped: Swallower[];
  /** The maximum nesting depth of raw HTML tags, and its line. */
  tags: { depth: number; line: number };
}

/**
 * Elements that hide their content, from readers or in our sanitiser: if unclosed, they hide the
 * rest of the body.
 */
const HIDING: ReadonlySet<string> = new Set([
  ...RAW_TEXT,
  ...(sanitizeSchema.strip ?? []),
  'details',
  'select',
]);
/** Elements whose content nobody expects to see. */
const INVISIBLE: ReadonlySet<string> = new Set(['script', 'style', 'title']);
/**
 * Elements that show something other than text, so that comparing texts would not notice their
 * removal.
 */
const EMBEDDING: ReadonlySet<string> = new Set([
  'iframe',
  'video',
  'audio',
  'object',
  'embed',
  'applet',
  'svg',
  'math',
  'canvas',
]);
/** A body's Markdown continues inside these; all others end in the block in which they begin. */
const SPANNING: ReadonlySet<string> = new Set(['details', 'select']);
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/**
 * Lines of text, and character references between them: those are skipped in the comparison, the
 * text around them is not.
 */
const HTML_TEXT = /&#?\w*;?|[^&\n]+/g;

type Block = Nodes | undefined;

/** Collects a body's words from its tree, leaf by leaf. */
class WordReader {
  readonly words: BodyWords = {
    main: [],
    notes: [],
    swallowers: [],
    unknown: [],
    dropped: [],
    tags: { depth: 0, line: 1 },
  };
  /** Unclosed tags of raw HTML. */
  #open: { name: string; line: number }[] = [];
  #hiding: { name: string; line: number; held: Word[] } | undefined;
  #into = this.words.main;

  /** @param block the paragraph, heading, cell or block of HTML around `node` */
  read(node: Nodes, block: Block, within: Word['within']): void {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'text' || node.type === 'inlineCode') this.#say(node.value, line, within);
    if (node.type === 'code') this.#say(node.value, isFenced(node) ? line + 1 : line, within);
    if (node.type === 'html') this.#readHtml(node.value, line);
    if (node.type === 'footnoteDefinition') this.words.notes.push((this.#into = []));
    const kind =
      node.type === 'footnoteDefinition' ? 'note' : node.type === 'tableCell' ? 'cell' : within;
    if ('children' in node) {
      for (const child of node.children) this.read(child, blockOf(node) ?? block, kind);
    }
    if (blockOf(node) ?? (node.type === 'html' && !block)) this.#endBlock();
    if (node.type === 'footnoteDefinition') this.#into = this.words.main;
  }

  /** Returns the words. */
  end(): BodyWords {
    for (const { name, line } of this.#open)
      if (SPANNING.has(name)) this.words.swallowers.push({ construct: `<${name}>`, line });
    return this.words;
  }

  #say(text: string, line: number, within: Word['within']): void {
    for (const [index, value] of text.split('\n').entries()) {
      if (value.trim() === '') continue;
      const word: Word = { text: value, line: line + index, ...(within && { within }) };
      (this.#hiding?.held ?? this.#into).push(word);
    }
  }

  #readHtml(html: string, first: number): void {
    let [line, counted] = [first, 0];
    const lineAt = (offset: number) => {
      for (; counted < offset; counted++) if (html.charCodeAt(counted) === 10) line++;
      return line;
    };
    for (const piece of htmlPieces(html)) {
      if (piece.kind === 'unclosed')
        this.words.swallowers.push({ construct: piece.construct, line: lineAt(piece.at) });
      else if (piece.kind === 'tag') this.#readTag(piece, lineAt(piece.at));
      else {
        for (const { 0: part, index } of piece.value.matchAll(HTML_TEXT))
          if (!part.startsWith('&')) this.#say(part, lineAt(piece.at + index), 'html');
      }
    }
  }

  #readTag({ name, isEnd }: HtmlPiece & { kind: 'tag' }, line: number): void {
    if (isEnd) {
      if (this.#hiding?.name === name) this.#show();
      const last = this.#open.findLastIndex((tag) => tag.name === name);
      if (last !== -1) this.#open.length = last;
      return;
    }
    if (this.#hiding) return;
    if (!isHtmlTag(name)) this.words.unknown.push({ construct: `<${name}>`, line });
    // A hiding element is reported at its end tag: without one, it hides the rest.
    if (EMBEDDING.has(name) && !HIDING.has(name)) this.#drop(name, line);
    if (VOID.test(name)) return;
    this.#open.push({ name, line });
    if (this.#open.length > this.words.tags.depth)
      this.words.tags = { depth: this.#open.length, line };
    if (HIDING.has(name) && !SPANNING.has(name)) this.#hiding = { name, line, held: [] };
  }

  /**
   * The end of a hiding element: the text of a script is not missed, and embedded content is
   * reported separately.
   */
  #show(): void {
    if (!this.#hiding) return;
    const { name, line, held } = this.#hiding;
    this.#hiding = undefined;
    if (EMBEDDING.has(name)) this.#drop(name, line);
    else if (!INVISIBLE.has(name)) this.#into.push(...held);
  }

  #drop(name: string, line: number): void {
    this.words.dropped.push({ construct: `<${name}>`, line });
  }

  #endBlock(): void {
    if (!this.#hiding) return;
    const { name, line } = this.#hiding;
    this.words.swallowers.push({ construct: `<${name}>`, line });
    this.#hiding = undefined;
  }
}

/** The node itself if it is a block of running text. */
function blockOf(node: Nodes): Block {
  const isBlock = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
  return isBlock ? node : undefined;
}

function isFenced({ value, position }: Code): boolean {
  const lines = position ? position.end.line - position.start.line + 1 : 1;
  return lines > value.split('\n').length;
}

/** The text of the body that must appear on its page, and raw HTML that would hide some of it. */
export function wordsOf(tree: Root): BodyWords {
  const reader = new WordReader();
  reader.read(tree, undefined, undefined);
  return reader.end();
}
