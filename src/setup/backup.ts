import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { checkContent } from '../check/content-check.ts';
import { bodiesOf } from '../check/body-reading.ts';
import { readContentFiles } from '../check/content-files.ts';
import { readBodies } from '../check/read-bodies.ts';
import { makeBackups, placeOf } from '../migrate/content-place.ts';
import { backupName } from '../migrate/replace-content.ts';
import { writeAtomically } from '../system/files.ts';
import { toShanghaiDate, toShanghaiTimestamp } from '../values/dates.ts';
import { proofFile } from './read-facts.ts';

/** Why there is no backup; the message is for the host, in Chinese. */
export class BackupError extends Error {
  override name = 'BackupError';
}

export interface Backup {
  /** The folder of the backup, absolute. */
  folder: string;
  /** How many files it holds. */
  files: number;
  /** How many errors the check found in what was restored: those that the content has as well. */
  errors: number;
}

interface BackupOptions {
  /** A folder in which the backup is laid, on another disk for instance; by default beside the content. */
  to?: string | undefined;
  now?: Date;
}

/**
 * Copies the content folder, every byte of it, restores the copy into a fresh folder, compares all files, and checks what
 * was restored; then notes that it was proven. A backup that does not prove right is removed.
 * @throws BackupError
 */
export async function backUp(
  contentRoot: string,
  { to, now = new Date() }: BackupOptions = {},
): Promise<Backup> {
  const place = await placeOf(contentRoot);
  const { root } = place;
  const parent = to === undefined ? place.backups : resolve(to);
  if (`${parent}${sep}`.startsWith(`${root}${sep}`))
    throw new BackupError(`${parent} 在内容文件夹里面，备份要放在外面`);
  if (to === undefined) await makeBackups(place);
  else await mkdir(parent, { recursive: true });
  const folder = join(parent, backupName('backup', now));
  const begun = join(parent, `.${basename(folder)}`);
  try {
    await cp(root, begun, { recursive: true, preserveTimestamps: true, errorOnExist: true });
    await rename(begun, folder);
  } finally {
    await rm(begun, { recursive: true, force: true });
  }
  try {
    const proven = await prove(folder, root, now);
    const proof = { at: toShanghaiTimestamp(now), folder, files: proven.files };
    await makeBackups(place);
    await writeAtomically(await proofFile(root), `${JSON.stringify(proof, undefined, 2)}\n`);
    return { folder, ...proven };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Restores a backup into a fresh folder, as after the loss of a disk, and compares that with the content. */
async function prove(folder: string, root: string, now: Date): Promise<Omit<Backup, 'folder'>> {
  const fresh = await mkdtemp(join(tmpdir(), 'red-candle-restored-'));
  try {
    const restored = join(fresh, 'content');
    await cp(folder, restored, { recursive: true });
    const [before, after] = [await digestsOf(root), await digestsOf(restored)];
    const names = new Set([...before.keys(), ...after.keys()]);
    const unlike = [...names].filter((name) => before.get(name) !== after.get(name));
    if (unlike.length > 0)
      throw new BackupError(
        `恢复出来的和现在的不一样（${unlike.slice(0, 5).join('、')}）：多半是刚才有人存过。请再运行一次`,
      );
    const files = await readContentFiles(restored);
    const read = await readBodies(bodiesOf(files));
    return { files: after.size, errors: checkContent(files, toShanghaiDate(now), read).length };
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** Path → SHA-256 of every file in a folder, those with a leading dot too. */
async function digestsOf(folder: string): Promise<Map<string, string>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const digests = new Map<string, string>();
  for (const file of found.filter((item) => item.isFile())) {
    const path = join(file.parentPath, file.name);
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    digests.set(relative(folder, path).split(sep).join('/'), hash.digest('hex'));
  }
  return digests;
}
