import type { Detail, Hit } from '../../search/types.ts';
import { make, markedPieces, markedTitle } from '../page/elements.ts';
import { badgesOf, factsOf, hasFacts, kickerOf } from './facts.ts';

/** A rendered result: first the data of the table of titles, later the loaded details. */
export interface Result {
  element: HTMLElement;
  fill: (detail: Detail) => void;
}

function kicker(hit: Hit, now: Date): HTMLElement {
  const line = make('p', { className: 'kicker' }, kickerOf(hit));
  for (const { text, className, tone } of badgesOf(hit, now)) {
    const badge = make('span', { className }, text);
    if (tone !== undefined) badge.dataset['tone'] = tone;
    line.append(badge);
  }
  return line;
}

function heading({ title, marks }: Hit, href: string): HTMLElement {
  return make('h2', {}, make('a', { href }, ...markedTitle(title, marks)));
}

/**
 * A result in the list. Its lines have their final height from the start, so that the layout does
 * not shift.
 */
export function toItem(hit: Hit, href: string, now: Date): Result {
  const facts = make('p', { className: 'result-facts' });
  const excerpt = make('p', { className: 'result-excerpt' });
  const showFacts = (detail?: Detail) => {
    facts.replaceChildren(...factsOf(hit, detail).map((fact) => make('span', {}, fact)));
  };
  showFacts();
  if (hasFacts(hit)) facts.dataset['expected'] = '';
  const element = make('li', {}, kicker(hit, now), heading(hit, href), facts, excerpt);
  if (hit.isOver) element.dataset['over'] = '';
  return {
    element,
    fill: (detail) => {
      showFacts(detail);
      excerpt.replaceChildren(...markedPieces(detail.excerpt));
    },
  };
}

/** The best hit if it explains a right: its answer in a sentence or two, and its sources. */
export function toAnswer(hit: Hit, href: string, now: Date): Result {
  const text = make('p', { className: 'answer-text' });
  const element = make('div', {}, kicker(hit, now), heading(hit, href), text);
  return {
    element,
    fill: ({ answer, basis, excerpt }) => {
      text.replaceChildren(...(answer === undefined ? markedPieces(excerpt) : [answer]));
      if (basis !== undefined && basis !== '')
        element.append(make('p', { className: 'answer-basis' }, `依据：${basis}`));
    },
  };
}
