import type { Fields } from './fields/field.ts';
import { type Addresses, type Rule, notTaken } from './rule.ts';

/** Each card shows an event's status; nobody browses all cancelled events. */
const NOT_LISTED_BY: readonly string[] = ['status'];

/** Fields of choices that have lists by choice: `/rights/topic/joining/`. */
export const listedBy = (fields: Fields): string[] =>
  Object.entries(fields)
    .filter(([name, { choices }]) => choices && !NOT_LISTED_BY.includes(name))
    .map(([name]) => name);

/**
 * Path segments that lists use below their collection: `/essays/page/2/`, `/rights/topic/joining/`.
 */
export const listSegments = (fields: Fields): string[] => ['page', ...listedBy(fields)];

/** No entry uses an address of its collection's lists, now or formerly. */
export function besideLists(fields: Fields): Rule<Addresses>[] {
  const taken = listSegments(fields);
  return notTaken(taken, '网站的列表要用');
}
