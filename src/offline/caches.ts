import { InstallError, toInstallError } from './install-error.ts';

/**
 * - `files`: packs, scripts, styles, the icon and pictures of the install state, and the state
 *   itself
 * - `visited`: visited pages with their resources
 * - `saved`: pages of 我的收藏 with their resources
 */
export type Shelf = 'files' | 'visited' | 'saved';

/**
 * Sites below several paths of one host share an origin, and with it Cache Storage: names contain
 * the base path.
 */
export const cachePrefix = (base: string): string => `red-candle ${base} `;

/** @throws {@link InstallError} `refused` if the browser has no storage for this site */
export async function openCache(base: string, shelf: Shelf): Promise<Cache> {
  try {
    return await caches.open(cachePrefix(base) + shelf);
  } catch (error) {
    throw toInstallError(error, 'refused');
  }
}

/** @throws {@link InstallError} `full` if the quota is exceeded, else `refused` */
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

/**
 * Runs one task at a time per shelf, across all tabs and workers, if the browser supports Web
 * Locks.
 */
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

/**
 * The JSON that is stored at an address. @throws {@link InstallError} if it is missing or invalid
 */
export async function readJson(cache: Cache, url: string): Promise<unknown> {
  const kept = await cache.match(url);
  if (!kept) throw new InstallError('broken', `${url} is not kept`);
  return kept.json();
}
