import { listedBy } from '../model/list-segments.ts';
import { reservedSlugs } from '../model/reserved.ts';
import { type CollectionName, collectionNames, collections } from './index.ts';
import type { Field } from '../model/fields/index.ts';

/** Whether a collection's entries lie at the top of the site. */
export const isAtTop = (name: CollectionName): boolean => collections[name].site.atTop === true;

/** The collection at the top level: an address of a single segment is one of its entries. */
export const TOP = collectionNames.find(isAtTop);

/** The collections that have a list of their own. */
export const listedCollections = collectionNames.filter((name) => !isAtTop(name));

/** First path segments of the site itself, which a page must not use. */
export const RESERVED_SLUGS = reservedSlugs(listedCollections);

/** The site's main places, in the order of the header. */
export const navigation = listedCollections.flatMap((name) => {
  const { navigation: label } = collections[name].site;
  return label === undefined ? [] : [{ path: `/${name}/` as const, label }];
});

/** The path of an entry below the base path. Pages lie at the top: `/about/`. */
export function entryPath(collection: CollectionName, slug: string): `/${string}` {
  return isAtTop(collection) ? `/${slug}/` : `/${collection}/${slug}/`;
}

/** A field of choices by which a collection's entries are listed, too. */
export interface ChoiceField {
  name: string;
  label: string;
  /** Stored value, which is also the last segment of the list's address → label. */
  choices: Readonly<Record<string, string>>;
}

/** The fields by which a collection has lists of their own, `/rights/topic/joining/`. */
export function choiceFields(collection: CollectionName): ChoiceField[] {
  const fields: Readonly<Record<string, Field>> = collections[collection].fields;
  return listedBy(fields).map((name) => ({
    name,
    label: fields[name]?.label ?? name,
    choices: fields[name]?.choices ?? {},
  }));
}

/** One choice of one field: `{ field: 'topic', value: 'joining' }`. */
export interface Choice {
  field: string;
  value: string;
}

/** Whether an entry has a choice, alone or among several. */
export function hasChoice(data: object, { field, value }: Choice): boolean {
  const chosen: unknown = Reflect.get(data, field);
  return Array.isArray(chosen) ? chosen.includes(value) : chosen === value;
}
