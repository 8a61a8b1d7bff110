import { formatDate } from '../../values/dates.ts';
import type { SavedPage } from './saved-list.ts';

/** A change of a page, as `/updates/changes.json` publishes it. */
export interface PublishedChange {
  /** A day. */
  date: string;
  kind: string;
  note?: string;
}

/** Path below the base → the changes of that page, latest first. */
export type PublishedChanges = Readonly<Record<string, readonly PublishedChange[]>>;

/**
 * The changes of all pages as published now; undefined without a connection. The list of saved pages
 * keeps days only, so that nothing about it is sent.
 */
export async function fetchChanges(base: string): Promise<PublishedChanges | undefined> {
  try {
    const response = await fetch(`${base}updates/changes.json`, { cache: 'no-cache' });
    return response.ok ? ((await response.json()) as PublishedChanges) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What has changed on a page since the day it was saved: the latest major change, else the latest;
 * undefined if nothing has. A change of that day itself is taken as seen.
 */
export function changeSince(
  { path, day }: Pick<SavedPage, 'path' | 'day'>,
  changes: PublishedChanges,
): string | undefined {
  const known = new Map(Object.entries(changes)).get(path) ?? [];
  const since = known.filter(({ date }) => date > day);
  const told = since.find(({ kind }) => kind === 'major') ?? since[0];
  if (!told) return undefined;
  const { date, note } = told;
  return `收藏以后改过：${formatDate(date)}${note ? `，${note}` : ''}`;
}
