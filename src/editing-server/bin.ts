import { randomBytes } from 'node:crypto';
import { copyFile, lstat, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { BIN_DAYS } from '../model/bin.ts';
import { ContentFile } from '../content-format/content-file.ts';
import { listFiles, readText, writeAtomically } from '../system/files.ts';
import { type Place, resolvePlace } from './paths.ts';
import { HttpError } from './http-error.ts';

/** A deletion, as the bin lists it. */
export interface Deleted {
  id: string;
  /** Its original path, below the project root. */
  path: string;
  title: string;
  /** ISO, UTC. */
  deletedAt: string;
}

/** `<milliseconds>-<random>`: a folder for each deletion, so that equal names do not conflict. */
const ID = /^(\d{13})-[0-9a-f]{8}$/;
const DAY = 86_400_000;

/** Beside the content folder, outside of builds and checks: `…/content-bin`. */
const binOf = (root: string) => `${root}-bin`;

/**
 * Puts a file into the bin and removes it from its folder, unless `isCopy`. Renames it if possible,
 * so that deleting works even if the disk is full. Returns the deletion's id; undefined if there is
 * no file.
 */
export async function putIntoBin(
  root: string,
  { path, absolute }: Place,
  { isCopy = false, now = new Date() } = {},
): Promise<string | undefined> {
  const bin = await makeBin(root);
  const id = `${now.getTime()}-${randomBytes(4).toString('hex')}`;
  const target = join(bin, id, belowContent(path));
  await mkdir(dirname(target), { recursive: true });
  try {
    await (isCopy ? copyFile(absolute, target) : move(absolute, target));
    return id;
  } catch (error) {
    await rm(join(bin, id), { recursive: true, force: true });
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    // The content folder is on another file system.
    if (codeOf(error) !== 'EXDEV') throw error;
    await copyFile(from, to);
    await rm(from);
  }
}

/** The deletions in the bin, the newest first. Removes those older than {@link BIN_DAYS}. */
export async function listBin(root: string, now = new Date()): Promise<Deleted[]> {
  await assertFolder(binOf(root));
  const names = await readdir(binOf(root)).catch(() => []);
  const found: Deleted[] = [];
  for (const id of names.sort().reverse()) {
    const time = Number(ID.exec(id)?.[1]);
    // Other files there are not ours.
    if (Number.isNaN(time)) continue;
    if (now.getTime() - time > BIN_DAYS * DAY) await purge(root, { id });
    else found.push(...(await describe(root, id, new Date(time))));
  }
  return found;
}

/**
 * Moves a deletion back to its original path. @throws {@link HttpError} if another file is there
 * now
 */
export async function restoreFromBin(root: string, { id }: { id: string }): Promise<Deleted> {
  const deleted = await find(root, id);
  const place = await resolvePlace(root, deleted.path);
  if ((await lstat(place.absolute).catch(() => undefined)) !== undefined)
    throw new HttpError(
      409,
      `不能恢复：已经有网址名相同的内容（${deleted.path}）。请先改掉它的网址名`,
    );
  await mkdir(dirname(place.absolute), { recursive: true });
  await move(fileIn(root, deleted), place.absolute);
  await purge(root, deleted);
  return deleted;
}

/** The text of a deletion and its original path. */
export async function readFromBin(root: string, id: string): Promise<Deleted & { text: string }> {
  const deleted = await find(root, id);
  return { ...deleted, text: (await readText(fileIn(root, deleted))) ?? '' };
}

/** Removes a deletion permanently from this machine's disk. */
export async function purge(root: string, { id }: { id: string }): Promise<void> {
  if (!ID.test(id)) throw new HttpError(404, '回收站里没有这一条，请刷新页面');
  await assertFolder(binOf(root));
  await rm(join(binOf(root), id), { recursive: true, force: true });
}

async function find(root: string, id: string): Promise<Deleted> {
  const deleted = ID.test(id) ? (await listBin(root)).find((item) => item.id === id) : undefined;
  if (!deleted)
    throw new HttpError(404, '回收站里没有这一条：可能已经恢复或彻底删除了，请刷新页面');
  return deleted;
}

async function describe(root: string, id: string, deletedAt: Date): Promise<Deleted[]> {
  const folders = await readdir(join(binOf(root), id), { withFileTypes: true });
  const lists = await Promise.all(
    folders
      .filter((folder) => folder.isDirectory())
      .map(async ({ name }) =>
        (await listFiles(join(binOf(root), id, name))).map((file) => `content/${name}/${file}`),
      ),
  );
  const [path] = lists.flat();
  if (path === undefined) return [];
  const deleted = { id, path, deletedAt: deletedAt.toISOString() };
  return [{ ...deleted, title: await titleOf(path, fileIn(root, deleted)) }];
}

async function titleOf(path: string, absolute: string): Promise<string> {
  if (!path.endsWith('.md')) return basename(path);
  const file = new ContentFile(path, (await readText(absolute)) ?? '');
  return file.title === path ? basename(path) : file.title;
}

async function makeBin(root: string): Promise<string> {
  const bin = binOf(root);
  await assertFolder(bin);
  await mkdir(bin, { recursive: true });
  // Deleted content must not be committed, in case it was deleted for privacy.
  const ignored = join(bin, '.gitignore');
  if ((await readText(ignored)) === undefined) await writeAtomically(ignored, '*\n');
  return bin;
}

async function assertFolder(bin: string): Promise<void> {
  const stats = await lstat(bin).catch(() => undefined);
  if (stats && !stats.isDirectory())
    throw new HttpError(403, `${bin} 应当是一个文件夹，现在不是（符号链接也不行），没有删除`);
}

const fileIn = (root: string, { id, path }: Pick<Deleted, 'id' | 'path'>) =>
  join(binOf(root), id, belowContent(path));

const belowContent = (path: string) => path.replace(/^content\//, '');

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
