import { forgetStored, readStored, writeStored } from '../page/site-storage.ts';

/** Submitted queries, stored in this browser only. */
const KEY = 'recent-searches';
const MAX = 8;
const MAX_LENGTH = 80;

/**
 * Recent queries on this device, newest first, at most eight. Empty if there are none, if the
 * browser denies storage, or if the stored value is invalid.
 */
export function readRecent(): string[] {
  try {
    const stored: unknown = JSON.parse(readStored(KEY) ?? '[]');
    if (!Array.isArray(stored)) return [];
    const queries = stored.filter((query): query is string => typeof query === 'string');
    return queries
      .filter((query) => normalise(query) !== '' && query.length <= MAX_LENGTH)
      .slice(0, MAX);
  } catch {
    return [];
  }
}

/** Puts a submitted query first. Blank queries, and those too long to display, are not stored. */
export function rememberSearch(query: string): void {
  const normalised = normalise(query);
  if (normalised === '' || normalised.length > MAX_LENGTH) return;
  const others = readRecent().filter((known) => toKey(known) !== toKey(normalised));
  writeStored(KEY, JSON.stringify([normalised, ...others].slice(0, MAX)));
}

/** Removes all of them. */
export function clearRecent(): void {
  forgetStored(KEY);
}

function normalise(query: string): string {
  return query.trim().replace(/\s+/gu, ' ');
}

/** `ＷＸ` and `wx` are the same query. */
function toKey(query: string): string {
  return normalise(query).normalize('NFKC').toLowerCase();
}
