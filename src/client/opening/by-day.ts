import { toShanghaiDate } from '../../values/dates.ts';
import { formatDaysLeft } from '../../values/days-left.ts';

/**
 * Pages age in caches and offline. Recomputes from the page's own attributes what depends on the
 * day: notes that hold from a day on, and how many days are left.
 */
export function showByDay(now = new Date()): void {
  const today = toShanghaiDate(now);
  for (const note of document.querySelectorAll<HTMLElement>('[data-from]'))
    note.toggleAttribute('data-early', today < (note.dataset['from'] ?? ''));
  for (const left of document.querySelectorAll<HTMLElement>('[data-days-left]'))
    left.textContent = formatDaysLeft(left.dataset['daysLeft'] ?? '', now);
}
