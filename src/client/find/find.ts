import { readFindHash } from '../../search/find-hash.ts';
import { showFindBar } from './find-bar.ts';
import { type Passage, findInPage, firstPassage } from './find-matches.ts';
import { unmark, markAll, markCurrent } from './find-marks.ts';

/** What a page is for, more than any passage: whoever opens it from a hit wants to fill it in. */
const FORM = '.tool-form, .letter-form';

/** Marks the terms of the fragment in the page, and scrolls to the best passage. */
export function startFind(): void {
  const found = readFindHash(location.hash);
  const root = document.querySelector('.entry') ?? document.querySelector('main');
  if (!found || !root) return;
  const passages = findInPage(root, found.terms);
  if (passages.length === 0) return;
  let current = firstPassage(passages, found.anchor);
  const go = (position: number, behavior: ScrollBehavior): Passage | undefined => {
    current = (position + passages.length) % passages.length;
    const passage = passages[current];
    if (passage) show(passage, behavior);
    return passage;
  };
  const terms = found.terms.filter((_, term) => passages.some((passage) => passage.term === term));
  const bar = showFindBar(terms, {
    move: (step) => {
      const passage = go(current + step, calmly());
      bar.say(current, passages.length, passage?.context);
    },
    stop: () => {
      unmark();
      history.replaceState(history.state, '', `${location.pathname}${location.search}`);
    },
  });
  markAll(passages);
  // After back or forward, the browser restores the scroll position. A single passage has no buttons
  // that lead to it.
  const startsAtForm = passages.length > 1 && root.querySelector(FORM) !== null;
  if (!isReturn() && !startsAtForm) go(current, 'instant');
  bar.say(current, passages.length);
}

/** Opens the collapsed elements around the passage, and scrolls it to the middle of the window. */
function show(passage: Passage, behavior: ScrollBehavior): void {
  let folded = passage.block.closest('details');
  while (folded) {
    folded.open = true;
    folded = folded.parentElement?.closest('details') ?? null;
  }
  markCurrent(passage);
  const box = passage.ranges[0]?.getBoundingClientRect() ?? passage.block.getBoundingClientRect();
  const top = box.top + window.scrollY - window.innerHeight / 3;
  window.scrollTo({ top, behavior });
}

function calmly(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}

function isReturn(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation instanceof PerformanceNavigationTiming && navigation.type === 'back_forward';
}
