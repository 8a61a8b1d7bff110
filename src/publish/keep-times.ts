import { readFile, readdir, stat, utimes } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { mapConcurrently } from '../values/map-concurrently.ts';

const CONCURRENCY = 16;

/**
 * Gives each file of a new site whose bytes are those of the published one the time that it has there. Servers tell by
 * time and size whether a file has changed (`ETag`, `Last-Modified`), and readers would fetch everything anew after
 * each publication.
 *
 * @param published folder of the site that is replaced
 * @param site folder of the one that replaces it
 * @returns how many files are the same, and how many there are
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
    // What cannot be compared counts as changed.
    const isKept = await keepTime(join(published, relative(site, file)), file).catch(() => false);
    if (isKept) sum.same += 1;
  };
  await mapConcurrently(files, CONCURRENCY, keep);
  return sum;
}

async function keepTime(old: string, file: string): Promise<boolean> {
  const [before, now] = await Promise.all([stat(old), stat(file)]);
  if (before.size !== now.size) return false;
  const [was, is] = await Promise.all([readFile(old), readFile(file)]);
  if (!was.equals(is)) return false;
  await utimes(file, now.atime, before.mtime);
  return true;
}
