import { addressOf, openCache, put } from '../caches.ts';
import { keepAll } from '../imports.ts';
import { isOwnPage, partsOf } from '../page-parts.ts';
import { KEPT_AT, copyOfPage } from '../saved-pages.ts';
import { pictureOf } from './routes.ts';
import { workerScope } from './scope.ts';
import { trimVisited } from './trim.ts';

/**
 * Stores a page that was just served, with its styles and scripts; its pictures are stored when
 * they are shown. Ignores responses that are not a complete page of this site, and keeps the
 * existing copy then.
 */
export async function keepVisited(base: string, path: string, answer: Response): Promise<void> {
  if (!isWhole(answer) || !isHtml(answer)) return;
  const html = await answer.text();
  if (!isOwnPage(html, base)) return;
  const cache = await openCache(base, 'visited');
  const parts = partsOf(html, base).filter((part) => /\.(?:css|js)$/.test(part));
  await keepAll(
    parts.map((part) => addressOf('', part)),
    (part) => keepPart(cache, part),
  );
  await put(cache, addressOf(base, path), copyOfPage(html, new Date()));
  await trimVisited(base, cache, Date.now());
}

/**
 * Copies a part from another cache, or the browser's own, to the pages that need it. Throws if it
 * is missing: a page of an incomplete deployment must not replace a readable copy.
 *
 * @returns the text of a script
 */
async function keepPart(cache: Cache, url: string): Promise<string> {
  if (!(await cache.match(url))) {
    const part = (await caches.match(url)) ?? (await fetch(url));
    if (!isWhole(part) || isHtml(part)) throw new Error(`${url}: missing`);
    await put(cache, url, stamped(part));
  }
  return (url.endsWith('.js') && (await (await cache.match(url))?.text())) || '';
}

/** Stores a part that was just fetched from the network. */
export async function keepAnswer(base: string, url: string, answer: Response): Promise<void> {
  if (isWhole(answer) && !isHtml(answer)) {
    await put(await openCache(base, 'visited'), url, stamped(answer));
  }
}

function stamped(part: Response): Response {
  const type = part.headers.get('Content-Type') ?? '';
  const headers = { 'Content-Type': type, [KEPT_AT]: new Date().toISOString() };
  return new Response(part.body, { headers });
}

/**
 * A complete response of this site from the requested address: a redirected one belongs to another
 * page.
 */
export const isWhole = (answer: Response): boolean => answer.status === 200 && !answer.redirected;

const isHtml = (answer: Response): boolean =>
  answer.headers.get('Content-Type')?.startsWith('text/html') ?? false;

/**
 * Stores the pages that were open before the worker first started, with their pictures. Reads only
 * from the browser's cache, so that no data is fetched for it.
 */
export async function keepOpenPages(
  base: string,
  pathOf: (url: string) => string | undefined,
): Promise<void> {
  const windows = await workerScope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const { url } of windows) {
    const path = pathOf(url);
    if (path === undefined) continue;
    const page = await cached(addressOf(base, path));
    if (!page) continue;
    const html = await page.clone().text();
    await keepVisited(base, path, page);
    for (const address of new Set(html.match(/\/[^\s"',]+\.(?:avif|webp|jpe?g|png|gif)\b/g))) {
      const picture = pictureOf(address) && (await cached(addressOf('', address)));
      if (picture) await keepAnswer(base, picture.url, picture);
    }
  }
}

const cached = (url: string): Promise<Response | undefined> =>
  fetch(url, { cache: 'only-if-cached', mode: 'same-origin' }).catch(() => undefined);
