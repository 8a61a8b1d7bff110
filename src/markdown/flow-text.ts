import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { breakBetween, firstOf, lastOf } from '../values/join-lines.ts';
import { withoutUnseen } from '../values/normalise-text.ts';
import { ownLines } from './item-lines.ts';

/** Inline elements. All others begin and end lines. */
const INLINE =
  /^(?:a|abbr|b|bdo|cite|code|data|del|dfn|em|i|img|input|ins|kbd|mark|q|rp|rt|ruby|s|samp|small|span|strike|strong|sub|sup|tt|u|var|wbr)$/;
const KEPT = /^(?:pre|code|kbd|samp|tt)$/;
/** Placeholder for content that is not text: spaces beside it are kept. */
const OBJECT = '\uFFFC';
const HEADING = /^h[1-6]$/;

interface Piece {
  node: Text;
  /** Offset of its text in the run. */
  at: number;
  /** Line of the run on which it begins, from 0. */
  line: number;
  parent: Root | Element;
}

/**
 * Joins lines to running text: a break between two ideographs is removed, one beside a letter
 * becomes a space, one before an item such as `（二）` a line break. Also removes invisible characters
 * that HTML encodes as references (`&#8203;`). Works on HTML, so that Markdown and raw HTML are
 * handled alike.
 */
export function rehypeFlowText() {
  return (tree: Root): void => {
    new Flow().block(tree);
  };
}

class Flow {
  #pieces: Piece[] = [];
  #text = '';
  #line = 0;

  block(block: Root | Element): void {
    this.#end(true);
    for (const child of [...block.children]) this.#child(child, block);
    this.#end(!(block.type === 'element' && HEADING.test(block.tagName)));
  }

  #child(node: RootContent, parent: Root | Element): void {
    if (node.type === 'text') this.#take(node, parent);
    if (node.type !== 'element') return;
    const { tagName } = node;
    if (tagName === 'img') clean(node);
    if (tagName === 'br') this.#end(true);
    else if (tagName === 'pre') this.#end(true);
    else if (tagName === 'img' || tagName === 'input') this.#text += OBJECT;
    else if (KEPT.test(tagName)) this.#text += textIn(node);
    // A footnote number is superscript: the words beside it are adjacent.
    else if (tagName === 'sup' && textIn(node).trim() !== '') return;
    else if (INLINE.test(tagName)) for (const child of [...node.children]) this.#child(child, node);
    else this.block(node);
  }

  #take(node: Text, parent: Root | Element): void {
    node.value = withoutUnseen(node.value);
    this.#pieces.push({ node, at: this.#text.length, line: this.#line, parent });
    this.#text += node.value;
    this.#line += node.value.split('\n').length - 1;
  }

  /** Processes the collected nodes as one run of text. */
  #end(mayHoldItems: boolean): void {
    const [pieces, text] = [this.#pieces, this.#text];
    this.#pieces = [];
    this.#text = '';
    this.#line = 0;
    if (!text.includes('\n')) return;
    const lines = text.split('\n');
    const own = mayHoldItems ? ownLines(lines) : [];
    for (const piece of pieces) if (piece.node.value.includes('\n')) this.#join(piece, text, own);
  }

  #join({ node, at, line, parent }: Piece, text: string, own: readonly boolean[]): void {
    const parts: ElementContent[] = [];
    const [start = '', ...more] = node.value.split('\n');
    let [value, from, next] = [start, at + start.length, line];
    for (const written of more) {
      next += 1;
      const last = lastOf(text.slice(Math.max(0, from - 32), from));
      const first = firstOf(text.slice(from + 1, from + 33));
      from += 1 + written.length;
      // Spaces beside the break are part of it; full-width ones indent a line of its own.
      const shown = written.replace(/^[ \t]+/, '');
      if (last === '' || first === '') value += `\n${shown}`;
      else if (own[next] === true) {
        parts.push(
          { type: 'text', value: value.trimEnd() },
          { type: 'element', tagName: 'br', properties: {}, children: [] },
        );
        value = `\n${shown}`;
      } else {
        const gap = last === OBJECT || first === OBJECT ? '\n' : breakBetween(last, first);
        value = value.trimEnd() + gap + shown;
      }
    }
    node.value = value;
    if (parts.length === 0) return;
    const place = parent.children.indexOf(node);
    (parent.children as RootContent[]).splice(place, 0, ...parts);
  }
}

function textIn(node: Element): string {
  return node.children
    .map((child) =>
      child.type === 'text' ? child.value : child.type === 'element' ? textIn(child) : '',
    )
    .join('');
}

function clean(image: Element): void {
  for (const name of ['alt', 'title']) {
    const value = image.properties[name];
    if (typeof value === 'string') image.properties[name] = withoutUnseen(value);
  }
}
