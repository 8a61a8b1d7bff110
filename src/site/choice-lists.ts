import { type Entry, getEntries, getSettingNames, isListed } from './content.ts';
import { groupBy } from '../values/group-by.ts';
import type { CollectionName } from '../collections/index.ts';
import {
  type Choice,
  type ChoiceField,
  type ChoiceLabel,
  choiceFields,
} from '../collections/places.ts';

/** The published entries of a collection that have one choice, in the order of its list. */
export interface ChoiceList<Name extends CollectionName = CollectionName> {
  choice: Choice;
  /** Label: `女职工`. */
  label: string;
  /** Without those that lists no longer show: may be empty. */
  entries: Entry<Name>[];
}

/**
 * All lists of a collection by choice, in the order of the form's options. A choice without
 * published entries has no list; one whose entries are all past their last day has an empty one,
 * because links to it must not break from one day to the next.
 */
export async function choiceLists<Name extends CollectionName>(
  name: Name,
): Promise<ChoiceList<Name>[]> {
  const entries = await getEntries(name);
  const lists = choiceFields(name).map((field) => listsOf(name, field, entries));
  return (await Promise.all(lists)).flat();
}

/** Those with entries, grouped by field; without the fields that no entry uses. */
export async function choiceGroups<Name extends CollectionName>(
  name: Name,
): Promise<{ label: string; lists: ChoiceList<Name>[] }[]> {
  const entries = await getEntries(name);
  const groups = choiceFields(name).map(async (field) => ({
    label: field.label,
    lists: (await listsOf(name, field, entries)).filter((list) => list.entries.length > 0),
  }));
  return (await Promise.all(groups)).filter(({ lists }) => lists.length > 0);
}

async function listsOf<Name extends CollectionName>(
  name: Name,
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
      choice: { field: field.name, value },
      label,
      entries: group.map(({ entry }) => entry).filter((entry) => isListed(name, entry)),
    }));
}
