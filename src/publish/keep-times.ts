import { readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../system/files-in.ts';

/**
 * Copies the modification time of published files to unchanged files of a new site. Servers detect
 * changes by time and size (`ETag`, `Last-Modified`); without this, readers would download
 * everything again after each publication.
 *
 * @param published folder of the site that is replaced
 * @param site folder of the one that replaces it
 * @param known paths of files that have it already
 * @returns how many files are unchanged, and the total
 */
export function keepTimes(
  published: string,
  site: string,
  known: ReadonlySet<string> = new Set(),
): { same: number; files: number } {
  const files = filesIn(site);
  const same = files.filter(
    (path) => known.has(path) || isKept(join(published, path), join(site, path)),
  );
  return { same: same.length, files: files.length };
}

/** A file that cannot be compared counts as changed. */
function isKept(old: string, file: string): boolean {
  try {
    return keepTime(old, file);
  } catch {
    return false;
  }
}

function keepTime(old: string, file: string): boolean {
  const before = statSync(old, { throwIfNoEntry: false });
  const now = statSync(file);
  if (!before) return false;
  if (before.size !== now.size) return false;
  // One file with two names.
  if (before.ino === now.ino && before.dev === now.dev) return true;
  if (!readFileSync(old).equals(readFileSync(file))) return false;
  utimesSync(file, now.atime, before.mtime);
  return true;
}
