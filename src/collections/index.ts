import { activities } from './activities/model.ts';
import { essays } from './essays/model.ts';
import { merchants } from './merchants/model.ts';
import { pages } from './pages/model.ts';
import { performances } from './performances/model.ts';
import { rights } from './rights/model.ts';
import { troupes } from './troupes/model.ts';
import type { CollectionModel, SettingsModel } from '../model/collection.ts';
import type { Fields } from '../model/fields/index.ts';
import type { LISTED_COLLECTIONS } from '../model/reserved.ts';
import { glossary } from '../model/settings/glossary.ts';
import { laws } from '../model/settings/laws.ts';
import { localRules } from '../model/settings/local-rules.ts';
import { site } from '../model/settings/site.ts';
import { synonyms } from '../model/settings/synonyms.ts';

/** Every folder collection, in the order of the site's navigation. */
export const collections = {
  rights,
  activities,
  performances,
  troupes,
  merchants,
  essays,
  pages,
} as const satisfies Record<(typeof LISTED_COLLECTIONS)[number] | 'pages', unknown>;

/** Every settings file. */
export const settings = { site, laws, localRules, glossary, synonyms } as const;

export type Collections = typeof collections;
export type CollectionName = keyof Collections;
export type Settings = typeof settings;
export type SettingsName = keyof Settings;

export const collectionNames = Object.keys(collections) as CollectionName[];

/** Narrows a name that came from outside (a path, a request). */
export function isCollectionName(name: string): name is CollectionName {
  return Object.hasOwn(collections, name);
}

/** The model of a content file, `content/essays/a.md` or `content/settings/site.yml`; undefined for anything else. */
export function modelAt(path: string): CollectionModel | SettingsModel | undefined {
  const [, folder = '', file = ''] = path.split('/');
  if (folder !== 'settings') return isCollectionName(folder) ? collections[folder] : undefined;
  return Object.values(settings).find(({ name }) => file === `${name}.yml`);
}

/** The fields of a content file; none for a file that is not content. */
export function fieldsOf(path: string): Fields {
  return modelAt(path)?.fields ?? {};
}

export type { CollectionModel, EntryData, EntryShown, SettingsModel } from '../model/collection.ts';
export { frontMatterFields, schemaFor } from '../model/collection.ts';
