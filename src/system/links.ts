import { realpath } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Whether what lies at `path` below `folder` lies there itself: neither it nor a folder on the way is a symbolic
 * link. The folder may be reached through one. Letters in capitals count as small ones, and accents as
 * they look, since some file systems do not tell them apart. What does not exist lies nowhere.
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
