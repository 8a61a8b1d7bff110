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

/**
 * Digests files and folders below `root`: those in `names`, else everything. Inside folders, names
 * that begin with a dot are skipped, as in the content check (`.git`, temporary files of editors'
 * programs). A link counts by its target. A file that is missing or disappears meanwhile counts as
 * missing.
 */
export async function digestFiles(root: string, names?: readonly string[]): Promise<FilesDigest> {
  const bytes = createHash('sha256');
  const stamp = createHash('sha256');
  for (const name of names ?? visibleNames(root)) {
    for (const { path, stats } of walk(root, name)) {
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

/**
 * Hash of the names, sizes, times of modification and inodes of what {@link digestFiles} digests,
 * without reading a file. A second name of a file, or other rights, are no difference.
 */
export async function stampFiles(root: string, names?: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const name of names ?? visibleNames(root)) {
    for (const { path, stats } of walk(root, name)) {
      const { size, mtimeNs, ino } = stats;
      hash.update(`${path}\0${size} ${mtimeNs} ${ino}\n`);
    }
  }
  return hash.digest('hex');
}

interface FoundFile {
  path: string;
  stats: BigIntStats;
}

/** Synchronous: through promises, looking at a file takes five times as long. */
function* walk(root: string, path: string): Generator<FoundFile> {
  const file = join(root, path);
  const stats = lstatSync(file, { bigint: true, throwIfNoEntry: false });
  if (!stats) return;
  if (!stats.isDirectory()) {
    yield { path, stats };
    return;
  }
  for (const name of namesIfPresent(file)) yield* walk(root, `${path}/${name}`);
}

function namesIfPresent(folder: string): string[] {
  try {
    return visibleNames(folder);
  } catch (error) {
    if (isGone(error)) return [];
    throw error;
  }
}

const visibleNames = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
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
