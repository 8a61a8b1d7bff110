import { cp, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { copyProject } from './copy-project.ts';
import { writeSmallContent } from './small-site.ts';

const FIXTURE = resolve(import.meta.dirname, 'fixtures/collection');

/**
 * Copies the project into a folder, with a small content and one more collection, 共读书目: a folder below
 * `src/collections/`, a line in `listed.ts` and entries, as CONTRIBUTING.md describes.
 *
 * @param folder empty, outside the project: its development server would reload pages for each new file
 */
export async function addCollection(folder: string): Promise<void> {
  await copyProject(folder);
  await writeSmallContent(join(folder, 'content'));
  await cp(join(FIXTURE, 'content'), join(folder, 'content/books'), { recursive: true });
  await cp(join(FIXTURE, 'books'), join(folder, 'src/collections/books'), { recursive: true });
  const registry = join(folder, 'src/collections/listed.ts');
  const lines = await readFile(registry, 'utf8');
  await writeFile(registry, `${lines}export { books } from './books/site.ts';\n`);
}
