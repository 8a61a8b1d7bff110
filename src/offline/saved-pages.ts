import { addressOf, openCache, put } from './caches.ts';
import { InstallError, toInstallError } from './install-error.ts';
import { addImports, keepAll } from './imports.ts';
import { isOwnPage, partsOf } from './page-parts.ts';

/** When a page was fetched, in a header of its copy: `2026-11-22T10:40:05.123Z`. */
export const KEPT_AT = 'X-Kept-At';

/** A page as it is stored. */
export const copyOfPage = (html: string, at: Date): Response =>
  new Response(html, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', [KEPT_AT]: at.toISOString() },
  });

/**
 * Stores a page with its resources. A picture that cannot be fetched is skipped; the page itself is
 * required.
 *
 * @throws {@link InstallError}
 */
export async function savePage(base: string, path: string): Promise<void> {
  const cache = await openCache(base, 'saved');
  const url = addressOf(base, path);
  const html = await fetchPage(url, base);
  const parts = partsOf(html, base).map((part) => addressOf('', part));
  await keepAll(parts, (part) => keepPart(cache, part));
  await put(cache, url, copyOfPage(html, new Date()));
}

/**
 * Stores a style, a script or a picture. Throws if one other than a picture cannot be fetched.
 *
 * @returns the text of a script
 */
async function keepPart(cache: Cache, url: string): Promise<string> {
  const response = await caches
    .match(url)
    .then((kept) => kept ?? fetch(url))
    .catch(() => undefined);
  const isPage = response?.headers.get('Content-Type')?.startsWith('text/html');
  if (!response?.ok || isPage) {
    if (/\.(?:css|js)$/.test(url)) throw new InstallError('broken', `${url}: missing`);
    return '';
  }
  await put(cache, url, response.clone());
  return url.endsWith('.js') ? response.text() : '';
}

async function fetchPage(url: string, base: string): Promise<string> {
  try {
    const response = await fetch(url, { cache: 'no-cache', redirect: 'error' });
    const html = await response.text();
    if (response.ok && isOwnPage(html, base)) return html;
  } catch (error) {
    throw toInstallError(error, 'network');
  }
  throw new InstallError('broken', `${url}: no page of this site`);
}

/** Removes a page, and the resources that no other saved page uses. */
export async function dropPage(base: string, path: string): Promise<void> {
  const cache = await openCache(base, 'saved');
  await cache.delete(addressOf(base, path));
  const addresses = await cache.keys();
  const pages = addresses.filter(({ url }) => url.endsWith('/'));
  const shown = new Set(pages.map(({ url }) => new URL(url).pathname));
  for (const page of pages) {
    const html = (await (await cache.match(page))?.text()) ?? '';
    for (const part of partsOf(html, base)) shown.add(part);
  }
  await addImports(cache, shown);
  const unused = addresses.filter(({ url }) => !shown.has(new URL(url).pathname));
  await Promise.all(unused.map((address) => cache.delete(address)));
}
