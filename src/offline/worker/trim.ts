import { addImports } from '../imports.ts';
import { partsOf } from '../page-parts.ts';
import { KEPT_AT } from '../saved-pages.ts';
import { pictureOf } from './routes.ts';

const MAX_PAGES = 60;
/** Several are removed at a time, so that not every visited page triggers a scan of all. */
const LEFT_PAGES = 50;
/**
 * Pictures of changed pages and scripts of old builds accumulate even if the pages stay the same.
 */
const MAX_PARTS = 600;
const LONGEST_MS = 30 * 24 * 3600_000;
/** A new file may belong to a page that is being stored at this moment. */
const HOUR_MS = 3600_000;

/** Removes visited pages that are old or above the limit, and resources that only they use. */
export async function trimVisited(base: string, cache: Cache, now: number): Promise<void> {
  const urls = (await cache.keys()).map(({ url }) => url);
  const pages = await Promise.all(
    urls.filter(isPage).map(async (url) => ({ url, at: await keptAt(cache, url) })),
  );
  const newestFirst = pages
    .filter(({ at }) => now - at < LONGEST_MS)
    .sort((one, other) => other.at - one.at);
  const most = newestFirst.length > MAX_PAGES ? LEFT_PAGES : MAX_PAGES;
  const stay = new Set(newestFirst.slice(0, most).map(({ url }) => url));
  if (stay.size === pages.length && urls.length - pages.length <= MAX_PARTS) return;
  const shown = await shownOn(base, cache, stay);
  for (const url of urls) {
    const isUsed = stay.has(url) || shown.has(nameOf(url));
    if (isUsed) continue;
    // Scripts that a page loads later do not occur in its HTML: they are removed by age.
    const longest = isPage(url) ? 0 : url.endsWith('.js') ? LONGEST_MS : HOUR_MS;
    if (now - (await keptAt(cache, url)) >= longest) await cache.delete(url);
  }
}

const isPage = (url: string): boolean => url.endsWith('/');

async function keptAt(cache: Cache, url: string): Promise<number> {
  const at = (await cache.match(url))?.headers.get(KEPT_AT);
  return at ? Date.parse(at) : 0;
}

/** A part by its path; a picture by the common prefix of its files. */
function nameOf(url: string): string {
  const { pathname } = new URL(url, location.origin);
  return pictureOf(pathname) ?? pathname;
}

async function shownOn(
  base: string,
  cache: Cache,
  pages: ReadonlySet<string>,
): Promise<Set<string>> {
  const shown = new Set<string>();
  for (const url of pages) {
    const html = (await (await cache.match(url))?.text()) ?? '';
    for (const part of partsOf(html, base)) shown.add(nameOf(part));
  }
  await addImports(cache, shown);
  return shown;
}
