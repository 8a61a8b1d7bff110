import type { AskedColumn } from '../asked-file.ts';
import type { Pointer, TitlesFile } from '../head.ts';
import { foldCase, foldText } from '../fold.ts';
import { readPageText } from '../packs/page-text.ts';
import { askedLines } from './asked-lines.ts';
import { bundleId } from './bundle-id.ts';
import { traditionalCharacters } from './characters.ts';
import { makeHead } from './head-file.ts';
import { type BundleStore, type SourcePage, indexInGroups, indexPages } from './index-groups.ts';
import { makeLexicon } from './lexicon-file.ts';
import { type MergedIndex, mergeBundles } from './merge-bundles.ts';
import { nearPages } from './near-pages.ts';
import { splitChunks } from './split-chunks.ts';
import type { TaughtWords } from './taught-words.ts';

export interface SearchIndex {
  /**
   * Hash of all files and the name of their folder, so that an open page keeps using its own index.
   */
  id: string;
  /** By path below `pagefind/`: `current.json` and the files of `<id>/`. */
  files: ReadonlyMap<string, Uint8Array>;
  figures: { pages: number; words: number; files: number; bytes: number; titlesBytes: number };
}

/**
 * Indexes pages with Pagefind and adds the data that our engine needs beside its index.
 *
 * @param store only pages that changed are indexed; the index is the same with and without it
 * @throws with the page's address if Pagefind rejects a page
 */
export async function buildSearchIndex(
  pages: readonly SourcePage[],
  { synonyms, asked = new Map() }: TaughtWords,
  store?: BundleStore,
): Promise<SearchIndex> {
  const simplified = traditionalCharacters();
  const titles = new Map<string, string>();
  const folded = pages.map(({ url, html }) => {
    const plain = foldText(html, simplified);
    // Read only if folding changed the page.
    if (plain !== html) titles.set(url, readPageText(html)?.title ?? '');
    return { url, html: plain };
  });
  const bundles = store ? await indexInGroups(folded, store) : [await indexPages(folded)];
  return toSearchIndex(mergeBundles(bundles), { synonyms, asked, simplified, titles });
}

interface Additions extends Required<TaughtWords> {
  simplified: ReadonlyMap<string, string>;
  /** Titles as written, of the pages where folding may have changed them. */
  titles: ReadonlyMap<string, string>;
}

function toSearchIndex(index: MergedIndex, additions: Additions): SearchIndex {
  const files = new Map<string, Uint8Array>();
  index.fragments.forEach(({ file }, page) => {
    files.set(`fragment/${page}.pf_fragment`, file);
  });
  const fragments = index.fragments.map(({ fragment }) => fragment);
  const chunks = splitChunks(index.words);
  chunks.forEach((chunk, number) => files.set(`index/${number}.pf_index`, chunk.file));
  const folded = fragments.map(({ meta: { title = '' } }) => foldCase(title));
  const urls = fragments.map(({ url }) => url);
  const asked = askedLines(additions.asked, urls, additions.simplified);
  const near = nearPages(fragments, asked);
  const head = makeHead({ fragments, chunks, ...additions, asked, near });
  const lexicon = makeLexicon(
    fragments.map(({ content }) => content),
    { titles: folded, asked, synonyms: head.ranking.synonyms },
  );
  files.set('lexicon.json', toJson(lexicon));
  files.set('head.json', toJson(head));
  files.set(
    'asked.json',
    toJson(near.map((page) => asked[urls[page] ?? ''] ?? '') satisfies AskedColumn),
  );
  return finish(files, head.titles, {
    pages: fragments.length,
    words: lexicon.words.split(' ').length,
  });
}

const toJson = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

function finish(
  files: ReadonlyMap<string, Uint8Array>,
  titles: TitlesFile,
  figures: { pages: number; words: number },
): SearchIndex {
  const id = bundleId(files);
  const all = new Map([...files].map(([path, content]) => [`${id}/${path}`, content]));
  all.set(`${id}/files.json`, toJson([...files.keys()]));
  const pointer = toJson({ id, titles } satisfies Pointer);
  all.set('current.json', pointer);
  return {
    id,
    files: all,
    figures: {
      ...figures,
      files: all.size,
      bytes: [...all.values()].reduce((sum, { length }) => sum + length, 0),
      titlesBytes: pointer.length,
    },
  };
}
