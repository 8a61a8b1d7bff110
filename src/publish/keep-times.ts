import { readFile, readdir, stat, utimes } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { mapConcurrently } from '../values/map-concurrently.ts';

const CONCURRENCY = 16;

/**
 * Copies the modification time of published files to unchanged files of a new site. Servers detect
 * changes by time and size (`ETag`, `Last-Modified`); without this, readers would download
 * everything again after each publication.
 *
 * @param published folder of the site that is replaced
 * @param site folder of the one that replaces it
 * @returns how many files are unchanged, and the total
 */
export async function keepTimes(
  published: string,
  site: string,
): Promise<{ same: number; files: number }> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const sum = { same: 0, files: files.length };
  const keep = async (file: string) => {
    // A file that cannot be compared counts as changed.
    const isKept = await keepTime(join(published, relative(site, file)), file).catch(() => false);
    if (isKept) sum.same += 1;
  };
  await mapConcurrently(files, CONCURRENCY, keep);
  return sum;
}

async function keepTime(old: string, file: string): Promise<boolean> {
  const [before, now] = await Promise.all([stat(old), stat(file)]);
  if (before.size !== now.size) return false;
  // One file with two names.
  if (before.ino === now.ino && before.dev === now.dev) return true;
  const [was, is] = await Promise.all([readFile(old), readFile(file)]);
  if (!was.equals(is)) return false;
  await utimes(file, now.atime, before.mtime);
  return true;
}
