import type { CollectionName } from '../collections/index.ts';
import { type Choice, choiceFields } from '../collections/places.ts';
import { type ChoiceList, choiceLists } from './choice-lists.ts';

/** The choices of one field beside those already made of other fields. */
export interface ChoiceGroup {
  label: string;
  options: readonly ChoiceOption[];
  /** The choices that remain without this field's, if one of it is made. */
  without?: readonly Choice[];
}

/** One of them: its label, how many entries have it and the others, and all of these choices. */
export interface ChoiceOption {
  label: string;
  count: number;
  choices: readonly Choice[];
  isCurrent: boolean;
}

/**
 * How a list can be narrowed from where the reader is, by field: only by choices that leave an
 * entry. A field without any is omitted.
 *
 * @param current the choices made so far
 */
export async function choiceGroups(
  name: CollectionName,
  current: readonly Choice[] = [],
): Promise<ChoiceGroup[]> {
  const lists = (await choiceLists(name)).filter(({ entries }) => entries.length > 0);
  return choiceFields(name)
    .map(({ name: field, label }) => {
      const others = current.filter((choice) => choice.field !== field);
      const isChosen = others.length < current.length;
      const options = lists.flatMap((list) => optionOf(list, field, others, current));
      return { label, options, ...(isChosen && { without: others }) };
    })
    .filter(({ options }) => options.length > 0);
}

/** The option that leads to a list, if it has the other choices and one of this field more. */
function optionOf(
  { chosen, entries }: ChoiceList,
  field: string,
  others: readonly Choice[],
  current: readonly Choice[],
): ChoiceOption[] {
  const own = chosen.find((choice) => choice.field === field);
  const hasOthers = others.every((other) => includes(chosen, other));
  if (!own || !hasOthers || chosen.length !== others.length + 1) return [];
  const isCurrent = includes(current, own);
  return [{ label: own.label, count: entries.length, choices: chosen, isCurrent }];
}

const includes = (choices: readonly Choice[], { field, value }: Choice): boolean =>
  choices.some((choice) => choice.field === field && choice.value === value);
