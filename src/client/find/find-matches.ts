import { type Match, densest, findMatches } from '../../search/find-text.ts';

/** A place in the page that contains a term. */
export interface Passage {
  /** Index of the term in the list of terms. */
  term: number;
  /** The parts of its text nodes, in order: a term may begin in one element and end in another. */
  ranges: Range[];
  /** The paragraph, item or heading that contains it. */
  block: Element;
  /** Some words before and after it. */
  context: string;
  /** Its position in the page's text. */
  match: Match;
}

const INLINE =
  'a, abbr, b, bdi, bdo, cite, code, del, em, i, ins, kbd, mark, q, s, small, span, strong, sub, sup, time, u';
const LEFT_OUT = 'script, style, [hidden], nav, form, .sr-only';
/** Distance between the texts of two blocks, so that a passage ends with the adjacent blocks. */
const BETWEEN_BLOCKS = 8;

interface Block {
  element: Element;
  nodes: Text[];
}

/**
 * Positions of `terms` below `root`, in the order of the page; also across `<strong>` and links.
 */
export function findInPage(root: Element, terms: readonly string[]): Passage[] {
  let before = 0;
  return blocksOf(root).flatMap(({ element, nodes }) => {
    const text = nodes.map(({ data }) => data).join('');
    const offset = before;
    before += text.length + BETWEEN_BLOCKS;
    return findMatches(text, terms).map((match) => ({
      term: match.term,
      ranges: toRanges(nodes, match),
      block: element,
      context: text.slice(Math.max(match.start - 20, 0), match.end + 40),
      match: { ...match, start: match.start + offset, end: match.end + offset },
    }));
  });
}

/**
 * The initial passage: the first at the anchor if there is one, else the densest. Titles are in
 * view anyway.
 */
export function firstPassage(passages: readonly Passage[], anchor?: string): number {
  const place = anchor === undefined ? null : document.getElementById(anchor);
  if (place) {
    const at = passages.findIndex(
      ({ block }) =>
        place.contains(block) ||
        place.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    if (at >= 0) return at;
  }
  const texts = passages.filter(({ block }) => block.tagName !== 'H1');
  const best = texts[densest(texts.map(({ match }) => match)) ?? -1];
  return best ? passages.indexOf(best) : 0;
}

/** The text nodes below `root`, grouped by block. */
function blocksOf(root: Element): Block[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, ({ parentElement }) =>
    parentElement?.closest(LEFT_OUT) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const blocks: Block[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = blockOf(node as Text);
    const last = blocks[blocks.length - 1];
    if (last?.element === element) last.nodes.push(node as Text);
    else if (element) blocks.push({ element, nodes: [node as Text] });
  }
  return blocks;
}

function blockOf({ parentElement }: Text): Element | null {
  let element = parentElement;
  while (element?.matches(INLINE)) element = element.parentElement;
  return element;
}

/** The parts of a match, one for each text node that it overlaps. */
function toRanges(nodes: readonly Text[], { start, end }: Match): Range[] {
  const ranges: Range[] = [];
  let from = 0;
  for (const node of nodes) {
    const to = from + node.length;
    if (start < to && end > from) {
      const range = document.createRange();
      range.setStart(node, Math.max(start - from, 0));
      range.setEnd(node, Math.min(end - from, node.length));
      ranges.push(range);
    }
    from = to;
  }
  return ranges;
}
