import {
  type Fragment,
  type PackedPage,
  type PackedPages,
  readFragment,
  readMeta,
  readPackedPages,
} from '../pagefind-files.ts';
import { cborInteger, cborList, cborText } from './cbor.ts';
import type { PackedWord } from './split-chunks.ts';

/** Files that Pagefind made of some pages, by their paths. */
export type Bundle = ReadonlyMap<string, Uint8Array>;

/** An index of all pages: its pages are numbered in the order of their addresses. */
export interface MergedIndex {
  /** Pagefind's file of each page, and its content. */
  fragments: readonly { file: Uint8Array; fragment: Fragment }[];
  /** Those that occur in a text, in the order of Pagefind: by their UTF-8. */
  words: readonly PackedWord[];
}

interface Page {
  file: Uint8Array;
  fragment: Fragment;
  bundle: number;
  /** Its number in its bundle. */
  number: number;
}

/** Merges bundles of different pages into one index, the same however pages were grouped. */
export function mergeBundles(bundles: readonly Bundle[]): MergedIndex {
  const indexes = bundles.map(openBundle);
  const pages = indexes
    .flatMap(({ pages: own }, bundle) => own.map((page): Page => ({ ...page, bundle })))
    .sort((one, other) => (one.fragment.url < other.fragment.url ? -1 : 1));
  const numbers = indexes.map(({ pages: own }) => new Array<number>(own.length));
  pages.forEach(({ bundle, number }, at) => {
    const own = numbers[bundle];
    if (own) own[number] = at;
  });
  const words = new Map<string, PackedPage[]>();
  indexes.forEach(({ words: own }, bundle) => {
    for (const { word, pages: found } of own) {
      const known = words.get(word) ?? [];
      words.set(word, known);
      for (const { page, positions } of found)
        known.push({ page: numbers[bundle]?.[page] ?? -1, positions });
    }
  });
  return {
    fragments: pages.map(({ file, fragment }) => ({ file, fragment })),
    words: [...words]
      .filter(([, found]) => found.length > 0)
      .map(([word, found]) => [Buffer.from(word), word, found] as const)
      .sort(([one], [other]) => Buffer.compare(one, other))
      .map(([, word, found]) => packWord(word, found)),
  };
}

function openBundle(bundle: Bundle): { pages: Omit<Page, 'bundle'>[]; words: PackedPages[] } {
  const file = (path: string): Uint8Array => {
    const content = bundle.get(path);
    if (!content) throw new Error(`pagefind: bundle: ${path} is missing`);
    return content;
  };
  const metaPath = [...bundle.keys()].find((path) => path.endsWith('.pf_meta'));
  if (metaPath === undefined) return { pages: [], words: [] };
  const meta = readMeta(file(metaPath), metaPath);
  return {
    pages: meta.pages.map(([hash], number) => {
      const path = `fragment/${hash}.pf_fragment`;
      return { file: file(path), fragment: readFragment(file(path), path), number };
    }),
    words: meta.chunks.flatMap((hash) => {
      const path = `index/${hash}.pf_index`;
      return readPackedPages(file(path), path);
    }),
  };
}

/** A word as Pagefind encodes it: its pages by their distance from the one before. */
function packWord(word: string, pages: readonly PackedPage[]): PackedWord {
  const sorted = [...pages].sort((one, other) => one.page - other.page);
  const parts: Uint8Array[] = [cborList(2), cborText(word), cborList(sorted.length)];
  let before = 0;
  for (const { page, positions } of sorted) {
    parts.push(cborList(2), cborInteger(page - before), positions);
    before = page;
  }
  return { word, bytes: Buffer.concat(parts) };
}
