import { type Entry, getEntries } from './content.ts';
import { entryHref } from './href.ts';
import { type CollectionName, collections } from '../collections/index.ts';

export type EntryRoute =
  | { collection: CollectionName; entry: Entry; moved?: never }
  | { moved: string; collection?: never; entry?: never };

/**
 * One route for every published entry of a collection, and one for each of its former addresses.
 */
export async function entryRoutes(
  collection: CollectionName,
): Promise<{ slug: string; props: EntryRoute }[]> {
  const entries = await getEntries(collection);
  return entries.flatMap((entry) => [
    { slug: entry.data.slug, props: { collection, entry } },
    ...(entry.data.formerSlugs ?? []).map((slug) => ({
      slug,
      props: { moved: entryHref(collection, entry.data.slug) },
    })),
  ]);
}

/** The number of pages of a collection's list; an empty list still has one. */
export function pageCount(collection: CollectionName, entries: number): number {
  return Math.max(1, Math.ceil(entries / collections[collection].pageSize));
}
