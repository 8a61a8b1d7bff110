import { toBasePath } from './base-path.ts';
import type { CollectionName } from '../model/index.ts';
import { entryPath } from '../model/places.ts';

/** Base path of the site with slashes at both ends. */
const base = toBasePath(import.meta.env.BASE_URL);

/** The address of a page below the base path: `/essays/` → `/gonghui/essays/`. */
export function href(path: `/${string}`): string {
  return base + path.slice(1);
}

export function entryHref(collection: CollectionName, slug: string): string {
  return href(entryPath(collection, slug));
}

/** The path of page `page` (from 1) of a collection's list. */
export function listPath(collection: CollectionName, page = 1): `/${string}` {
  return page === 1 ? `/${collection}/` : `/${collection}/page/${page}/`;
}
