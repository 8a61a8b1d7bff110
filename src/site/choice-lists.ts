import { type Entry, getEntries } from './content.ts';
import type { CollectionName } from '../collections/index.ts';
import { type Choice, type ChoiceField, choiceFields, hasChoice } from '../collections/places.ts';

/** The published entries of a collection that have one choice, in the order of its list. */
export interface ChoiceList<Name extends CollectionName = CollectionName> {
  choice: Choice;
  /** Label: `女职工`. */
  label: string;
  entries: Entry<Name>[];
}

/**
 * All lists of a collection by choice, in the order of the form's options. A choice without entries
 * has no list.
 */
export async function choiceLists<Name extends CollectionName>(
  name: Name,
): Promise<ChoiceList<Name>[]> {
  const entries = await getEntries(name);
  return choiceFields(name).flatMap((field) => listsOf(field, entries));
}

/** The same, grouped by field, without the fields that no entry uses. */
export async function choiceGroups<Name extends CollectionName>(
  name: Name,
): Promise<{ label: string; lists: ChoiceList<Name>[] }[]> {
  const entries = await getEntries(name);
  return choiceFields(name)
    .map((field) => ({ label: field.label, lists: listsOf(field, entries) }))
    .filter(({ lists }) => lists.length > 0);
}

function listsOf<Name extends CollectionName>(
  { name, choices }: ChoiceField,
  entries: readonly Entry<Name>[],
): ChoiceList<Name>[] {
  return Object.entries(choices)
    .map(([value, label]) => ({
      choice: { field: name, value },
      label,
      entries: entries.filter(({ data }) => hasChoice(data, { field: name, value })),
    }))
    .filter((list) => list.entries.length > 0);
}
