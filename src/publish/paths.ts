import { existsSync } from 'node:fs';
import { mkdir, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

/** The path without symbolic links; what is not there yet keeps its name. */
export async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(await realPath(parent), relative(parent, path));
  }
}

/** Whether a path lies below a folder. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * Makes a folder and those above it that are missing. With `recursive`, Node's own never ends where a file system says
 * of a new folder that it is not there (`/proc`).
 * @throws the file system's error
 */
export async function makeFolder(path: string, mode = 0o777): Promise<void> {
  const missing: string[] = [];
  for (let place = path; !existsSync(place); place = dirname(place)) missing.unshift(place);
  for (const place of missing) {
    await mkdir(place, { mode }).catch((error: NodeJS.ErrnoException) => {
      // Another process was faster.
      if (error.code !== 'EEXIST') throw error;
    });
  }
}
