import * as registry from './listed.ts';
import { pagesBeside } from './pages/site.ts';
import type { CollectionModel, SettingsModel } from '../model/collection.ts';
import type { Fields } from '../model/fields/index.ts';
import { glossary } from '../model/settings/glossary.ts';
import { laws } from '../model/settings/laws.ts';
import { localRules } from '../model/settings/local-rules.ts';
import { membership } from '../model/settings/membership.ts';
import { parameters } from '../model/settings/parameters.ts';
import { quiz } from '../model/settings/quiz.ts';
import { site } from '../model/settings/site.ts';
import { synonyms } from '../model/settings/synonyms.ts';

/** The collections with lists of their own, in their order. */
const listed = Object.fromEntries(
  Object.entries(registry).sort(([, one], [, other]) => one.site.order - other.site.order),
) as { readonly [Name in keyof typeof registry]: (typeof registry)[Name] };

/** Every collection; pages, at the top of the site, last. */
export const collections = { ...listed, pages: pagesBeside(Object.keys(listed)) } as const;

/** Every settings file. */
export const settings = {
  site,
  laws,
  parameters,
  localRules,
  glossary,
  membership,
  quiz,
  synonyms,
} as const;

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

/** Whether a path is that of an entry or a settings file; `modelAt` then returns its model. */
export function isContentPath(path: string): boolean {
  const [top, folder = '', name = '', ...deeper] = path.split('/');
  if (top !== 'content' || deeper.length > 0) return false;
  return folder === 'settings'
    ? Object.values(settings).some((model) => model.path === path)
    : isCollectionName(folder) && name.endsWith('.md');
}

/** The fields of a content file; none for a file that is not content. */
export function fieldsOf(path: string): Fields {
  return modelAt(path)?.fields ?? {};
}

export type { CollectionModel, EntryData, EntryShown, SettingsModel } from '../model/collection.ts';
export { frontMatterFields, schemaFor } from '../model/collection.ts';
