import { existsSync, rmSync } from 'node:fs';
import { mkdir, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

/** The path with symbolic links resolved; missing parts keep their names. */
export async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(await realPath(parent), relative(parent, path));
  }
}

/** Whether a path is below a folder. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * Creates a folder and its missing parents. Node's `recursive` option never returns if a file
 * system reports a new folder as missing (`/proc`).
 * @throws the file system's error
 */
export async function makeFolder(path: string, mode = 0o777): Promise<void> {
  const missing: string[] = [];
  for (let place = path; !existsSync(place); place = dirname(place)) missing.unshift(place);
  for (const place of missing) {
    await mkdir(place, { mode }).catch((error: NodeJS.ErrnoException) => {
      // Another process created it first.
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

/**
 * Removes a folder with everything in it, if it is there. Synchronous: through promises, the 20,000
 * files of a site cost five times the CPU time.
 * @throws the file system's error, with what is left in place
 */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
