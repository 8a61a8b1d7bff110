import { InstallError, toInstallError } from './install-error.ts';

/**
 * - `files`: packs, scripts, styles, the icon and pictures that the record names, and the record itself
 * - `visited`: pages that were read, with what they show
 * - `saved`: pages of 我的收藏, with what they show
 */
export type Shelf = 'files' | 'visited' | 'saved';

/** Sites below several paths of one host share an origin, and with it Cache Storage: names carry the base path. */
export const cachePrefix = (base: string): string => `red-candle ${base} `;

/** Throws an {@link InstallError} `refused` where the browser has no storage for this site. */
export async function openCache(base: string, shelf: Shelf): Promise<Cache> {
  try {
    return await caches.open(cachePrefix(base) + shelf);
  } catch (error) {
    throw toInstallError(error, 'refused');
  }
}

/** Throws an {@link InstallError}: `full` where there is no room, else `refused`. */
export async function put(cache: Cache, url: string, response: Response): Promise<void> {
  try {
    await cache.put(url, response);
  } catch (error) {
    throw toInstallError(error, isQuota(error) ? 'full' : 'refused');
  }
}

const isQuota = (error: unknown): boolean =>
  error instanceof Error && error.name === 'QuotaExceededError';

/** The address of a path below the base: `rights/transfer/` (home: an empty text). */
export const addressOf = (base: string, path: string): string =>
  new URL(location.origin + base + path).href;

/** Runs one task on a shelf at a time, in all tabs and workers, where the browser has locks. */
export async function alone<T>(
  base: string,
  shelf: Shelf,
  signal: AbortSignal | undefined,
  task: () => Promise<T>,
): Promise<T> {
  const { locks } = navigator as { locks?: LockManager };
  if (!locks) return task();
  return locks.request(cachePrefix(base) + shelf, signal ? { signal } : {}, task) as Promise<T>;
}

/** The JSON that lies at an address. Throws an {@link InstallError} where nothing does, or something else. */
export async function readJson(cache: Cache, url: string): Promise<unknown> {
  const kept = await cache.match(url);
  if (!kept) throw new InstallError('broken', `${url} is not kept`);
  return kept.json();
}
