import { addressOf, openCache } from '../../offline/caches.ts';
import { toInstallError } from '../../offline/install-error.ts';
import { openStore } from '../../offline/store.ts';
import { isOffered } from './offered.ts';
import { isSavedReadable, readSaved } from './saved-list.ts';
import { pathsOn } from './shelves.ts';
import { obstacle } from './support.ts';

const canKeep = (): boolean => isOffered && obstacle() === undefined;

/** Keeps the listed pages that have no copy yet, one after the other. Gives how many lack one still. */
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
