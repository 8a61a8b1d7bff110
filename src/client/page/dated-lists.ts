import { formatOffers, readOffers } from '../../values/offers.ts';
import { phaseOf } from '../../values/period.ts';

const all = (selector: string, within: ParentNode = document) =>
  within.querySelectorAll<HTMLElement>(selector);

/**
 * Pages age in caches and offline. Recomputes from the page's own attributes what lists show: an
 * entry whose day is over leaves its list, for the list of past ones if the page has one; one with
 * a maximum shows the next instead; a section without anything to show says so or goes.
 */
export function startDatedLists(now = new Date()): void {
  const isOver = ({ dataset: { until: ends = '' } }: HTMLElement) =>
    phaseOf({ kind: 'event', ends }, now) === 'after';
  const [past] = all('[data-past]');
  for (const item of all('[data-until]')) {
    if (item.parentElement === past) continue;
    item.hidden = isOver(item);
    if (!item.hidden || !past) continue;
    past.prepend(item);
    item.hidden = false;
  }
  for (const list of all('[data-most]')) {
    const left = [...all(':scope > *', list)].filter((item) => !isOver(item));
    left.forEach((item, index) => {
      item.hidden = index >= Number(list.dataset['most']);
    });
  }
  for (const line of all('[data-offers]')) {
    line.textContent = formatOffers(readOffers(line.dataset['offers'] ?? ''), now);
    line.hidden = line.textContent === '';
  }
  for (const section of all('[data-dated]')) hideIfEmpty(section);
}

function hideIfEmpty(section: HTMLElement): void {
  const isEmpty = !section.querySelector('li:not([hidden]), [data-offers]:not([hidden])');
  const [note] = all('.empty', section);
  if (note) note.hidden = !isEmpty;
  else section.hidden = isEmpty;
}
