import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { close } from 'pagefind';
import { filesIn } from '../system/files-in.ts';
import { buildSearchIndex, isSearchable } from './build/build-index.ts';
import type { SourcePage } from './build/fold-pages.ts';
import { type ResultStore, resultName } from './build/kept-results.ts';
import {
  type KeptBundle,
  type WrittenBundle,
  keepBundle,
  linkBundle,
  makeFolders,
} from './build/published-bundle.ts';
import type { TaughtWords } from './build/taught-words.ts';

const POINTER = 'current.json';
const PAGE = 'index.html';

/** What builds before have left. */
export interface Earlier {
  store: ResultStore;
  /** Folder of the published bundle, if there is one on this machine. */
  published: string | undefined;
}

/** Indexes the built pages below `folder` and writes the bundle to `target`, the pointer to it last. */
export async function indexFolder(
  folder: string,
  target: string,
  words: TaughtWords,
  earlier?: Earlier,
): Promise<WrittenBundle> {
  const addresses = filesIn(folder)
    .filter((path) => path === PAGE || path.endsWith(`/${PAGE}`))
    .map((path) => `/${path.slice(0, -PAGE.length)}`);
  const pages = addresses
    .sort()
    .map((url) => ({ url, html: readFileSync(join(folder, url, PAGE)) }))
    .filter(isSearchable);
  if (!earlier) return writeBundle(pages, target, words);
  const { store, published } = earlier;
  const name = nameOf(pages, words);
  const kept = published !== undefined && ((await store.get(name)) as KeptBundle | undefined);
  if (kept && linkBundle(kept, published, target)) return kept;
  const made = await writeBundle(pages, target, words, store);
  await store.set(name, made);
  return made;
}

/** All that an index is made of. */
const nameOf = (pages: readonly SourcePage[], { synonyms, asked = new Map() }: TaughtWords) =>
  resultName('bundle', [
    JSON.stringify([synonyms, [...asked]]),
    ...pages.flatMap(({ url, html }) => [url, html]),
  ]);

async function writeBundle(
  pages: readonly SourcePage[],
  target: string,
  words: TaughtWords,
  store?: ResultStore,
): Promise<KeptBundle> {
  try {
    const index = await buildSearchIndex(pages, words, store);
    makeFolders(index.files.keys(), target);
    const { [POINTER]: pointer, ...rest } = Object.fromEntries(index.files);
    for (const [path, content] of Object.entries(rest)) writeFileSync(join(target, path), content);
    if (pointer) writeFileSync(join(target, POINTER), pointer);
    return keepBundle(index);
  } finally {
    await close();
  }
}
