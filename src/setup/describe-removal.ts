import { type CollectionName, collections, isCollectionName } from '../collections/index.ts';
import { groupBy } from '../values/group-by.ts';
import type { Removal } from './plan-removal.ts';

/** Titles of one collection that are named; the rest are counted. */
const NAMED = 5;

/** What a removal does, a sentence each: to be read before it is confirmed. */
export function describeRemoval({ gone, changes }: Removal): string[] {
  const byCollection = groupBy(gone, ({ collection }) => collection);
  return [
    ...[...byCollection].map(([collection, found]) => describeCollection(collection, found)),
    ...changes.map(({ title, path }) => `改：${nameOf(title, path)}，去掉指向它们的链接`),
  ];
}

function describeCollection(
  collection: CollectionName,
  found: readonly { title: string }[],
): string {
  const titles = found.slice(0, NAMED).map(({ title }) => `《${title}》`);
  const more = found.length > NAMED ? '等' : '';
  return `删：${collections[collection].label} ${found.length} 条，${titles.join('')}${more}`;
}

const nameOf = (title: string, path: string) => (title === path ? path : `《${title}》`);

/** The message of the commit. */
export const removalMessage = ({ gone }: Removal): string => `清掉 ${gone.length} 条示例内容`;

/** Why nothing is removed, a sentence for each collection that still needs what would go; empty if it can be. */
export function describeBroken({ broken }: Removal): string[] {
  const kinds = groupBy(broken, ({ file, label }) => `${labelOf(file)}的“${label}”`);
  return [...kinds].map(
    ([kind, errors]) =>
      `清不了：${errors.length} 条${kind}会空着或打不开。先清掉它们，或者给它们换一个`,
  );
}

const labelOf = (file: string): string => {
  const [, folder = ''] = file.split('/');
  return isCollectionName(folder) ? collections[folder].label : file;
};
