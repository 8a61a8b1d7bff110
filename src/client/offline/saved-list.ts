import { isCalendarDate } from '../../values/dates.ts';

/** A page of 我的收藏. */
export interface SavedPage {
  /** Below the base path: `rights/transfer/`. */
  path: string;
  title: string;
  /** Label of its collection: `权益指南`. */
  collection: string;
  /** The Shanghai day it was saved on. */
  day: string;
}

/** Sites below several paths of one host share an origin, and with it this storage. */
const keyOf = (base: string): string => `saved ${base}`;

export const MAX_SAVED = 500;
const MAX_LENGTH = 200;
/** A page of this site: no other host, no parameters. */
const PATH = /^(?:[a-z0-9][a-z0-9-]*\/)+$/;

/** The pages saved on this device, newest first. Empty if the browser denies storage. */
export function readSaved(base: string): SavedPage[] {
  try {
    return parseSaved(JSON.parse(localStorage.getItem(keyOf(base)) ?? '[]'));
  } catch {
    return [];
  }
}

/**
 * Whether there is a readable list, even an empty one: only then is the result of `readSaved`
 * complete.
 */
export function isSavedReadable(base: string): boolean {
  try {
    return Array.isArray(JSON.parse(localStorage.getItem(keyOf(base)) ?? '[]'));
  } catch {
    return false;
  }
}

/**
 * Whether the list could be written: some browsers deny storage in private windows, or the quota is
 * exceeded.
 */
export function writeSaved(base: string, pages: readonly SavedPage[]): boolean {
  try {
    localStorage.setItem(keyOf(base), JSON.stringify(pages));
    return true;
  } catch {
    return false;
  }
}

/** Whether a list can be written. Keeps existing data, even if this version cannot read it. */
export function canSave(base: string): boolean {
  try {
    localStorage.setItem(keyOf(base), localStorage.getItem(keyOf(base)) ?? '[]');
    return true;
  } catch {
    return false;
  }
}

/**
 * Calls `listener` when the list may have changed: in another tab, or while this page was in the
 * background.
 */
export function watchSaved(base: string, listener: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === null || key === keyOf(base)) listener();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) listener();
  });
}

/** Validates a list of unknown origin: pages of this site only, each once. */
export function parseSaved(value: unknown): SavedPage[] {
  if (!Array.isArray(value)) return [];
  const pages = new Map<string, SavedPage>();
  for (const item of value as unknown[]) {
    const page = parsePage(item);
    if (page && !pages.has(page.path)) pages.set(page.path, page);
  }
  return [...pages.values()].slice(0, MAX_SAVED);
}

function parsePage(item: unknown): SavedPage | undefined {
  const { path, title, collection, day } = Object(item) as Record<keyof SavedPage, unknown>;
  const isText = (text: unknown): text is string =>
    typeof text === 'string' && text.trim() !== '' && text.length <= MAX_LENGTH;
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

/**
 * Merges two lists, newest first; for a page in both, the first list wins. `left` is the number of
 * pages beyond the limit.
 */
export function merged(
  pages: readonly SavedPage[],
  others: readonly SavedPage[],
): { pages: SavedPage[]; added: SavedPage[]; left: SavedPage[] } {
  const known = new Set(pages.map(({ path }) => path));
  const fresh = others.filter(({ path }) => !known.has(path));
  const room = Math.max(0, MAX_SAVED - pages.length);
  const added = fresh.slice(0, room);
  const all = [...pages, ...added].sort((a, b) => b.day.localeCompare(a.day));
  return { pages: all, added, left: fresh.slice(room) };
}
