import { lstat, mkdir, readdir, readlink, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { isMissing } from '../system/files.ts';

/**
 * A content folder, and what a migration stores beside it: on the same disk, so that renaming is
 * enough.
 */
export interface ContentPlace {
  /** Absolute, with links resolved: the folder to rename. */
  root: string;
  /** `content-backups/` beside it: earlier versions, a folder each. */
  backups: string;
  /** The new content while it is incomplete, and … */
  begun: string;
  /** … when it is complete and about to be put in place. */
  next: string;
}

/** The paths for a content folder, which need not exist. */
export async function placeOf(contentRoot: string): Promise<ContentPlace> {
  const root = await withoutLink(resolve(contentRoot));
  const backups = join(dirname(root), `${basename(root)}-backups`);
  return { root, backups, begun: join(backups, '.begun'), next: join(backups, '.next') };
}

async function withoutLink(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  // A dangling link, or a missing folder.
  const isLink = await lstat(path).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
  return isLink ? resolve(dirname(path), await readlink(path)) : path;
}

/**
 * Completes or undoes a migration that was killed. If it was killed before the old content was
 * moved away, the old content stays; after that the new one, which was complete by then, is put in
 * place.
 * @returns whether the new content was put in place
 */
export async function recover({ root, begun, next }: ContentPlace): Promise<boolean> {
  await rm(begun, { recursive: true, force: true });
  if (await isThere(root)) {
    await rm(next, { recursive: true, force: true });
    return false;
  }
  if (!(await isThere(next))) return false;
  await rename(next, root);
  return true;
}

/** Creates the folder of backups, which Git and builds ignore. */
export async function makeBackups({ backups }: ContentPlace): Promise<void> {
  await mkdir(backups, { recursive: true });
  await writeFile(join(backups, '.gitignore'), '*\n');
}

/** Puts the complete content in `begun` in place; the old content becomes the backup `name`. */
export async function swapIn(place: ContentPlace, name: string): Promise<void> {
  const { root, backups, begun, next } = place;
  const backup = join(backups, name);
  await rename(begun, next);
  await rename(root, backup);
  try {
    await rename(next, root);
  } catch (error) {
    await rename(backup, root);
    throw error;
  }
}

/** Names of the backups, oldest first. */
export async function listBackups({ backups }: ContentPlace): Promise<string[]> {
  const found = await readdir(backups, { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const folders = found.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  return folders.map((entry) => entry.name).sort(byTime);
}

/** `format-1-2026-11-29T14-00-00`: sorted by the time at the end. */
const byTime = (one: string, other: string) => (one.slice(-19) < other.slice(-19) ? -1 : 1);

export const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );
