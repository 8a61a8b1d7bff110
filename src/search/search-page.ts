import { readQuestion, toHash } from './address.ts';
import { openSearch } from './client.ts';
import type { Detail, Hit, SearchAnswer } from './types.ts';
import { watchIndex } from './index-status.ts';

const STEP = 10;
const PAUSE_MS = 150;

/** An element that the search page's markup holds. */
function part<T extends HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`search page: #${id} is missing`);
  return element as T;
}

const frame = part('search');
const input = part<HTMLInputElement>('query');
const filters = part('search-filters');
const summary = part('search-summary');
const results = part('search-results');
const more = part('search-more');
const help = part('search-help');
const base = frame.dataset['base'] ?? '/';

const engine = openSearch(base);
let chosen: string | undefined;
let latest = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Searches for what stands in the box. An answer that comes after a newer question is dropped. */
async function run(): Promise<void> {
  const query = input.value.trim();
  const turn = (latest += 1);
  remember(query);
  if (query === '') return showNothingAsked();
  try {
    const answer = await engine.search({
      query,
      ...(chosen && { filters: { collection: chosen } }),
    });
    if (turn !== latest) return;
    if (chosen && answer.hits.length === 0 && answer.total > 0) {
      chosen = undefined;
      return await run();
    }
    await show(query, answer, turn);
  } catch (error) {
    if (turn !== latest) return;
    console.error(error);
    summary.textContent = '搜索没能打开，可能是网络断了。请稍后再试，或按下面的栏目找。';
    help.hidden = false;
  }
}

function showNothingAsked(): void {
  results.replaceChildren();
  filters.hidden = true;
  more.hidden = true;
  help.hidden = false;
  summary.textContent = '';
}

async function show(query: string, answer: SearchAnswer, turn: number): Promise<void> {
  const first = await load(answer, 0);
  if (turn !== latest) return;
  results.replaceChildren(...first);
  showFilters(answer);
  const count = answer.hits.length;
  summary.textContent =
    count > 0
      ? `“${query}”找到${count}条${chosen ? `，只看${chosen}` : ''}`
      : `没有找到“${query}”。换个短一点的词试试，比如“会费”“产假”；也可以按下面的栏目找。`;
  help.hidden = count > 0;
  offerMore(answer, first.length);
}

async function load({ hits, terms }: SearchAnswer, from: number): Promise<HTMLLIElement[]> {
  const shown = hits.slice(from, from + STEP);
  const details = await engine.details(
    shown.map(({ id }) => id),
    terms,
  );
  return shown.map((hit, at) => toItem(hit, details[at]));
}

function offerMore(answer: SearchAnswer, shown: number): void {
  more.hidden = shown >= answer.hits.length;
  more.onclick = async () => {
    const items = await load(answer, shown);
    results.append(...items);
    items[0]?.querySelector('a')?.focus();
    offerMore(answer, shown + items.length);
  };
}

function toItem({ url, title, facets }: Hit, detail: Detail | undefined): HTMLLIElement {
  const item = document.createElement('li');
  const kicker = Object.assign(document.createElement('p'), {
    className: 'kicker',
    textContent: facets.collection?.[0] ?? '',
  });
  const heading = document.createElement('h2');
  heading.append(
    Object.assign(document.createElement('a'), { href: base + url.slice(1), textContent: title }),
  );
  const text = document.createElement('p');
  text.append(...highlighted(detail?.excerpt ?? []));
  item.append(kicker, heading, text);
  return item;
}

function highlighted(pieces: Detail['excerpt']): Node[] {
  return pieces.map(({ text, isMarked }) =>
    isMarked
      ? Object.assign(document.createElement('mark'), { textContent: text })
      : document.createTextNode(text),
  );
}

function showFilters({ counts, total }: SearchAnswer): void {
  const labels = Object.entries(counts.collection).filter(([, count]) => count > 0);
  const legend = filters.querySelector('legend');
  const all = toFilter('全部', total, undefined);
  filters.replaceChildren(
    ...(legend ? [legend] : []),
    all,
    ...labels.map(([label, count]) => toFilter(label, count, label)),
  );
  filters.hidden = labels.length === 0;
}

function toFilter(label: string, count: number, collection: string | undefined): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = `${label} ${count}`;
  button.setAttribute('aria-pressed', String(chosen === collection));
  button.addEventListener('click', () => {
    chosen = collection;
    void run();
  });
  return button;
}

/** Keeps the question in the address, so that it can be shared and survives a reload. */
function remember(query: string): void {
  history.replaceState(null, '', `${location.pathname}${toHash(query)}`);
}

function askFromAddress(): void {
  input.value = readQuestion(location.hash);
  if (input.value) void run();
}

function runSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void run(), PAUSE_MS);
}

// While an input method composes, the box holds letters that nobody asked about.
input.addEventListener('input', (event) => {
  if (!(event instanceof InputEvent && event.isComposing)) runSoon();
});
input.addEventListener('compositionend', runSoon);
input.form?.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(timer);
  void run();
});

frame.hidden = false;
askFromAddress();
if (!input.value) input.focus();
window.addEventListener('hashchange', askFromAddress);

if (import.meta.env.DEV) {
  watchIndex(base, part('search-renewing'), async () => {
    engine.renew();
    await run();
  });
}
