import type { Period } from '../../values/period.ts';
import { isPeriodKind, stateOf } from '../../values/state.ts';

/**
 * Pages age in caches and offline. Recomputes the wording of each chip from the page's own
 * attributes.
 */
export function startFreshness(now = new Date()): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-period]')) {
    const period = readPeriod(element);
    if (!period) continue;
    const { label, tone } = stateOf(period, now);
    element.dataset['tone'] = tone;
    element.textContent = label;
  }
}

function readPeriod({ dataset }: HTMLElement): Period | undefined {
  const { period: kind, starts, ends, signUpBy } = dataset;
  return isPeriodKind(kind) && ends !== undefined ? { kind, starts, ends, signUpBy } : undefined;
}
