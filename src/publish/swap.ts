import { randomBytes } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { cp, mkdir, readFile, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import type { OutputTarget } from './output-target.ts';
import { removeFolder } from './paths.ts';

/**
 * The builds' own folder beside a target: it contains the lock and, during a replacement, the new
 * site and the old one. Its name identifies its owner, so that no foreign folder is ever removed.
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
 * Repairs and cleans up after a build that was killed. Call it while holding the target’s lock. A
 * site that was moved away and not yet replaced is restored.
 * @returns whether a site was restored
 */
export async function cleanTarget(target: OutputTarget): Promise<boolean> {
  const old = oldOf(target);
  const isPutBack = !isLink(target) && !existsSync(target.path) && existsSync(old);
  if (isPutBack) await rename(old, target.path);
  removeFolder(old);
  removeFolder(nextOf(target));
  await rm(linkOf(target), { force: true });
  await dropGenerations(target, [target.folder]);
  return isPutBack;
}

/**
 * Moves a built site to the file system of its target, from where a rename alone puts it into
 * place.
 * @param site folder of the built site; it is moved, or copied if it is on another file system
 * @returns its new folder, for {@link swapIn}
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

/** Removes a staged site that will not be put into place. */
export async function unstage(target: OutputTarget): Promise<void> {
  removeFolder(nextOf(target));
  await rm(linkOf(target), { force: true });
  await dropGenerations(target, [target.folder]);
}

/**
 * Puts a staged site into place.
 *
 * A symbolic link is replaced atomically, and its old target stays until the next build, for
 * readers in progress. A folder takes two renames, between which it is missing; if the second
 * fails, the first is undone, and if the process is killed between them, {@link cleanTarget} undoes
 * it.
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
  try {
    removeFolder(old);
  } catch {
    // The new site is in place: the next build removes what cannot be removed now.
  }
}

async function relink(staged: string, target: OutputTarget): Promise<void> {
  const link = linkOf(target);
  // The link stays relative: moving the whole tree must not break it.
  const isRelative = !isAbsolute(await readlink(target.path));
  await symlink(isRelative ? relative(dirname(target.path), staged) : staged, link, 'dir');
  await rename(link, target.path);
}

/**
 * Chooses a folder for a new site beside the link's target, and records it before it is created.
 */
async function newGeneration(target: OutputTarget): Promise<string> {
  const time = new Date().toISOString().replaceAll(/[-:]|\..*/g, '');
  const name = `${basename(target.path)}.${time}-${randomBytes(2).toString('hex')}`;
  const folder = join(dirname(target.folder), name);
  await writeGenerations(target, [...(await readGenerations(target)), folder]);
  return folder;
}

/**
 * Removes the sites that builds made for a link, except those to keep. Other files there are not
 * ours.
 */
async function dropGenerations(target: OutputTarget, keep: readonly string[]): Promise<void> {
  const known = await readGenerations(target);
  const dropped = known.filter((folder) => !keep.includes(folder));
  if (dropped.length === 0) return;
  for (const folder of dropped) removeFolder(folder);
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

/** Removes only folders with the name of a generation, even if the list contains others. */
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
