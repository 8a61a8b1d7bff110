import type { AskedColumn } from '../asked-file.ts';
import type { Pointer, TitlesFile } from '../head.ts';
import { foldCase } from '../fold.ts';
import { askedLines } from './asked-lines.ts';
import { bundleId } from './bundle-id.ts';
import { openTraditionalCharacters } from './characters.ts';
import type { SourcePage } from './fold-pages.ts';
import { makeHead } from './head-file.ts';
import { type IndexedWith, indexGroups, indexInGroups } from './index-groups.ts';
import { KeptChunks } from './kept-chunks.ts';
import type { ResultStore } from './kept-results.ts';
import { makeLexicon } from './lexicon-file.ts';
import { mergeGroups } from './merge-groups.ts';
import { nearPages } from './near-pages.ts';
import type { PageGroup } from './page-group.ts';
import { type PackedWord, splitChunks } from './split-chunks.ts';
import { foldSynonyms, synonymLines } from './synonym-lines.ts';
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

const MARK = ' data-pagefind-body';

/** Only marked pages are indexed. */
export const isSearchable = ({ html }: SourcePage): boolean => html.includes(MARK);

/**
 * Indexes pages with Pagefind and adds the data that our engine needs beside its index.
 *
 * @param store only what was made of pages that changed is made again; the index is the same with
 *   and without it
 * @throws with the page's address if Pagefind rejects a page
 */
export async function buildSearchIndex(
  pages: readonly SourcePage[],
  taught: TaughtWords,
  store?: ResultStore,
): Promise<SearchIndex> {
  const simplified = await openTraditionalCharacters(store);
  const means = { simplified, synonyms: foldSynonyms(taught.synonyms, simplified) };
  // Of pages without any mark, Pagefind would index all: a group must have no others.
  const searchable = pages.filter(isSearchable);
  const groups = store
    ? await indexInGroups(searchable, means, store)
    : await indexGroups([searchable], means);
  return toSearchIndex(groups, taught, means, store);
}

async function toSearchIndex(
  groups: readonly PageGroup[],
  taught: TaughtWords,
  { simplified, synonyms: folded }: IndexedWith,
  store: ResultStore | undefined,
): Promise<SearchIndex> {
  const { pages, words } = mergeGroups(groups);
  const fragments = pages.map(({ fragment }) => fragment);
  const urls = fragments.map(({ url }) => url);
  const asked = askedLines(taught.asked ?? new Map(), urls, simplified);
  const near = nearPages(fragments, asked);
  const chunks = await compressChunks(words, store);
  const used = new Set(groups.flatMap(({ characters }) => [...characters]));
  const synonyms = synonymLines(
    folded,
    groups.flatMap((group) => group.synonyms),
    asked,
  );
  const head = makeHead({ pages, chunks, synonyms, simplified, used, near });
  const lexicon = await makeLexicon(
    {
      tallies: groups.map(({ tally }) => tally),
      said: groups.flatMap(({ said }) => said),
      titles: fragments.map(({ meta: { title = '' } }) => foldCase(title)),
      asked,
      synonyms,
    },
    store,
  );
  const files = new Map<string, Uint8Array>([
    ...pages.map(({ file }, page) => [`fragment/${page}.pf_fragment`, file] as const),
    ...chunks.map(({ file }, number) => [`index/${number}.pf_index`, file] as const),
    ['lexicon.json', toJson(lexicon)],
    ['head.json', toJson(head)],
    ['asked.json', toJson(near.map((page) => asked[urls[page] ?? ''] ?? '') satisfies AskedColumn)],
  ]);
  return finish(files, head.titles, {
    pages: pages.length,
    words: lexicon.words.split(' ').length,
  });
}

async function compressChunks(words: readonly PackedWord[], store: ResultStore | undefined) {
  const kept = store && (await KeptChunks.open(store));
  const chunks = splitChunks(words, kept);
  await kept?.save();
  return chunks;
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
