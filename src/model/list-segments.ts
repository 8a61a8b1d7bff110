import type { Fields } from './fields/field.ts';
import { type Addresses, type Rule, notTaken } from './rule.ts';

/** How an event stands is told by each card; nobody looks for all that is cancelled. */
const NOT_LISTED_BY: readonly string[] = ['status'];

/** Fields of choices by which a collection's entries are listed, too: `/rights/topic/joining/`. */
export const listedBy = (fields: Fields): string[] =>
  Object.entries(fields)
    .filter(([name, { choices }]) => choices && !NOT_LISTED_BY.includes(name))
    .map(([name]) => name);

/** What lists use below their collection: `/essays/page/2/`, `/rights/topic/joining/`. */
export const listSegments = (fields: Fields): string[] => ['page', ...listedBy(fields)];

/** No entry takes an address of its collection's lists, nor ever took one. */
export function besideLists(fields: Fields): Rule<Addresses>[] {
  const taken = listSegments(fields);
  return notTaken(taken, '网站的列表要用');
}
