import type { Nodes, Parent, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * A piece of running text; undefined for inline content that separates words: pictures, line
 * breaks.
 */
type Piece = string | undefined;

/** Comments and tags that render no content of their own. */
const UNSEEN_TAG = /^<(?:!--[\s\S]*--|(?!\/?(?:br|hr|img|input|wbr)\b)\/?[a-z][^<>]*)>$/i;

/**
 * The body with those numbers joined that the page shows joined although a footnote reference, a
 * link, a comment or emphasis interrupts them in the source (`370202[^1]19800101…`). All other text
 * stays on its line. Undefined if there is no such number.
 * @param body normalised, as it was parsed to `tree`
 */
export function joinedText(body: string, tree: Root): string | undefined {
  let [joined, from] = ['', 0];
  visit(tree, (node) => {
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return undefined;
    const written = body.slice(start.offset, end.offset);
    const shown = shownBy(node, written);
    if (shown === undefined) return undefined;
    joined += body.slice(from, start.offset) + onAsManyLines(shown, written);
    from = end.offset;
    return 'skip';
  });
  return from === 0 ? undefined : joined + body.slice(from);
}

/** The visible text of a block that joins pieces of a number. */
function shownBy(node: Nodes, written: string): string | undefined {
  if (node.type === 'html') {
    const pieces = besideComments(written);
    return isJoint(pieces) ? pieces.join('') : undefined;
  }
  if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell')
    return undefined;
  const pieces = piecesOf(node);
  return isJoint(pieces) ? pieces.map((piece) => piece ?? ' ').join('') : undefined;
}

/**
 * The text around comments. A regular expression would scan ahead from each of many unclosed ones.
 */
function besideComments(html: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (;;) {
    const start = html.indexOf('<!--', from);
    const end = start === -1 ? -1 : html.indexOf('-->', start + 4);
    if (end === -1) return [...pieces, html.slice(from)];
    pieces.push(html.slice(from, start));
    from = end + 3;
  }
}

function piecesOf(node: Parent): Piece[] {
  return node.children.flatMap((child): Piece[] => {
    if (child.type === 'text' || child.type === 'inlineCode') return [child.value];
    if (child.type === 'footnoteReference') return [];
    if (child.type === 'html') return UNSEEN_TAG.test(child.value) ? [] : [undefined];
    return 'children' in child ? piecesOf(child) : [undefined];
  });
}

/** Whether one piece ends with a digit and the next begins with one. */
const isJoint = (pieces: readonly Piece[]): boolean =>
  pieces.some(
    (piece = '', index) =>
      index > 0 && /^[\s-]*[\p{N}Xx]/u.test(piece) && /\p{N}[\s-]*$/u.test(pieces[index - 1] ?? ''),
  );

function onAsManyLines(shown: string, written: string): string {
  const lines = shown.split('\n');
  const count = written.split('\n').length;
  if (lines.length > count)
    return [...lines.slice(0, count - 1), lines.slice(count - 1).join(' ')].join('\n');
  return shown + '\n'.repeat(count - lines.length);
}
