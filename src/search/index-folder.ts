import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close } from 'pagefind';
import { type SearchIndex, buildSearchIndex } from './build/build-index.ts';
import type { ResultStore } from './build/kept-results.ts';
import { mapConcurrently } from '../values/map-concurrently.ts';
import type { TaughtWords } from './build/taught-words.ts';

const POINTER = 'current.json';
const CONCURRENCY = 16;

/** Indexes the built pages below `folder` and writes the bundle to `target`, the pointer to it last. */
export async function indexFolder(
  folder: string,
  target: string,
  words: TaughtWords,
  store?: ResultStore,
): Promise<SearchIndex> {
  try {
    const names = await readdir(folder, { recursive: true });
    const pages = names.filter((name) => name.endsWith('index.html')).sort();
    const index = await buildSearchIndex(
      await Promise.all(
        pages.map(async (name) => ({
          url: `/${name.replaceAll('\\', '/').replace(/index\.html$/, '')}`,
          html: await readFile(join(folder, name), 'utf8'),
        })),
      ),
      words,
      store,
    );
    const folders = new Set([...index.files.keys()].map((path) => dirname(join(target, path))));
    for (const place of folders) await mkdir(place, { recursive: true });
    const { [POINTER]: pointer, ...rest } = Object.fromEntries(index.files);
    await mapConcurrently(Object.entries(rest), CONCURRENCY, ([path, content]) =>
      writeFile(join(target, path), content),
    );
    if (pointer) await writeFile(join(target, POINTER), pointer);
    return index;
  } finally {
    await close();
  }
}
