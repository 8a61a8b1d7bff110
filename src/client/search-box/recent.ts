import { forgetStored, readStored, writeStored } from '../page/site-storage.ts';

/** Searches that were carried out, kept in this browser's storage and nowhere else. */
const KEY = 'recent-searches';
const MOST = 8;
const LONGEST = 80;

/**
 * What was searched for on this device, newest first, at most eight. Empty where there is nothing,
 * where the browser refuses storage, or where something else wrote there.
 */
export function readRecent(): string[] {
  try {
    const stored: unknown = JSON.parse(readStored(KEY) ?? '[]');
    if (!Array.isArray(stored)) return [];
    const queries = stored.filter((query): query is string => typeof query === 'string');
    return queries.filter((query) => tidy(query) !== '' && query.length <= LONGEST).slice(0, MOST);
  } catch {
    return [];
  }
}

/** Puts a search that was carried out first. Blank ones, and texts too long to show again, are not kept. */
export function rememberSearch(query: string): void {
  const tidied = tidy(query);
  if (tidied === '' || tidied.length > LONGEST) return;
  const others = readRecent().filter((known) => toKey(known) !== toKey(tidied));
  writeStored(KEY, JSON.stringify([tidied, ...others].slice(0, MOST)));
}

/** Forgets all of them. */
export function clearRecent(): void {
  forgetStored(KEY);
}

function tidy(query: string): string {
  return query.trim().replace(/\s+/gu, ' ');
}

/** `ＷＸ` and `wx` are one search. */
function toKey(query: string): string {
  return tidy(query).normalize('NFKC').toLowerCase();
}
