import type { CollectionEntry } from 'astro:content';
import type { CollectionSite } from '../collections/define.ts';
import { type CollectionName, type Collections, collections } from '../collections/index.ts';

type SiteOf<Name extends CollectionName> = CollectionSite<
  Collections[Name],
  CollectionEntry<Name>['data']
>;

/** What the site makes of a collection; the compiler cannot follow a name that is known only at run time. */
export const siteOf = <Name extends CollectionName>(name: Name): SiteOf<Name> =>
  collections[name].site as unknown as SiteOf<Name>;

/** The picture of links to a collection's list and to entries without one. */
export const sharedPicture = (name: CollectionName): `/${string}` =>
  collections[name].site.sharePicture ?? '/og/site.jpg';
