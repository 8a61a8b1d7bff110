import type { Field, Fields } from './fields/field.ts';

/** Fields of administration rather than content: rarely changed, so they end the form. */
const UPKEEP: readonly string[] = ['slug', 'draft', 'sample', 'formerSlugs', 'oldAddresses'];

/**
 * Determines the order of a form: the model's fields, and those that it lists as first or as
 * technical.
 */
export interface FormModel {
  fields: Fields;
  fillFirst?: readonly string[];
  technical?: readonly string[];
}

/**
 * Sorts a form's fields in the order in which an editor fills them in: the model's `fillFirst`,
 * else the title and a required body; then the others, an optional body, administrative fields,
 * technical fields. Files keep the order of the model.
 */
export function inFormOrder({ fields, fillFirst, technical = [] }: FormModel): [string, Field][] {
  const isText = (name: string) => fields[name]?.kind === 'markdown';
  const first =
    fillFirst ??
    Object.keys(fields).filter(
      (name) => name === 'title' || (isText(name) && fields[name]?.required),
    );
  const rank = (name: string): number => {
    if (first.includes(name)) return first.indexOf(name) - first.length;
    if (technical.includes(name)) return 3;
    if (UPKEEP.includes(name)) return 2;
    return isText(name) ? 1 : 0;
  };
  return Object.entries(fields).sort(([one], [other]) => rank(one) - rank(other));
}
