import { sentencesOf } from './sentences.ts';

/** A sentence of the page, and where it is. */
export interface Sentence {
  text: string;
  span: Range;
  /** The paragraph, item or heading that contains it. */
  block: Element;
}

const BLOCKS =
  'h1, h2, h3, h4, h5, h6, p, li, dt, dd, td, th, caption, summary, figcaption, pre, div, section';
/** What is no text of the page, or is not shown; closed parts are not read. */
const UNREAD =
  'nav, form, button, output, script, style, svg, sup, [hidden], [aria-hidden=true], .sr-only, .actions, ' +
  '.print-address, .add-to-calendar, .find-bar, details:not([open]) > :not(summary)';

/** The sentences of the page's main part, in order. */
export function readSentences(): Sentence[] {
  const walker = document.createTreeWalker(
    document.querySelector('main') ?? document.body,
    NodeFilter.SHOW_TEXT,
  );
  const found: Sentence[] = [];
  let block: Element | null = null;
  let nodes: Text[] = [];
  const finish = () => {
    if (block) found.push(...sentencesIn(block, nodes));
    nodes = [];
  };
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement;
    if (!parent || parent.closest(UNREAD) || parent.getClientRects().length === 0) continue;
    const own = parent.closest(BLOCKS);
    if (own !== block) finish();
    block = own;
    nodes.push(node);
  }
  finish();
  return found;
}

function sentencesIn(block: Element, nodes: readonly Text[]): Sentence[] {
  const text = nodes.map(({ data }) => data).join('');
  return sentencesOf(text).map(([start, end]) => {
    const span = document.createRange();
    span.setStart(...placeOf(nodes, start));
    span.setEnd(...placeOf(nodes, end));
    return { text: text.slice(start, end).trim(), span, block };
  });
}

/** The node and the offset in it of a position in the joined text. */
function placeOf(nodes: readonly Text[], position: number): [Text, number] {
  let left = position;
  for (const node of nodes) {
    if (left <= node.length) return [node, left];
    left -= node.length;
  }
  throw new RangeError(`position ${position} is beyond the text`);
}
