import { isEvening, seasonOf } from '../../values/season.ts';

/**
 * Tints the head of the page by the time of the year and of the day, and greets on festivals. Pages
 * age in caches, so the build cannot do it. Only colours change: the layout stays as it is.
 */
export function startSeason(now = new Date()): void {
  const root = document.documentElement;
  const season = seasonOf(now);
  root.toggleAttribute('data-evening', isEvening(now));
  if (!season) return;
  root.dataset['season'] = season.name;
  const union = document.querySelector<HTMLElement>('.brand-by');
  if (union) union.dataset['greeting'] = season.greeting;
}
