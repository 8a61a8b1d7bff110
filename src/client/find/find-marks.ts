import type { Passage } from './find-matches.ts';

/** Names of the highlights in the style sheet. */
const ALL = 'found';
const CURRENT = 'found-current';

/** Browsers without the Custom Highlight API get `<mark>` elements, which change the page's tree. */
const hasHighlights = typeof Highlight === 'function' && 'highlights' in CSS;

/** Marks every passage. */
export function markAll(passages: readonly Passage[]): void {
  if (hasHighlights) {
    CSS.highlights.set(ALL, new Highlight(...passages.flatMap(({ ranges }) => ranges)));
    return;
  }
  // In reverse order, so that splitting nodes does not invalidate earlier ranges.
  for (const { ranges } of [...passages].reverse()) {
    for (const range of [...ranges].reverse()) {
      const mark = document.createElement('mark');
      mark.className = ALL;
      range.surroundContents(mark);
      range.selectNodeContents(mark);
    }
  }
}

/** Marks one passage more strongly than the others. */
export function markCurrent({ ranges }: Passage): void {
  if (hasHighlights) {
    const highlight = new Highlight(...ranges);
    highlight.priority = 1;
    CSS.highlights.set(CURRENT, highlight);
    return;
  }
  for (const mark of document.querySelectorAll(`mark.${CURRENT}`)) mark.classList.remove(CURRENT);
  for (const range of ranges) {
    const { startContainer: node } = range;
    (node instanceof Element ? node : node.parentElement)?.classList.add(CURRENT);
  }
}

/** Removes all marks. */
export function unmark(): void {
  if (hasHighlights) {
    CSS.highlights.delete(ALL);
    CSS.highlights.delete(CURRENT);
    return;
  }
  for (const mark of document.querySelectorAll(`mark.${ALL}`)) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}
