import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close } from 'pagefind';
import { type SearchIndex, buildSearchIndex } from './build/build-index.ts';
import type { ResultStore } from './build/kept-results.ts';
import type { TaughtWords } from './build/taught-words.ts';

const POINTER = 'current.json';

/** Indexes the built pages below `folder` and writes the bundle to `target`, the pointer to it last. */
export async function indexFolder(
  folder: string,
  target: string,
  words: TaughtWords,
  store?: ResultStore,
): Promise<SearchIndex> {
  try {
    const names = readdirSync(folder, { encoding: 'utf8', recursive: true });
    const pages = names.filter((name) => name.endsWith('index.html')).sort();
    const index = await buildSearchIndex(
      pages.map((name) => ({
        url: `/${name.replaceAll('\\', '/').replace(/index\.html$/, '')}`,
        html: readFileSync(join(folder, name), 'utf8'),
      })),
      words,
      store,
    );
    const folders = new Set([...index.files.keys()].map((path) => dirname(join(target, path))));
    for (const place of folders) mkdirSync(place, { recursive: true });
    const { [POINTER]: pointer, ...rest } = Object.fromEntries(index.files);
    for (const [path, content] of Object.entries(rest)) writeFileSync(join(target, path), content);
    if (pointer) writeFileSync(join(target, POINTER), pointer);
    return index;
  } finally {
    await close();
  }
}
