import { type CollectionName, collectionNames } from './index.ts';

/** The collections that have a list of their own; pages lie at the top of the site instead. */
export const listedCollections = collectionNames.filter((name) => name !== 'pages');

/** Pages that no entry makes, lists apart. */
export const fixedPages = ['/', '/search/', '/dues/'] as const;

/** Files for machines that people may be given a link to. */
export const machineFiles = ['/rss.xml', '/sitemap.xml'] as const;

/** The path of an entry below the base path. Pages lie at the top: `/about/`. */
export function entryPath(collection: CollectionName, slug: string): `/${string}` {
  return collection === 'pages' ? `/${slug}/` : `/${collection}/${slug}/`;
}
