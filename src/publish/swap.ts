import { randomBytes } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { cp, mkdir, readFile, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import type { OutputTarget } from './output-target.ts';

/**
 * The folder beside a target in which builds keep what is theirs: the lock, and while one is replaced, the new site
 * and the old one. Its name says whose it is, so nobody else’s folder is ever removed for it.
 */
export const workshopOf = ({ path }: Pick<OutputTarget, 'path'>): string =>
  join(dirname(path), `.${basename(path)}.red-candle`);

export const lockOf = (target: Pick<OutputTarget, 'path'>): string =>
  join(workshopOf(target), 'lock');

const nextOf = (target: OutputTarget) => join(workshopOf(target), 'next');
const oldOf = (target: OutputTarget) => join(workshopOf(target), 'old');
const linkOf = (target: OutputTarget) => join(workshopOf(target), 'link');
const generationsOf = (target: OutputTarget) => join(workshopOf(target), 'generations.json');

const isLink = ({ path, folder }: OutputTarget) => path !== folder;

/**
 * Mends and clears what a build left that was ended from outside. Call it under the target’s lock.
 * A site that was taken aside and not yet replaced is put back.
 * @returns whether a site was put back
 */
export async function cleanTarget(target: OutputTarget): Promise<boolean> {
  const old = oldOf(target);
  const isPutBack = !isLink(target) && !existsSync(target.path) && existsSync(old);
  if (isPutBack) await rename(old, target.path);
  await rm(old, { recursive: true, force: true });
  await rm(nextOf(target), { recursive: true, force: true });
  await rm(linkOf(target), { force: true });
  await dropGenerations(target, [target.folder]);
  return isPutBack;
}

/**
 * Brings a built site onto the file system of its target, where it can be put into place by a rename alone.
 * @param site folder of the built site; it is moved, or copied where it lies on another file system
 * @returns the folder that it lies in now, to be given to {@link swapIn}
 */
export async function stage(site: string, target: OutputTarget): Promise<string> {
  const staged = isLink(target) ? await newGeneration(target) : nextOf(target);
  await mkdir(dirname(staged), { recursive: true });
  try {
    await rename(site, staged);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    await cp(site, staged, { recursive: true, mode: constants.COPYFILE_FICLONE });
  }
  return staged;
}

/** Removes a staged site that is not to be put into place. */
export async function unstage(target: OutputTarget): Promise<void> {
  await rm(nextOf(target), { recursive: true, force: true });
  await rm(linkOf(target), { force: true });
  await dropGenerations(target, [target.folder]);
}

/**
 * Puts a staged site into place.
 *
 * A symbolic link is replaced by another in one step, and the folder that it led to stays until the next build, for
 * whoever is reading it. A folder takes two renames, between which there is none; if the second fails, the first is
 * undone, and if the process is ended between them, {@link cleanTarget} undoes it.
 */
export async function swapIn(staged: string, target: OutputTarget): Promise<void> {
  if (isLink(target)) {
    await relink(staged, target);
    await dropGenerations(target, [staged, target.folder]).catch(() => undefined);
    return;
  }
  const old = oldOf(target);
  const hasOld = existsSync(target.path);
  if (hasOld) await rename(target.path, old);
  try {
    await rename(staged, target.path);
  } catch (error) {
    if (hasOld) await rename(old, target.path);
    throw error;
  }
  // The new site is in place: what cannot be removed now, the next build removes.
  await rm(old, { recursive: true, force: true }).catch(() => undefined);
}

async function relink(staged: string, target: OutputTarget): Promise<void> {
  const link = linkOf(target);
  // As it was written: whoever moves the whole tree relies on a relative link.
  const isRelative = !isAbsolute(await readlink(target.path));
  await symlink(isRelative ? relative(dirname(target.path), staged) : staged, link, 'dir');
  await rename(link, target.path);
}

/** Names a folder for a new site beside the one that a link leads to, and notes it before it is made. */
async function newGeneration(target: OutputTarget): Promise<string> {
  const time = new Date().toISOString().replaceAll(/[-:]|\..*/g, '');
  const name = `${basename(target.path)}.${time}-${randomBytes(2).toString('hex')}`;
  const folder = join(dirname(target.folder), name);
  await writeGenerations(target, [...(await readGenerations(target)), folder]);
  return folder;
}

/** Removes the sites that builds made for a link, but for those to keep. What else lies there is not ours. */
async function dropGenerations(target: OutputTarget, keep: readonly string[]): Promise<void> {
  const known = await readGenerations(target);
  const dropped = known.filter((folder) => !keep.includes(folder));
  if (dropped.length === 0) return;
  for (const folder of dropped) await rm(folder, { recursive: true, force: true });
  await writeGenerations(
    target,
    known.filter((folder) => keep.includes(folder)),
  );
}

/** Absolute paths of the folders that builds made for a link. */
async function readGenerations(target: OutputTarget): Promise<string[]> {
  try {
    const known: unknown = JSON.parse(await readFile(generationsOf(target), 'utf8'));
    return Array.isArray(known) ? known.filter((folder) => isGeneration(folder, target)) : [];
  } catch {
    return [];
  }
}

/** Only what bears the name of a generation is ever removed, whatever the list says. */
function isGeneration(folder: unknown, target: OutputTarget): folder is string {
  if (typeof folder !== 'string' || !isAbsolute(folder)) return false;
  const rest = basename(folder).replace(`${basename(target.path)}.`, '');
  return /^\d{8}T\d{6}-[0-9a-f]{4}$/.test(rest);
}

async function writeGenerations(target: OutputTarget, folders: readonly string[]): Promise<void> {
  const file = generationsOf(target);
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.unfinished`;
  try {
    await writeFile(unfinished, JSON.stringify(folders));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
