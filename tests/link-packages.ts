import { mkdir, readdir, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const PACKAGES = resolve(import.meta.dirname, '../node_modules');

/**
 * Links the packages and their programs into a copy of the project, one by one: files that builds write beside them
 * belong to the copy.
 */
export async function linkPackages(folder: string): Promise<void> {
  await mkdir(join(folder, 'node_modules'));
  const names = (await readdir(PACKAGES)).filter((name) => name === '.bin' || !/^\./.test(name));
  await Promise.all(
    names.map((name) =>
      symlink(join(PACKAGES, name), join(folder, 'node_modules', name), 'junction'),
    ),
  );
}
