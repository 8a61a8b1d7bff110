import type { SettingTarget } from '../model/fields/index.ts';
import { type ListedField, listedBy } from '../model/list-segments.ts';
import { reservedSlugs } from '../model/reserved.ts';
import { type CollectionName, collectionNames, collections } from './index.ts';
import { toSegment } from '../values/address-segment.ts';
import { later } from './define.ts';

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

/** A field by whose values a collection's entries are listed, too. */
export interface ChoiceField {
  /** Its segment in addresses: `topic`, `year`. */
  name: string;
  label: string;
  /** The lists to which an entry belongs. */
  listsOf: (data: object) => ChoiceLabel[];
  /** The settings list with the names, in the order of the lists. */
  setting?: SettingTarget | undefined;
  /** Compares two lists where the model knows their order. */
  compare?: ((one: ChoiceLabel, other: ChoiceLabel) => number) | undefined;
}

/** One list: the last segment of its address, and its label. */
export interface ChoiceLabel {
  value: string;
  label: string;
}

/** The fields by which a collection has lists of their own, `/rights/topic/joining/`. */
export function choiceFields(collection: CollectionName): ChoiceField[] {
  return listedBy(collections[collection].fields).map(toChoiceField);
}

function toChoiceField({ name, field, segment }: ListedField): ChoiceField {
  const { label, choices, relatesTo } = field;
  const valuesOf = (data: object): string[] =>
    [Reflect.get(data, name) as unknown].flat().filter((value) => typeof value === 'string');
  if (choices) {
    const order = Object.keys(choices);
    return {
      name: segment,
      label,
      listsOf: (data) => valuesOf(data).map((value) => ({ value, label: choices[value] ?? value })),
      compare: (one, other) => order.indexOf(one.value) - order.indexOf(other.value),
    };
  }
  if (relatesTo) {
    return {
      name: segment,
      label,
      listsOf: (data) => valuesOf(data).map((value) => ({ value: toSegment(value), label: value })),
      setting: relatesTo.file,
    };
  }
  return {
    name: segment,
    label: '年份',
    listsOf: (data) =>
      valuesOf(data).map((value) => ({
        value: value.slice(0, 4),
        label: `${value.slice(0, 4)}年`,
      })),
    compare: (one, other) => later(one.value, other.value),
  };
}

/** One choice of one field: `{ field: 'topic', value: 'joining' }`. */
export interface Choice {
  field: string;
  value: string;
}

/** How many choices a list may combine, each of another field. */
export const MOST_CHOICES = 2;

/**
 * The choices that the address of a list names below its collection, `area/east` or
 * `category/books/area/east`; undefined if it is not one: the fields are in the order of the model,
 * so that each list has one address.
 */
export function readChoices(
  collection: CollectionName,
  segments: readonly string[],
): Choice[] | undefined {
  const choices = Array.from({ length: Math.ceil(segments.length / 2) }, (_, index) => {
    const [field = '', value = ''] = segments.slice(2 * index);
    return { field, value };
  });
  const order = choiceFields(collection).map(({ name }) => name);
  const places = choices.map(({ field }) => order.indexOf(field));
  const isInOrder = places.every((place, index) => place > (places[index - 1] ?? -1));
  return isInOrder && choices.length > 0 && choices.length <= MOST_CHOICES ? choices : undefined;
}

/** Whether an entry has a choice, alone or among several. */
export function hasChoice(
  collection: CollectionName,
  data: object,
  { field, value }: Choice,
): boolean {
  const found = choiceFields(collection).find(({ name }) => name === field);
  return found?.listsOf(data).some((list) => list.value === value) ?? false;
}

/** Collection and file name of an entry's file, `content/essays/x.md`; undefined for an upload. */
export function entryKey(path: string): { collection: string; slug: string } | undefined {
  const [, collection = '', slug = ''] = /^content\/([^/]+)\/([^/]+)\.md$/.exec(path) ?? [];
  return slug === '' ? undefined : { collection, slug };
}
