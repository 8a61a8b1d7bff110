import { existsSync } from 'node:fs';
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
