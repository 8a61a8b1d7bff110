import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close } from 'pagefind';
import { type SearchIndex, buildSearchIndex } from './build/build-index.ts';
import type { BundleStore } from './build/index-groups.ts';
import type { TaughtWords } from './build/taught-words.ts';

/** Indexes the built pages below `folder` and writes the bundle to `target`, the pointer to it last. */
export async function indexFolder(
  folder: string,
  target: string,
  words: TaughtWords,
  store?: BundleStore,
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
    for (const [path, content] of index.files) {
      await mkdir(dirname(join(target, path)), { recursive: true });
      await writeFile(join(target, path), content);
    }
    return index;
  } finally {
    await close();
  }
}
