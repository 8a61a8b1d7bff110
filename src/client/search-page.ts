import { type SearchState, readState } from '../search/address.ts';
import { openSearch } from '../site-search/client.ts';
import { watchIndex } from './search-page/index-status.ts';
import { markPageStarted } from './page/page-started.ts';
import { part } from './page/elements.ts';
import { startFilters } from './search-page/filters.ts';
import {
  currentVisit,
  keepChosen,
  keepEntered,
  keepTyped,
  settle,
  startPlaceKeeping,
} from './search-page/history.ts';
import { startRecent } from './search-page/recent-list.ts';
import {
  type FirstResults,
  STEP,
  prepareResults,
  showResults,
  shownCount,
} from './search-page/result-list.ts';
import { callOff, later } from './search-page/timers.ts';
import {
  awaitOutcome,
  focusSummary,
  say,
  showAnswer,
  showFailure,
  showNothingAsked,
  showWaiting,
} from './search-page/view.ts';
import { rememberSearch } from './search-box/recent.ts';
import { takeShared } from './search-page/take-shared.ts';
import type { SiteAnswer } from '../site-search/types.ts';

/**
 * Pauses in typing, in milliseconds, after which the query is run, announced, and treated as final.
 */
const TYPED_MS = 150;
const SAID_MS = 800;
const MEANT_MS = 3000;
/** A slower start shows a message. */
const SLOW_MS = 400;

const frame = part('search');
const form = part<HTMLFormElement>('search-form');
const input = part<HTMLInputElement>('query');

const search = openSearch(frame.dataset['base'] ?? '/');
takeShared();
let state: SearchState = readState(location.hash);
let latest = 0;
/** The last query was not answered, or not by the whole site, because there was no network. */
let isWanting = false;

interface RunOptions {
  /** Number of results to show, more than a first page if the reader returns to them. */
  count?: number;
  /** The query is final: the outcome is announced immediately. */
  isMeant?: boolean;
}

/** Runs the query. An answer that arrives after a newer query is dropped. */
async function run({ count = STEP, isMeant = false }: RunOptions = {}): Promise<void> {
  const turn = (latest += 1);
  const isLatest = () => turn === latest;
  for (const name of ['slow', 'said', 'meant']) callOff(name);
  if (state.query === '') {
    showNothingAsked();
    return;
  }
  awaitOutcome();
  later('slow', SLOW_MS, showWaiting);
  try {
    const answer = await search.search(state);
    const withAnswer = state.sort === 'relevance';
    const first = await prepareResults(search, answer, { count, withAnswer });
    if (!isLatest()) return;
    callOff('slow');
    isWanting = answer.device?.isOffline === true;
    await show(answer, first, isMeant);
  } catch (error) {
    if (!isLatest()) return;
    callOff('slow');
    isWanting = true;
    console.error(error);
    showFailure();
  }
}

async function show(answer: SiteAnswer, first: FirstResults, isMeant: boolean): Promise<void> {
  const text = showAnswer(answer, state);
  later('said', isMeant ? 0 : SAID_MS, () => {
    say(text);
  });
  if (answer.hits.length > 0) later('meant', isMeant ? 0 : MEANT_MS, mean);
  // The titles remain usable even if the details cannot be loaded.
  await showResults(search, answer, first).catch(console.error);
}

/** The query is final: it is stored on this device and in the history. */
function mean(): void {
  if (state.query === '') return;
  settle();
  rememberSearch(state.query);
}

/** Shows the state of the address, as the reader left it. */
async function runFromAddress(): Promise<void> {
  callOff('typed');
  state = readState(location.hash);
  input.value = state.query;
  const { shown, top } = currentVisit() ?? {};
  const hadFocus = document.activeElement !== document.body;
  await run({ count: Math.max(STEP, shown ?? 0), isMeant: true });
  if (top !== undefined) window.scrollTo({ top, behavior: 'instant' });
  // The link that was clicked may be gone with the results around it.
  if (hadFocus && document.activeElement === document.body) focusSummary();
}

function runTyped(): void {
  const query = input.value.trim();
  if (query === state.query) return;
  state = { ...state, query, verbatim: false };
  keepTyped(state);
  makeRoom();
  void run();
}

/**
 * If a keyboard covers half of the screen, scrolls the box to the top, so that results are visible
 * below it.
 */
function makeRoom(): void {
  const isHigh = form.getBoundingClientRect().top < innerHeight / 8;
  if (isTouched() && !isHigh) form.scrollIntoView({ block: 'start', behavior: 'instant' });
}

const isTouched = () => matchMedia('(pointer: coarse)').matches;

function startBox(): void {
  let isComposing = false;
  const typed = () => {
    later('typed', TYPED_MS, runTyped);
  };
  // During a composition the box contains unfinished input.
  input.addEventListener('compositionstart', () => {
    isComposing = true;
  });
  input.addEventListener('compositionend', () => {
    isComposing = false;
    typed();
  });
  input.addEventListener('input', () => {
    if (!isComposing) typed();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isComposing) return;
    callOff('typed');
    const query = input.value.trim();
    state = { ...state, query, verbatim: state.verbatim && query === state.query };
    keepEntered(state);
    // Hides a phone's keyboard to show the results.
    if (isTouched()) input.blur();
    void run({ isMeant: true });
  });
}

startBox();
startFilters((changes) => {
  state = { ...state, ...changes };
  keepChosen(state);
  void run({ isMeant: true });
});
startRecent(() => {
  input.focus();
});
startPlaceKeeping();
part('search-found').addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('a')) mean();
});
window.addEventListener('popstate', () => void runFromAddress());
// Safari resets a field without autocompletion; a page from its page cache only after `pageshow`.
window.addEventListener('pagehide', () => {
  input.defaultValue = input.value;
});
window.addEventListener('pageshow', ({ persisted }) => {
  // After a restore from the page cache, the scroll position may be lost.
  if (persisted) void runFromAddress();
  else if (input.value === '') input.value = state.query;
});
window.addEventListener('online', () => {
  if (isWanting) void run({ count: shownCount() });
});

markPageStarted();
search.warm();
// The box exists before this script runs: run what was typed meanwhile.
const early = input.value.trim();
if (state.query === '' && early !== '') keepTyped({ ...state, query: early });
void runFromAddress();
if (state.query === '') input.focus();

if (import.meta.env.DEV) {
  watchIndex(frame.dataset['base'] ?? '/', part('search-renewing'), async () => {
    search.renew();
    await run();
  });
}
