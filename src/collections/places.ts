import { type CollectionName, collectionNames, collections } from './index.ts';
import type { Field } from '../model/fields/index.ts';

/** The collections that have a list of their own; pages lie at the top of the site instead. */
export const listedCollections = collectionNames.filter((name) => name !== 'pages');

/** The path of an entry below the base path. Pages lie at the top: `/about/`. */
export function entryPath(collection: CollectionName, slug: string): `/${string}` {
  return collection === 'pages' ? `/${slug}/` : `/${collection}/${slug}/`;
}

/** A field of choices by which a collection's entries are listed, too. */
export interface ChoiceField {
  name: string;
  label: string;
  /** What is stored, which is also the last part of the list's address → what people read. */
  choices: Readonly<Record<string, string>>;
}

/** How an event stands is told by each card; nobody looks for all that is cancelled. */
const NOT_LISTED_BY: readonly string[] = ['status'];

/** The fields by which a collection has lists of their own, `/rights/topic/joining/`. */
export function choiceFields(collection: CollectionName): ChoiceField[] {
  const fields: Readonly<Record<string, Field>> = collections[collection].fields;
  return Object.entries(fields).flatMap(([name, { label, choices }]) =>
    choices && !NOT_LISTED_BY.includes(name) ? [{ name, label, choices }] : [],
  );
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
