import type { LoaderContext } from 'astro/loaders';
import { fileURLToPath } from 'node:url';
import { madeOf } from '../settings/made-of.ts';

const KEY = 'made-of';

/** Shared by the collections of a build: its sources are read once. */
const asked = new WeakMap<object, string>();

/**
 * Clears the store of a collection, which Astro reuses between builds according to the hashes of
 * the entries' own files, unless all else that they are made of is unchanged.
 */
export function renewStore(
  { config, meta, store }: Pick<LoaderContext, 'config' | 'meta' | 'store'>,
  today: string,
): void {
  const { root, site: url, base } = config;
  const now = asked.get(config) ?? madeOf(fileURLToPath(root), { url, base }, today);
  asked.set(config, now);
  if (meta.get(KEY) !== now) store.clear();
  meta.set(KEY, now);
}
