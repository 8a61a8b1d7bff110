import { realpath } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Whether `path` below `folder` is reached without symbolic links: neither it nor a folder on the
 * way is one. The folder itself may be reached through one. Compares names case-insensitively and
 * with normalised accents, because some file systems do. False for a path that does not exist.
 */
export async function liesBelow(folder: string, path: string): Promise<boolean> {
  try {
    const [home, real] = await Promise.all([realpath(folder), realpath(join(folder, path))]);
    return foldName(real) === foldName(join(home, path));
  } catch {
    return false;
  }
}

const foldName = (path: string) => path.normalize('NFC').toLowerCase();
