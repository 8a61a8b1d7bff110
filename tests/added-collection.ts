import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { writeSmallContent } from './small-site.ts';

const FIXTURE = resolve(import.meta.dirname, 'fixtures/collection');
const PROJECT = resolve(import.meta.dirname, '..');
/** What builds the site and the desk. */
const SOURCES = ['admin', 'public', 'scripts', 'src', 'docs', 'tests'];
const FILES = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * Lays a copy of the project into a folder, with a small content and one collection more, 共读书目: a folder below
 * `src/collections/`, a line in `listed.ts` and entries, as CONTRIBUTING.md says.
 *
 * @param folder below the project's own, so that Node finds its packages
 */
export async function addCollection(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const name of [...SOURCES, ...FILES])
    await cp(join(PROJECT, name), join(folder, name), { recursive: true });
  await writeSmallContent(join(folder, 'content'));
  await cp(join(FIXTURE, 'content'), join(folder, 'content/books'), { recursive: true });
  await cp(join(FIXTURE, 'books'), join(folder, 'src/collections/books'), { recursive: true });
  const registry = join(folder, 'src/collections/listed.ts');
  const lines = await readFile(registry, 'utf8');
  await writeFile(registry, `${lines}export { books } from './books/site.ts';\n`);
}
