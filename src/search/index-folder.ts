import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** Pagefind reports errors as values; here they are thrown, with what was being done. */
export function expectNoErrors(doing: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`pagefind: ${doing}: ${errors.join('; ')}`);
}

/** Starts an empty index. Every page says its language itself (`<html lang>`). */
export async function openIndex() {
  const { index, errors } = await createIndex({ writePlayground: false });
  expectNoErrors('start', errors);
  if (!index) throw new Error('pagefind: start: no index');
  return index;
}

/** Pagefind's own search boxes, which nothing here loads (0.4 MB). */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

async function removeUnused(target: string): Promise<void> {
  const names = (await readdir(target)).filter((name) => UNUSED.test(name));
  await Promise.all(names.map((name) => rm(join(target, name))));
}

/**
 * Indexes the built pages below `folder` and writes the bundle to `target`.
 * Only what lies in `data-pagefind-body` counts. Gives the number of pages read.
 */
export async function indexFolder(folder: string, target: string): Promise<number> {
  try {
    const index = await openIndex();
    const added = await index.addDirectory({ path: folder });
    expectNoErrors(`read ${folder}`, added.errors);
    const written = await index.writeFiles({ outputPath: target });
    expectNoErrors(`write ${target}`, written.errors);
    await removeUnused(target);
    return added.page_count;
  } finally {
    await close();
  }
}
