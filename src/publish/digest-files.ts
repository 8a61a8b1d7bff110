import { createHash } from 'node:crypto';
import { type BigIntStats, lstatSync, readdirSync } from 'node:fs';
import { readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';

export interface FilesDigest {
  /** Hash of all names and bytes. */
  bytes: string;
  /** Hash of sizes and times too: differs if a file was changed and changed back. */
  stamp: string;
}

export interface DigestOptions {
  /** Names that begin with a dot count too. */
  hidden?: boolean;
}

/**
 * Digests files and folders below `root`: those in `names`, else everything. Inside folders, names
 * that begin with a dot are skipped, as in the content check (`.git`, temporary files of editors'
 * programs). A link counts by the path of its target. A file that is missing or disappears
 * meanwhile counts as missing.
 */
export async function digestFiles(
  root: string,
  names?: readonly string[],
  { hidden = false }: DigestOptions = {},
): Promise<FilesDigest> {
  const bytes = createHash('sha256');
  const stamp = createHash('sha256');
  for (const name of names ?? namesIn(root, hidden)) {
    for (const { path, stats } of walk(root, name, hidden)) {
      if (!stats) continue;
      const file = join(root, path);
      const content = await present<Buffer | string>(
        stats.isSymbolicLink() ? readlink(file) : readFile(file),
      );
      if (content === undefined) continue;
      const line = `${path}\0${createHash('sha256').update(content).digest('hex')}\n`;
      bytes.update(line);
      stamp.update(`${line}${stats.size} ${stats.mtimeNs} ${stats.ctimeNs} ${stats.ino}\n`);
    }
  }
  return { bytes: bytes.digest('hex'), stamp: stamp.digest('hex') };
}

export interface StampOptions extends DigestOptions {
  /**
   * Any change of a file counts, also one that left size and time as they were: other rights, a
   * second name, a name that it had before. A link cannot be judged so.
   * @throws LinkError
   */
  changes?: boolean;
}

/** What a link leads to may change without a change of the link. */
export class LinkError extends Error {}

/**
 * Hash of the names, sizes, times of modification and inodes of what {@link digestFiles} digests,
 * without reading a file. Unless asked for, a second name of a file, or other rights, are no
 * difference.
 */
export async function stampFiles(
  root: string,
  names?: readonly string[],
  { hidden = false, changes = false }: StampOptions = {},
): Promise<string> {
  const hash = createHash('sha256');
  for (const name of names ?? namesIn(root, hidden)) {
    for (const { path, stats } of walk(root, name, hidden)) {
      if (changes && stats?.isSymbolicLink()) throw new LinkError(path);
      const last = changes ? stats?.ctimeNs : '';
      hash.update(`${path}\0${stats?.size} ${stats?.mtimeNs} ${stats?.ino} ${last}\n`);
    }
  }
  return hash.digest('hex');
}

interface FoundFile {
  path: string;
  /** Undefined if there is no such file, or if its name is not text in UTF-8. */
  stats: BigIntStats | undefined;
}

/** Synchronous: through promises, looking at a file takes five times as long. */
function* walk(root: string, path: string, hidden: boolean): Generator<FoundFile> {
  const file = join(root, path);
  const stats = lstatSync(file, { bigint: true, throwIfNoEntry: false });
  if (!stats?.isDirectory()) {
    yield { path, stats };
    return;
  }
  for (const name of namesIfPresent(file, hidden)) yield* walk(root, `${path}/${name}`, hidden);
}

function namesIfPresent(folder: string, hidden: boolean): string[] {
  try {
    return namesIn(folder, hidden);
  } catch (error) {
    if (isGone(error)) return [];
    throw error;
  }
}

const namesIn = (folder: string, hidden: boolean): string[] =>
  readdirSync(folder)
    .filter((name) => hidden || !name.startsWith('.'))
    .sort();

async function present<T>(question: Promise<T>): Promise<T | undefined> {
  return question.catch((error: unknown) => {
    if (isGone(error)) return undefined;
    throw error;
  });
}

const isGone = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ENOENT' || error.code === 'ENOTDIR');
