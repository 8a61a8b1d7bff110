import { type SearchState, readState, toHash } from '../../search/address.ts';
import { shownCount } from './result-list.ts';

/** State of a history entry besides the address. */
export interface Visit {
  /** Typing does not replace it: the query is final, or the reader stayed with it. */
  settled: boolean;
  /** The number of results shown, and the scroll position in CSS pixels. */
  shown: number;
  top: number;
}

const QUIET_MS = 150;

function isVisit(value: unknown): value is Visit {
  const { settled, shown, top } = Object(value) as Record<string, unknown>;
  return typeof settled === 'boolean' && Number.isInteger(shown) && Number.isFinite(top);
}

/** The current history entry; undefined if the page was opened by its address. */
export function currentVisit(): Visit | undefined {
  const { state }: { state: unknown } = history;
  return isVisit(state) ? state : undefined;
}

function write(state: SearchState, visit: Visit, mode: 'push' | 'replace'): void {
  const url = `${location.pathname}${toHash(state)}`;
  // Browsers throw after too many changes in a short time; the next change corrects the entry.
  try {
    if (mode === 'push') history.pushState(visit, '', url);
    else history.replaceState(visit, '', url);
  } catch {
    return;
  }
}

const here = (settled: boolean): Visit => ({ settled, shown: shownCount(), top: window.scrollY });

/** The search state of the address, in canonical form. */
const addressed = () => toHash(readState(location.hash));

/** Whether the query in the address is final, rather than being typed. */
function isSettled(): boolean {
  return currentVisit()?.settled ?? addressed() !== '';
}

/**
 * Puts the query being typed into the address: one history entry, replaced while typing continues.
 */
export function keepTyped(state: SearchState): void {
  if (toHash(state) !== addressed()) write(state, here(false), isSettled() ? 'push' : 'replace');
}

/** Stores a submitted query: it replaces the entry of its typing. */
export function keepEntered(state: SearchState): void {
  const isNew = isSettled() && toHash(state) !== addressed();
  write(state, here(true), isNew ? 'push' : 'replace');
}

/** Stores a filter choice: going back shows the results before it. */
export function keepChosen(state: SearchState): void {
  settle();
  write(state, { ...here(true), shown: 0 }, 'push');
}

/** Marks the current query as final: further typing gets a new entry. */
export function settle(): void {
  if (!isSettled()) history.replaceState(here(true), '');
}

/** Stores the scroll position, so that going back restores it. */
export function startPlaceKeeping(): void {
  history.scrollRestoration = 'manual';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    history.replaceState(here(isSettled()), '');
  };
  window.addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = setTimeout(keep, QUIET_MS);
  });
  // A pending timer would store the position of the entry just left.
  window.addEventListener('popstate', () => {
    clearTimeout(timer);
  });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a[href]')) keep();
  });
}
