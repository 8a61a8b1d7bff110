import { toShanghaiDate } from '../../values/dates.ts';
import { formatOpenState, openStateAt, readHours } from '../../values/opening-hours.ts';
import type { WorkCalendar } from '../../values/work-calendar.ts';

/** Says at each place with opening hours whether it is open now; nothing where that is unknown. */
export function showOpenNow(now = new Date()): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-hours]')) {
    const { hours = '', calendar = '[]' } = element.dataset;
    const read = readHours(hours);
    const state = read && openStateAt(read, JSON.parse(calendar) as WorkCalendar, now);
    if (!state) continue;
    const chip = Object.assign(document.createElement('span'), { className: 'chip' });
    chip.dataset['tone'] = state.isOpen ? 'now' : 'quiet';
    chip.textContent = formatOpenState(state, toShanghaiDate(now));
    element.replaceChildren(chip);
  }
}
