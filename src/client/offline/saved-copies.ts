import { addressOf, openCache } from '../../offline/caches.ts';
import { toInstallError } from '../../offline/install-error.ts';
import { openStore } from '../../offline/store.ts';
import { isOffered } from './offered.ts';
import { isSavedReadable, readSaved } from './saved-list.ts';
import { pathsOn } from './shelves.ts';
import { obstacle } from './support.ts';

const canKeep = (): boolean => isOffered && obstacle() === undefined;

/**
 * Stores the listed pages that have no copy yet, one after the other. Returns the number that still
 * lack one.
 */
export async function keepListed(base: string): Promise<number> {
  const listed = () => readSaved(base).map(({ path }) => path);
  if (!canKeep()) return listed().length;
  const kept = new Set(await pathsOn(base, 'saved'));
  const lacking = listed().filter((path) => !kept.has(path));
  const store = openStore(base);
  let isConnected = true;
  for (const path of lacking) {
    // Removed meanwhile, here or in another tab.
    if (!isConnected || !listed().includes(path)) continue;
    try {
      await store.savePage(path);
      kept.add(path);
    } catch (error) {
      isConnected = toInstallError(error, 'refused').failure !== 'network';
    }
  }
  return listed().filter((path) => !kept.has(path)).length;
}

/**
 * Removes copies that are no longer in the list. Not immediately when a page is removed from it:
 * without a network that could not be undone.
 */
export async function dropUnlisted(base: string): Promise<void> {
  if (!canKeep()) return;
  const paths = await pathsOn(base, 'saved');
  // Read after the copies: a page that another tab saves is in the list before its copy is stored.
  if (!isSavedReadable(base)) return;
  const listed = new Set(readSaved(base).map(({ path }) => path));
  const [last, ...others] = paths.filter((path) => !listed.has(path));
  if (last === undefined) return;
  const cache = await openCache(base, 'saved');
  for (const path of others) await cache.delete(addressOf(base, path));
  // Scans all remaining pages for their resources, so it runs once for all removed ones.
  await openStore(base).dropPage(last);
}
