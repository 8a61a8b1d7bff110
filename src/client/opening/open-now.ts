import { showByDay } from './by-day.ts';
import { toShanghaiDate } from '../../values/dates.ts';
import { formatOpenState, openStateAt, opens, unpackHours } from '../../values/opening-hours.ts';
import type { WorkCalendar } from '../../values/work-calendar.ts';

/** Says what holds now of the opening hours and of the days on a page. */
export function showNow(now = new Date()): void {
  showOpenNow(now);
  showByDay(now);
}

/** Says at each place with opening hours whether it is open now; nothing where that is unknown. */
function showOpenNow(now: Date): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-hours]')) {
    const { hours = '', open } = element.dataset;
    const read = unpackHours(hours);
    const state = read && openStateAt(read, calendarOf(element), now);
    if (!state) continue;
    const chip = Object.assign(document.createElement('span'), { className: 'chip' });
    chip.dataset['tone'] = state.isOpen ? 'now' : 'quiet';
    chip.textContent = formatOpenState(state, toShanghaiDate(now), open);
    element.replaceChildren(chip);
  }
}

/** The calendar of an element, or of the list around it. */
export function calendarOf(element: HTMLElement): WorkCalendar {
  const { calendar = '[]' } = element.closest<HTMLElement>('[data-calendar]')?.dataset ?? {};
  return JSON.parse(calendar) as WorkCalendar;
}

// For whoever filters by hours: this is loaded on demand, and they are part of it.
export { opens, unpackHours };
