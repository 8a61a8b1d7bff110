import type { CollectionEntry } from 'astro:content';
import type { CollectionSite } from '../collections/define.ts';
import { type CollectionName, type Collections, collections } from '../collections/index.ts';

type SiteOf<Name extends CollectionName> = CollectionSite<
  Collections[Name],
  CollectionEntry<Name>['data']
>;

/**
 * The site definition of a collection, for names that are only available at run time, which the
 * compiler cannot follow.
 */
export const siteOf = <Name extends CollectionName>(name: Name): SiteOf<Name> =>
  collections[name].site as unknown as SiteOf<Name>;

/** The name of a collection for readers: 固定页面 says something to editors alone. */
export const publicLabel = (name: CollectionName): string =>
  siteOf(name).publicLabel ?? collections[name].label;
