import type { Field, Fields } from './fields/field.ts';

/** What keeps an entry rather than makes it: hardly ever touched, so it ends the form. */
const UPKEEP: readonly string[] = ['slug', 'draft', 'sample', 'formerSlugs'];

/** What decides the order of a form: the model's fields, and which of them it names as first or as technical. */
export interface FormModel {
  fields: Fields;
  fillFirst?: readonly string[];
  technical?: readonly string[];
}

/**
 * A form's fields in the order in which an editor fills them in: those that the model names first, else the title and
 * a text that must be written; then the others, a text that may be left out, what keeps the entry, what is technical.
 * Files keep the order of the model.
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
