import { type Entry, getEntries, getSettingNames, isListed } from './content.ts';
import { groupBy } from '../values/group-by.ts';
import type { CollectionName } from '../collections/index.ts';
import {
  type Choice,
  type ChoiceField,
  type ChoiceLabel,
  choiceFields,
} from '../collections/places.ts';

/** A choice with its label: `女职工`. */
export interface Chosen extends Choice {
  label: string;
}

/** The published entries of a collection that have all of some choices, in the order of its list. */
export interface ChoiceList<Name extends CollectionName = CollectionName> {
  /** One choice, or two of different fields in the order of the model. */
  chosen: readonly [Chosen, ...Chosen[]];
  /** Without those that lists no longer show: may be empty. */
  entries: Entry<Name>[];
}

/** `女职工`, `图书文具、东片` */
export const labelOfList = ({ chosen }: Pick<ChoiceList, 'chosen'>): string =>
  chosen.map(({ label }) => label).join('、');

const known = new Map<CollectionName, Promise<unknown>>();

/**
 * All lists of a collection by a choice, and by two choices of different fields, in the order of
 * the form's options. Choices without published entries have no list; where all entries are past
 * their last day there is an empty one, because links to it must not break from one day to the
 * next. Cached: each list page of a build asks.
 */
export function choiceLists<Name extends CollectionName>(name: Name): Promise<ChoiceList<Name>[]> {
  if (import.meta.env.DEV) return findLists(name);
  const lists = known.get(name) ?? findLists(name);
  known.set(name, lists);
  return lists as Promise<ChoiceList<Name>[]>;
}

async function findLists<Name extends CollectionName>(name: Name): Promise<ChoiceList<Name>[]> {
  const entries = await getEntries(name);
  const fields = await Promise.all(
    choiceFields(name).map((field) => listsOf<Name>(field, entries)),
  );
  const pairs = fields.flatMap((lists, index) =>
    lists.flatMap((list) =>
      fields.slice(index + 1).flatMap((others) => others.flatMap((other) => both(list, other))),
    ),
  );
  return [...fields.flat(), ...pairs].map(({ chosen, entries: filed }) => ({
    chosen,
    entries: filed.filter((entry) => isListed(name, entry)),
  }));
}

/** The list of what is in two lists; none if nothing is. */
function both<Name extends CollectionName>(
  one: ChoiceList<Name>,
  other: ChoiceList<Name>,
): ChoiceList<Name>[] {
  const filed = new Set(other.entries);
  const entries = one.entries.filter((entry) => filed.has(entry));
  return entries.length > 0 ? [{ chosen: [...one.chosen, ...other.chosen], entries }] : [];
}

async function listsOf<Name extends CollectionName>(
  field: ChoiceField,
  entries: readonly Entry<Name>[],
): Promise<ChoiceList<Name>[]> {
  const names = field.setting ? await getSettingNames(field.setting) : [];
  const bySetting = (one: ChoiceLabel, other: ChoiceLabel) =>
    names.indexOf(one.label) - names.indexOf(other.label);
  const filed = entries.flatMap((entry) =>
    field.listsOf(entry.data).map((list) => ({ list, entry })),
  );
  return [...groupBy(filed, ({ list }) => list.value).values()]
    .flatMap((group) => (group[0] ? [{ ...group[0].list, group }] : []))
    .sort(field.compare ?? bySetting)
    .map(({ value, label, group }) => ({
      chosen: [{ field: field.name, value, label }],
      entries: group.map(({ entry }) => entry),
    }));
}
