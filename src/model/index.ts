import { activities } from './collections/activities.ts';
import { essays } from './collections/essays.ts';
import { merchants } from './collections/merchants.ts';
import { pages } from './collections/pages.ts';
import { performances } from './collections/performances.ts';
import { rights } from './collections/rights.ts';
import { troupes } from './collections/troupes.ts';
import { laws } from './settings/laws.ts';
import { site } from './settings/site.ts';

/** Every folder collection, in the order of the site's navigation. */
export const collections = {
  rights,
  activities,
  performances,
  troupes,
  merchants,
  essays,
  pages,
} as const;

/** Every settings file. */
export const settings = { site, laws } as const;

export type Collections = typeof collections;
export type CollectionName = keyof Collections;
export type Settings = typeof settings;
export type SettingsName = keyof Settings;

export const collectionNames = Object.keys(collections) as CollectionName[];

/** Narrows a name that came from outside (a path, a request). */
export function isCollectionName(name: string): name is CollectionName {
  return Object.hasOwn(collections, name);
}

export type { CollectionModel, EntryData, EntryShown, SettingsModel } from './collection.ts';
export { frontMatterFields, schemaFor } from './collection.ts';
