import { createHash } from 'node:crypto';
import { type CollectionName, collectionNames } from '../collections/index.ts';
import { type Entry, getEntries, getListed, getNow, isListed } from './content.ts';

// Keys with which Astro decides, after a build, which pages the next one need not render. A key
// covers what its page shows of entries; `src/publish/kept-pages.ts` covers all else: settings,
// code, pictures, the day. `tests/unit/page-keys.test.ts` names every place that reads entries.

/**
 * Key of an entry's page, which shows its entry, and of other entries no more than links; `more` is all else that it
 * shows.
 */
export async function entryPageKey(entry: Entry, more?: unknown): Promise<string> {
  return hashOf(stateOf(entry), await linksKey(), more ?? '');
}

/** Covers all that a page shows of some entries. */
export const entriesKey = (entries: readonly Entry[]): string => hashOf(entries.map(stateOf));

/** Key of a page at a former address, which shows the present one. */
export const movedPageKey = (to: string): string => hashOf(to);

/** Key of all pages of a collection's lists, which show its entries, and of others no more than links. */
export async function listPageKey(collection: CollectionName): Promise<string> {
  const entries = await getEntries(collection);
  const listed = await getListed(collection);
  return hashOf(
    entries.map(stateOf),
    listed.map(({ id }) => id),
    await linksKey(),
  );
}

let links: Promise<string> | undefined;

/** Hash of what links to entries show: address, title, and their order. */
function linksKey(): Promise<string> {
  if (import.meta.env.DEV) return Promise.resolve('');
  return (links ??= Promise.all(collectionNames.map(linksTo)).then(hashOf));
}

async function linksTo(name: CollectionName): Promise<unknown> {
  const entries = await getEntries(name);
  return [name, entries.map((entry) => [entry.data.slug, entry.data.title, isListed(name, entry)])];
}

/** The file of an entry, and on which side of each of its moments the build is: 预告, 进行中. */
function stateOf(entry: Entry): unknown {
  if (!('digest' in entry))
    throw new Error('astro: entries no longer have the digest of their file');
  const now = getNow().getTime();
  const moments = momentsIn(entry.data).map((moment) => Math.sign(now - Date.parse(moment)));
  return [entry.id, entry.filePath, entry.digest, moments];
}

const MOMENT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/;

/** Values of the form `2026-11-22T14:00:00+08:00`, however deep. Days do not matter within a day. */
function momentsIn(value: unknown): string[] {
  if (typeof value === 'string') return MOMENT.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  // A picture takes a property that is read for a use of its original.
  if (Reflect.get(value, 'clone') !== undefined) return [];
  return Object.values(value).flatMap(momentsIn);
}

const hashOf = (...parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
