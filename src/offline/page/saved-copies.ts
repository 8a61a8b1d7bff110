import { openStore } from '../store.ts';
import { isOffered } from './offered.ts';
import { type SavedPage, isSavedReadable } from './saved-list.ts';
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
export async function dropUnlisted(base: string, pages: readonly SavedPage[]): Promise<void> {
  if (!canKeep() || !isSavedReadable()) return;
  const listed = new Set(pages.map(({ path }) => path));
  const paths = await pathsOn(base, 'saved');
  const store = openStore(base);
  for (const path of paths) if (!listed.has(path)) await store.dropPage(path);
}
