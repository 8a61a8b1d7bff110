import { collections, isCollectionName } from '../../../src/collections/index.ts';

/** The part of Decap's immutable entries that sorting uses. */
interface Entry {
  getIn(path: string[]): unknown;
}

interface Entries {
  sort(compare: (one: Entry, other: Entry) => number): Entries;
}

const inChinese = new Intl.Collator('zh-Hans-CN', { numeric: true });

/**
 * Sorts entries by the fields that the editor chose, `data.title`: Chinese by pinyin, missing values last. Decap itself
 * converts every entry into plain objects and back on every change of the page.
 */
export function sortEntries(entries: Entries, keys: string[], orders: string[]): Entries {
  const paths = keys.map((key) => key.split('.'));
  return entries.sort((one, other) => {
    for (const [index, path] of paths.entries()) {
      const found = compare(one.getIn(path), other.getIn(path), orders[index] === 'desc');
      if (found !== 0) return found;
    }
    return 0;
  });
}

/** The default order: the newest first, by the date field of the collection. */
export function inUsualOrder(entries: Entries, collection: string): Entries {
  if (!isCollectionName(collection)) return entries;
  const { date } = collections[collection].site;
  const dayOf = (entry: Entry) =>
    date.map((field) => entry.getIn(['data', field])).find((value) => (value ?? '') !== '');
  return entries.sort((one, other) => compare(dayOf(one), dayOf(other), true));
}

function compare(one: unknown, other: unknown, isDescending: boolean): number {
  const [isBlank, isOtherBlank] = [one, other].map((value) => (value ?? '') === '');
  if (isBlank || isOtherBlank) return Number(isBlank) - Number(isOtherBlank);
  const found =
    typeof one === 'number' && typeof other === 'number'
      ? one - other
      : inChinese.compare(String(one), String(other));
  return isDescending ? -found : found;
}
