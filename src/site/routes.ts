import { type Entry, getEntries } from './content.ts';
import { entryHref } from './href.ts';
import { entryPageKey, movedPageKey } from './page-keys.ts';
import { type CollectionName, collections } from '../collections/index.ts';

export type EntryRoute =
  | { collection: CollectionName; entry: Entry; moved?: never }
  | { moved: string; collection?: never; entry?: never };

/**
 * One route for every published entry of a collection, and one for each of its former addresses.
 */
export async function entryRoutes(
  collection: CollectionName,
): Promise<{ slug: string; props: EntryRoute; cacheKey: string }[]> {
  const entries = await getEntries(collection);
  const routes = entries.map(async (entry) => {
    const { slug, formerSlugs = [] } = entry.data;
    const moved = entryHref(collection, slug);
    return [
      { slug, props: { collection, entry }, cacheKey: await entryPageKey(entry) },
      ...formerSlugs.map((former) => ({
        slug: former,
        props: { moved },
        cacheKey: movedPageKey(moved),
      })),
    ];
  });
  return (await Promise.all(routes)).flat();
}

/** The number of pages of a collection's list; an empty list still has one. */
export function pageCount(collection: CollectionName, entries: number): number {
  return Math.max(1, Math.ceil(entries / collections[collection].pageSize));
}
