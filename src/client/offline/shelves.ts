import { type Shelf, openCache } from '../../offline/caches.ts';
import { installStateKey } from '../../offline/install-state-key.ts';
import type { Level } from '../../offline/types.ts';

// Reads the caches without the store and its checks, so that the offline placeholder page stays
// small.

/** The installed level; undefined if there is none. */
export async function keptLevel(base: string): Promise<Level | undefined> {
  const record = await (await openCache(base, 'files')).match(installStateKey(base));
  const { level } = Object(await record?.json()) as { level?: Level };
  return level;
}

/** The paths of the pages on a shelf, below the base, the last stored first. */
export async function pathsOn(base: string, shelf: Shelf): Promise<string[]> {
  const keys = await (await openCache(base, shelf)).keys();
  return keys
    .map(({ url }) => new URL(url).pathname.slice(base.length))
    .filter((path) => path === '' || path.endsWith('/'))
    .reverse();
}

/**
 * The title of a stored page; empty if it has none, like the page of a former address. The HTML
 * parser decodes entities and runs nothing; it receives only the head, because hundreds of complete
 * pages would block a phone.
 */
export async function titleOn(base: string, shelf: Shelf, path: string): Promise<string> {
  const copy = await (await openCache(base, shelf)).match(base + path);
  const [head = ''] = ((await copy?.text()) ?? '').split('</head>', 1);
  const page = new DOMParser().parseFromString(head, 'text/html');
  return page.querySelector<HTMLMetaElement>('[property="og:title"]')?.content ?? '';
}
