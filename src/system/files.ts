import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * A file's text, or undefined if it is missing. Not for comparisons: all invalid bytes are read as
 * the same character.
 */
export async function readText(absolute: string): Promise<string | undefined> {
  return (await readBytes(absolute))?.toString('utf8');
}

/** A file's bytes, or undefined if it is missing. */
export async function readBytes(absolute: string): Promise<Buffer | undefined> {
  try {
    return await readPlain(absolute);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/**
 * A file's bytes. Throws for a symbolic link and for special files, such as a pipe, which would
 * block.
 */
export async function readPlain(absolute: string): Promise<Buffer> {
  const handle = await openPlain(absolute);
  try {
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/**
 * Opens a file for reading. The file type is checked on the open file, so that it cannot be
 * replaced in between.
 */
export async function openPlain(absolute: string): Promise<FileHandle> {
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  const handle = await open(absolute, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  if ((await handle.stat()).isFile()) return handle;
  await handle.close();
  throw new Error(`${absolute}: found no plain file; expected one`);
}

/**
 * Names of the regular files in a folder, sorted; hidden files, folders and links are skipped, and
 * a folder that is a link has none.
 */
export async function listFiles(folder: string, ending = ''): Promise<string[]> {
  try {
    if ((await lstat(folder)).isSymbolicLink()) return [];
    const found = await readdir(folder, { withFileTypes: true });
    const plain = found.filter(
      (item) => item.isFile() && !item.name.startsWith('.') && item.name.endsWith(ending),
    );
    return plain.map(({ name }) => name).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** A file that `writeAtomically` has not finished; in parentheses, the process that writes it. */
const UNFINISHED = /^\.[\da-f-]{36}\.(\d+)\.tmp$/;

/**
 * Writes a file atomically: a reader sees the old text or the new, never half of one. The temporary
 * name starts with a dot, which the content loader skips.
 */
export async function writeAtomically(
  absolute: string,
  content: string | Uint8Array,
): Promise<void> {
  await mkdir(dirname(absolute), { recursive: true });
  const temporary = join(dirname(absolute), `.${randomUUID()}.${process.pid}.tmp`);
  let handle: FileHandle | undefined;
  try {
    handle = await open(temporary, 'wx');
    await handle.writeFile(content);
    // Without this, a power cut may leave the new name with empty content.
    await handle.sync();
    await handle.close();
    handle = undefined;
    await rename(temporary, absolute);
  } catch (error) {
    await handle?.close();
    await rm(temporary, { force: true });
    throw error;
  }
}

/**
 * Removes what processes that were killed in `writeAtomically` left below a folder: nothing reads it,
 * but Git shows it as a change of the content.
 */
export async function removeUnfinished(folder: string): Promise<void> {
  const items = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    },
  );
  for (const { name, parentPath } of items) {
    const [, pid] = UNFINISHED.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid)))
      await rm(join(parentPath, name), { force: true });
  }
}

/** Whether there is a process of this number. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process refuses the signal, but exists.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** A short identifier of a file's state: changes whenever the file does. */
export async function versionOf(absolute: string): Promise<{ size: number; version: string }> {
  const { size, mtimeMs } = await lstat(absolute);
  return { size, version: `${Math.round(mtimeMs).toString(36)}-${size.toString(36)}` };
}

/**
 * SHA-256 of a text, as hex; the desk computes the same to identify the text that it started from.
 */
export function hashText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Whether a call of the file system failed because there is no such file or folder. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
