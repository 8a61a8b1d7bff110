import { addressOf, openCache } from '../caches.ts';
import { openStore } from '../store.ts';
import { isOffered } from './offered.ts';
import { type SavedPage, isSavedReadable, readSaved } from './saved-list.ts';
import { pathsOn } from './shelves.ts';
import { obstacle } from './support.ts';

const canKeep = (): boolean => isOffered && obstacle() === undefined;

/** Keeps pages on the device, one after the other. Gives how many did not come. */
export async function keepCopies(base: string, pages: readonly SavedPage[]): Promise<number> {
  if (!canKeep()) return pages.length;
  const store = openStore(base);
  let failed = 0;
  for (const { path } of pages) await store.keepPage(path).catch(() => (failed += 1));
  return failed;
}

/**
 * Gives up copies that the list no longer names. Not as soon as a page is removed: without a network it could not be
 * undone.
 */
export async function dropUnlisted(base: string): Promise<void> {
  if (!canKeep()) return;
  const paths = await pathsOn(base, 'saved');
  // Read after the copies: what another tab saves stands in the list before its copy is there.
  if (!isSavedReadable(base)) return;
  const listed = new Set(readSaved(base).map(({ path }) => path));
  const [last, ...others] = paths.filter((path) => !listed.has(path));
  if (last === undefined) return;
  const cache = await openCache(base, 'saved');
  for (const path of others) await cache.delete(addressOf(base, path));
  // Looks through all that stay for what they show, so once for all that go.
  await openStore(base).dropPage(last);
}
