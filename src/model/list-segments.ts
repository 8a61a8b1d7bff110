import type { Field, Fields } from './fields/field.ts';
import { type Addresses, type Rule, notTaken } from './rule.ts';

/** Nobody browses all cancelled events, whose status is on their cards, or all letters of one form or limit. */
const NOT_LISTED_BY: readonly string[] = ['status', 'form', 'limit'];

/** A field by whose values a collection has lists of their own. */
export interface ListedField {
  name: string;
  field: Field;
  /** Its segment in their addresses, `/rights/topic/joining/`: its name, or `year` for a moment. */
  segment: string;
}

/**
 * The fields by whose values a collection has lists: its choices, items of a settings list that are
 * known by their names (片区), and the year of the first moment.
 */
export function listedBy(fields: Fields): ListedField[] {
  const all = Object.entries(fields).map(([name, field]) => ({ name, field, segment: name }));
  const moment = all.find(({ field }) => field.kind === 'dateTime');
  return [
    ...all.filter(
      ({ name, field }) => (field.choices ?? isNamed(field)) && !NOT_LISTED_BY.includes(name),
    ),
    ...(moment ? [{ ...moment, segment: 'year' }] : []),
  ];
}

function isNamed({ relatesTo }: Field): boolean {
  return relatesTo?.file !== undefined && relatesTo.file.value === relatesTo.file.display;
}

/**
 * Path segments that lists use below their collection: `/essays/page/2/`, `/rights/topic/joining/`.
 */
export const listSegments = (fields: Fields): string[] => [
  'page',
  ...listedBy(fields).map(({ segment }) => segment),
];

/** No entry uses an address of its collection's lists, now or formerly. */
export function besideLists(fields: Fields): Rule<Addresses>[] {
  const taken = listSegments(fields);
  return notTaken(taken, '网站的列表要用');
}
