import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { linkPackages } from './link-packages.ts';

const PROJECT = resolve(import.meta.dirname, '..');
/** The sources of the site and the desk. */
const SOURCES = ['admin', 'public', 'scripts', 'src', 'docs', 'tests'];
const FILES = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * Copies the project without its content into a folder: builds of one checkout share its caches.
 *
 * @param folder empty or missing, outside the project: its development server would reload pages for each new file
 */
export async function copyProject(folder: string): Promise<void> {
  for (const name of [...SOURCES, ...FILES])
    await cp(join(PROJECT, name), join(folder, name), { recursive: true });
  await linkPackages(folder);
}
