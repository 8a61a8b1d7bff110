import { isCalendarDate } from '../../lib/dates.ts';

/** A page of 我的收藏. */
export interface SavedPage {
  /** Below the base path: `rights/transfer/`. */
  path: string;
  title: string;
  /** What readers read for its collection: `权益指南`. */
  collection: string;
  /** The Shanghai day it was saved on. */
  day: string;
}

const KEY = 'saved';
const MOST = 500;
const LONGEST = 200;
/** A page of this site: no other host, no parameters. */
const PATH = /^(?:[a-z0-9][a-z0-9-]*\/)+$/;

/** What was saved on this device, newest first. Empty where the browser refuses storage. */
export function readSaved(): SavedPage[] {
  try {
    return parseSaved(JSON.parse(localStorage.getItem(KEY) ?? '[]'));
  } catch {
    return [];
  }
}

/** Whether there is a list that can be read, be it empty: what `readSaved` gives is then what was saved. */
export function isSavedReadable(): boolean {
  try {
    return Array.isArray(JSON.parse(localStorage.getItem(KEY) ?? '[]'));
  } catch {
    return false;
  }
}

/** Whether the list could be written: some browsers refuse storage in private windows, or have none left. */
export function writeSaved(pages: readonly SavedPage[]): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(pages.slice(0, MOST)));
    return true;
  } catch {
    return false;
  }
}

/** Whatever a list of unknown origin holds of pages of this site, each once. */
export function parseSaved(value: unknown): SavedPage[] {
  if (!Array.isArray(value)) return [];
  const pages = new Map<string, SavedPage>();
  for (const item of value as unknown[]) {
    const page = parsePage(item);
    if (page && !pages.has(page.path)) pages.set(page.path, page);
  }
  return [...pages.values()].slice(0, MOST);
}

function parsePage(item: unknown): SavedPage | undefined {
  const { path, title, collection, day } = Object(item) as Record<keyof SavedPage, unknown>;
  const isText = (text: unknown): text is string =>
    typeof text === 'string' && text.trim() !== '' && text.length <= LONGEST;
  return isText(path) &&
    PATH.test(path) &&
    isText(title) &&
    isText(collection) &&
    isText(day) &&
    isCalendarDate(day)
    ? { path, title, collection, day }
    : undefined;
}

/** The list with a page first, once. */
export function withPage(pages: readonly SavedPage[], page: SavedPage): SavedPage[] {
  return [page, ...withoutPage(pages, page.path)];
}

export function withoutPage(pages: readonly SavedPage[], path: string): SavedPage[] {
  return pages.filter((page) => page.path !== path);
}

/** Two lists as one, newest first; of a page that both have, what the first says. */
export function merged(
  pages: readonly SavedPage[],
  others: readonly SavedPage[],
): { pages: SavedPage[]; added: SavedPage[] } {
  const known = new Set(pages.map(({ path }) => path));
  const added = others.filter(({ path }) => !known.has(path));
  const all = [...pages, ...added].sort((a, b) => b.day.localeCompare(a.day));
  return { pages: all, added };
}
