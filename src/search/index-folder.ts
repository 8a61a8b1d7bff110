import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close } from 'pagefind';
import { type SearchIndex, buildSearchIndex } from './build/build-index.ts';
import type { ResultStore } from './build/kept-results.ts';
import type { TaughtWords } from './build/taught-words.ts';

const POINTER = 'current.json';
const PAGE = 'index.html';

/** Indexes the built pages below `folder` and writes the bundle to `target`, the pointer to it last. */
export async function indexFolder(
  folder: string,
  target: string,
  words: TaughtWords,
  store?: ResultStore,
): Promise<SearchIndex> {
  try {
    const addresses = pagesIn(folder, '/').sort();
    const pages = addresses.map((url) => ({
      url,
      html: readFileSync(join(folder, url, PAGE)),
    }));
    const index = await buildSearchIndex(pages, words, store);
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

/**
 * Addresses of the pages in a folder and below it. Node's own recursion asks the file system once
 * more for each of 10,000 files.
 */
function pagesIn(root: string, at: string): string[] {
  const found = readdirSync(join(root, at), { withFileTypes: true });
  const below = found.filter((entry) => entry.isDirectory());
  return [
    ...(found.some(({ name }) => name === PAGE) ? [at] : []),
    ...below.flatMap(({ name }) => pagesIn(root, `${at}${name}/`)),
  ];
}
