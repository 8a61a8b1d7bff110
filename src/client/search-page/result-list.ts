import { toFindHash } from '../../search/find-hash.ts';
import { pageHref } from '../search-box/page-href.ts';
import type { Detail, Hit } from '../../search/types.ts';
import type { Search, SiteAnswer } from '../../site-search/types.ts';
import { part } from '../page/elements.ts';
import { isBoxed } from '../../search/box.ts';
import { type Result, toAnswer, toItem } from './result.ts';

export const STEP = 10;
/**
 * How long rendering waits for the details of the results, in milliseconds: they usually arrive in
 * time.
 */
const TIMEOUT_MS = 50;
/**
 * How long the list waits for the text of the answer above it, whose height is unknown and would
 * shift the list. The answer's title is shown meanwhile.
 */
const ANSWER_PATIENCE_MS = 1500;

const frame = part('search');
const card = part('search-answer');
const list = part('search-results');
const more = part<HTMLButtonElement>('search-more');
const base = frame.dataset['base'] ?? '/';

/** Number of results shown. */
let shown = STEP;
export const shownCount = (): number => shown;

/** Empties the list. */
export function clearResults(): void {
  card.hidden = true;
  card.replaceChildren();
  list.replaceChildren();
  delete frame.dataset['found'];
  more.hidden = true;
}

/** The first hits of an answer, and their details. */
export interface FirstResults {
  hits: readonly Hit[];
  /** The best hit answers the query with certainty: it is shown above the list. */
  isAnswered: boolean;
  /** Of the answer above the list, if there is one, and of the hits in the list. */
  details: Readonly<Record<'boxed' | 'listed', Promise<readonly Detail[]>>>;
}

/** Starts loading the details of the first `count` hits. Resolves after a timeout at the latest. */
export async function prepareResults(
  search: Search,
  answer: SiteAnswer,
  { count, withAnswer }: { count: number; withAnswer: boolean },
): Promise<FirstResults> {
  const hits = answer.hits.slice(0, count);
  const isAnswered = withAnswer && isBoxed(answer);
  const boxed = Number(isAnswered);
  // The list waits for an answer above it, so that one's details come first.
  const details = {
    boxed: load(search, answer, hits.slice(0, boxed)),
    listed: load(search, answer, hits.slice(boxed)),
  };
  for (const each of Object.values(details)) each.catch(() => undefined);
  const awaited = isAnswered ? details.boxed : details.listed;
  await Promise.race([awaited.catch(() => undefined), pause(TIMEOUT_MS)]);
  return { hits, isAnswered, details };
}

/**
 * Shows hits, titles first; the best one above the list if its answer is certain. Resolves when
 * their details are shown; rejects if those cannot be loaded, with the titles in place.
 */
export async function showResults(
  search: Search,
  answer: SiteAnswer,
  { hits, isAnswered, details }: FirstResults,
): Promise<void> {
  const now = new Date();
  const boxed = Number(isAnswered);
  const results = hits.map((hit, index) =>
    (isAnswered && index === 0 ? toAnswer : toItem)(hit, linkOf(hit, answer), now),
  );
  const elements = results.map(({ element }) => element);
  card.replaceChildren(...elements.slice(0, boxed));
  card.hidden = !isAnswered;
  if (hits.length > 0) frame.dataset['found'] = '';
  else delete frame.dataset['found'];
  const filled = details.boxed.then((found) => fill(results.slice(0, boxed), found));
  if (isAnswered) {
    list.replaceChildren();
    more.hidden = true;
    await Promise.race([filled.catch(() => undefined), pause(ANSWER_PATIENCE_MS)]);
    if (card.firstChild !== elements[0]) return; // Another answer has taken its place.
  }
  list.replaceChildren(...elements.slice(boxed));
  shown = Math.max(STEP, hits.length);
  offerMore(search, answer);
  await filled;
  fill(results.slice(boxed), await details.listed);
}

function offerMore(search: Search, answer: SiteAnswer): void {
  more.hidden = shown >= answer.hits.length;
  more.onclick = () => void showMore(search, answer);
}

async function showMore(search: Search, answer: SiteAnswer): Promise<void> {
  const now = new Date();
  const hits = answer.hits.slice(shown, shown + STEP);
  const results = hits.map((hit) => toItem(hit, linkOf(hit, answer), now));
  list.append(...results.map(({ element }) => element));
  results[0]?.element.querySelector('a')?.focus();
  shown += STEP;
  offerMore(search, answer);
  fill(results, await load(search, answer, hits).catch(() => []));
}

function load(search: Search, answer: SiteAnswer, hits: readonly Hit[]) {
  return search.details(
    hits.map(({ url }) => url),
    answer,
  );
}

function fill(results: readonly Result[], details: readonly Detail[]): void {
  for (const [index, detail] of details.entries()) results[index]?.fill(detail);
}

function linkOf({ url }: Hit, { terms }: SiteAnswer): string {
  return `${pageHref(base, url)}${toFindHash(terms)}`;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
