import { toBasePath } from '../values/base-path.ts';
import type { CollectionName } from '../collections/index.ts';
import { type Choice, entryPath } from '../collections/places.ts';

/** Base path of the site with slashes at both ends. */
const base = toBasePath(import.meta.env.BASE_URL);

/** The address of a page below the base path: `/essays/` → `/gonghui/essays/`. */
export function href(path: `/${string}`): string {
  return base + path.slice(1);
}

export function entryHref(collection: CollectionName, slug: string): string {
  return href(entryPath(collection, slug));
}

/** The path of page `page` (from 1) of a collection's list, or of the list of some choices. */
export function listPath(
  collection: CollectionName,
  page = 1,
  choices: readonly Choice[] = [],
): `/${string}` {
  const chosen = choices.map(({ field, value }) => `${field}/${value}/`).join('');
  const list = `/${collection}/${chosen}` as const;
  return page === 1 ? list : `${list}page/${page}/`;
}
