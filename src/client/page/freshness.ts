import { type Period, isPeriodKind, phaseOf } from '../../values/period.ts';
import { stateOf } from '../../values/state.ts';

/**
 * Pages age in caches and offline. Recomputes from the page's own attributes what depends on the
 * date: the wording of each chip, and cards that are shown only until their day is over. A list
 * that becomes empty shows a note.
 */
export function startFreshness(now = new Date()): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-period]')) {
    const period = readPeriod(element);
    if (!period) continue;
    const { label, tone } = stateOf(period, now);
    element.dataset['tone'] = tone;
    element.textContent = label;
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-until]')) {
    const { until: ends = '' } = element.dataset;
    element.hidden = phaseOf({ kind: 'event', ends }, now) === 'after';
  }
  for (const list of document.querySelectorAll('.cards')) {
    const isDated = list.querySelector('[data-until]');
    if (!isDated || list.querySelector(':scope > :not([hidden])')) continue;
    const none = Object.assign(document.createElement('p'), { className: 'empty' });
    none.textContent = '这里列的都已经过去了。';
    list.after(none);
  }
}

function readPeriod({ dataset }: HTMLElement): Period | undefined {
  const { period: kind, starts, ends, signUpBy } = dataset;
  return isPeriodKind(kind) && ends !== undefined ? { kind, starts, ends, signUpBy } : undefined;
}
