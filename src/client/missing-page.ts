import { make, part } from './page/elements.ts';
import { LEVELS, isWithin } from '../offline/types.ts';
import { keptLevel, pathsOn, titleOn } from './offline/shelves.ts';

const MAX_VISITED = 12;
/** Pages that are tools, not reading matter. */
const TOOLS = ['', 'offline/', 'offline/missing/', 'saved/', 'search/'];

const base = part('missing').dataset['base'] ?? '/';
const retry = part<HTMLButtonElement>('missing-retry');
const status = part('missing-status');

interface Place {
  path: string;
  title: string;
}

function list(name: 'saved' | 'visited', places: readonly Place[]): void {
  part(`missing-${name}-list`).replaceChildren(
    ...places.map(({ path, title }) => make('li', {}, make('a', { href: base + path }, title))),
  );
  part(`missing-${name}`).hidden = places.length === 0;
}

async function listShelf(shelf: 'saved' | 'visited', paths: readonly string[]): Promise<void> {
  const titled = paths.map(async (path) => ({ path, title: await titleOn(base, shelf, path) }));
  // The page of a former address only redirects.
  list(
    shelf,
    (await Promise.all(titled)).filter(({ title }) => title !== ''),
  );
}

async function listKept(): Promise<void> {
  const level = await keptLevel(base);
  for (const place of part('missing-levels-list').querySelectorAll<HTMLElement>('[data-level]')) {
    const least = LEVELS.find((name) => name === place.dataset['level']);
    place.hidden = least === undefined || !isWithin(level ?? 'visited', least);
  }
  part('missing-levels').hidden = false;
  const saved = await pathsOn(base, 'saved');
  await listShelf('saved', saved);
  const listed = [...saved, ...TOOLS];
  const visited = (await pathsOn(base, 'visited')).filter((path) => !listed.includes(path));
  await listShelf('visited', visited.slice(0, MAX_VISITED));
}

/** The address bar still shows the requested address. */
const isInPlace = location.pathname !== `${base}offline/missing/`;

/**
 * Opens the page if the site responds, even with 404. A host with an error has less to show than
 * this page. Shows why it stays if the reader clicked.
 */
async function open(isAsked: boolean): Promise<void> {
  if (isAsked) status.textContent = '正在连……';
  const message = await askSite();
  if (message === undefined) location.reload();
  else status.textContent = isAsked ? message : '';
}

/** Why the page cannot be opened; undefined if it can. */
async function askSite(): Promise<string | undefined> {
  try {
    // The worker does not intercept such a request: only the site itself can answer.
    const { status } = await fetch(location.href, { cache: 'no-store' });
    return status < 500 ? undefined : '网站暂时有问题，打不开这一页。过一会儿再试。';
  } catch {
    return '还是连不上。看看网络开了没有，过一会儿再试。';
  }
}

if (isInPlace) {
  retry.hidden = false;
  retry.addEventListener('click', () => void open(true));
  addEventListener('online', () => void open(false));
}
// If storage cannot be read, nothing is listed; the rest of the page is sufficient. What follows the
// lists is shown after them, so that it does not move.
listKept()
  .catch(() => undefined)
  .finally(() => (part('missing-more').hidden = false));
