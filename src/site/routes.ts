import { type Entry, getEntries, getListed, getMerged } from './content.ts';
import { entryHref } from './href.ts';
import { type ChoiceList, choiceLists } from './choice-lists.ts';
import { entryPageKey, listPageKey, movedPageKey } from './page-keys.ts';
import { type CollectionName, collections } from '../collections/index.ts';

export type EntryRoute =
  | { collection: CollectionName; entry: Entry; moved?: never }
  | { moved: string; collection?: never; entry?: never };

/** What a page shows besides its own entry, for its key. */
type More = (entry: Entry) => Promise<unknown>;

/**
 * One route for every published entry of a collection, and one for each address that leads on: former ones, and those of
 * entries that another's page stands for.
 */
export async function entryRoutes(
  collection: CollectionName,
  more?: More,
): Promise<{ slug: string; props: EntryRoute; cacheKey: string }[]> {
  const entries = await getEntries(collection);
  const routes = entries.map(async (entry) => {
    const { slug, formerSlugs = [] } = entry.data;
    const moved = entryHref(collection, slug);
    return [
      {
        slug,
        props: { collection, entry },
        // In development, where Astro asks for all routes with each page, nothing is kept.
        cacheKey: import.meta.env.DEV ? '' : await entryPageKey(entry, await more?.(entry)),
      },
      ...formerSlugs.map((former) => movedRoute(former, moved)),
    ];
  });
  const merged = (await getMerged(collection)).flatMap(({ entry, href }) =>
    [entry.data.slug, ...(entry.data.formerSlugs ?? [])].map((slug) => movedRoute(slug, href)),
  );
  return [...(await Promise.all(routes)).flat(), ...merged];
}

const movedRoute = (slug: string, moved: string) => ({
  slug,
  props: { moved },
  cacheKey: movedPageKey(moved),
});

/** The number of pages of a collection's list; an empty list still has one. */
export function pageCount(collection: CollectionName, entries: number): number {
  return Math.max(1, Math.ceil(entries / collections[collection].pageSize));
}

/** The pages of a collection's list from the second on: `/merchants/page/2/`. */
export async function pageRoutes(collection: CollectionName) {
  const pages = pageCount(collection, (await getListed(collection)).length);
  const cacheKey = await listPageKey(collection);
  return Array.from({ length: pages - 1 }, (_, index) => ({
    params: { collection, page: String(index + 2) },
    props: { collection, page: index + 2 },
    cacheKey,
  }));
}

/** A page of a list by choice. */
export interface ChoiceRoute {
  collection: CollectionName;
  list: ChoiceList;
  page: number;
}

/** The pages of a collection's lists by choice: `/merchants/category/food/area/east/page/2/`. */
export async function choiceRoutes(collection: CollectionName) {
  const cacheKey = await listPageKey(collection);
  return (await choiceLists(collection)).flatMap((list) => {
    const [{ field, value }, ...others] = list.chosen;
    const narrowed = others.flatMap((choice) => [choice.field, choice.value]);
    return Array.from({ length: pageCount(collection, list.entries.length) }, (_, index) => {
      const rest = [...narrowed, ...(index === 0 ? [] : ['page', String(index + 1)])];
      const props: ChoiceRoute = { collection, list, page: index + 1 };
      return {
        params: { collection, field, value, rest: rest.join('/') || undefined },
        props,
        cacheKey,
      };
    });
  });
}
