import type { SearchState } from '../../search/address.ts';
import type { SiteAnswer } from '../../site-search/types.ts';
import { part } from '../page/elements.ts';
import { hideFilters, showFilters } from './filters.ts';
import { showNotes } from './notes.ts';
import { hideRecent, showRecent } from './recent-list.ts';
import { clearResults } from './result-list.ts';
import { FAILURE, notesOf, summaryOf } from './messages.ts';

const summary = part('search-summary');
const status = part('search-status');
const none = part('search-none');
const help = part('search-help');
const left = part('search').dataset['left'] ?? '';
const root = document.documentElement;

/**
 * Reserves the space of a pending result, as the page's early script does for the query of the
 * address (`data-asks`), so that the layout does not shift when it arrives.
 */
export function awaitOutcome(): void {
  root.dataset['asks'] = '';
}

/** The state for an empty box: recent queries, and links that need no query. */
export function showNothingAsked(): void {
  showEmpty('');
  showRecent();
}

export function showFailure(): void {
  const { text, notes: said } = FAILURE;
  showEmpty(text);
  showNotes(said);
  say([text, ...said.map((note) => note.text)].join(''));
}

function showEmpty(text: string): void {
  delete root.dataset['asks'];
  clearResults();
  hideFilters();
  hideRecent();
  showNotes([]);
  summary.textContent = text;
  none.hidden = true;
  help.hidden = false;
}

/** Shown during the first search of a visit, which loads the tables first. */
export function showWaiting(): void {
  summary.textContent = '正在搜索……';
}

/** Shows everything of an answer except its hits. Returns the text to announce. */
export function showAnswer(answer: SiteAnswer, state: SearchState): string {
  const notes = notesOf(answer, state, left);
  const text = summaryOf(answer, state);
  delete root.dataset['asks'];
  hideRecent();
  showFilters(answer, state);
  showNotes(notes);
  summary.textContent = text;
  none.hidden = help.hidden = answer.total > 0;
  return [...notes.map((note) => note.text), text].join('');
}

/** Announces to screen readers (`polite`). */
export function say(text: string): void {
  status.textContent = text;
}

/** Moves the focus close to the results if the focused element is gone. */
export function focusSummary(): void {
  summary.focus({ preventScroll: true });
}
