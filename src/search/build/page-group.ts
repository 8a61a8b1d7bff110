import { type Fragment, readFragment, readMeta, readPackedPages } from '../pagefind-files.ts';
import type { SynonymGroup } from '../../model/settings/synonyms.ts';
import { type WordTally, tallyWords } from '../lexicon-words.ts';
import { wordsIn } from '../packs/word-starts.ts';
import { openSegmenter } from '../segment.ts';
import { textLength } from '../text-length.ts';
import { dictionaryWordsIn } from './dictionary.ts';
import { synonymsIn } from './synonym-lines.ts';

/** Files that Pagefind made of some pages, by their paths. */
export type Bundle = ReadonlyMap<string, Uint8Array>;

/** What the index of a site needs of a group of its pages: plain values, which a store can keep. */
export interface PageGroup {
  /** In Pagefind's order. */
  pages: readonly IndexedPage[];
  postings: GroupPostings;
  /** Of the words of their texts, as a browser segments them. */
  tally: WordTally;
  /** The characters of their texts, each once. */
  characters: string;
  /** The words of jieba's dictionary in their texts. */
  said: readonly string[];
  /** The words of synonyms in their texts. */
  synonyms: readonly string[];
}

/** What Pagefind knows of a page beside its text. */
export type PageFacts = Pick<Fragment, 'url' | 'filters' | 'meta'>;

export interface IndexedPage {
  /** Pagefind's file, and what is read of it. */
  file: Uint8Array;
  fragment: PageFacts;
  /** Its title as written, if folding may have changed it. */
  title?: string;
  /** See `text-length.ts`. */
  length: number;
}

/**
 * The words of a group, and for each of them its pages one after the other; in few large arrays,
 * because an object for each word of each page costs more than all else here.
 */
export interface GroupPostings {
  words: readonly string[];
  /** Number of pages of each word. */
  counts: Uint32Array;
  /** The page of each posting, by its number in the group. */
  pages: Uint32Array;
  /** Where the positions of each posting end in `bytes`; they begin where those before end. */
  ends: Uint32Array;
  /** The positions, in Pagefind's CBOR. */
  bytes: Uint8Array;
}

/** The text of a fragment, whose words are separated by U+200B. */
const textOf = ({ content }: Fragment): string => content.replaceAll('\u200B', '');

/**
 * @param titles as written by address, of the pages where folding may have changed them
 * @param synonyms folded
 */
export function makeGroup(
  bundle: Bundle,
  titles: ReadonlyMap<string, string>,
  synonyms: readonly SynonymGroup[],
): PageGroup {
  const segmenter = openSegmenter();
  const { fragments, postings } = openBundle(bundle);
  const texts = fragments.map(({ fragment }) => textOf(fragment));
  const text = texts.join('\n');
  const pages = fragments.map(({ file, fragment: { url, filters, meta } }, page): IndexedPage => {
    const title = titles.get(url);
    const own = texts[page] ?? '';
    return {
      ...{ file, fragment: { url, filters, meta }, length: textLength(own) },
      ...(title !== undefined && { title }),
    };
  });
  const characters = [...new Set(text)].join('');
  const tally = tallyWords(texts.map((own) => wordsIn(own, segmenter)));
  return {
    ...{ pages, postings, tally, characters },
    said: dictionaryWordsIn(text),
    synonyms: synonymsIn(texts, synonyms),
  };
}

function openBundle(bundle: Bundle): {
  fragments: { file: Uint8Array; fragment: Fragment }[];
  postings: GroupPostings;
} {
  const file = (path: string): Uint8Array => {
    const content = bundle.get(path);
    if (!content) throw new Error(`pagefind: bundle: ${path} is missing`);
    return content;
  };
  const metaPath = [...bundle.keys()].find((path) => path.endsWith('.pf_meta'));
  const meta = metaPath === undefined ? undefined : readMeta(file(metaPath), metaPath);
  const fragments = (meta?.pages ?? []).map(([hash]) => {
    const path = `fragment/${hash}.pf_fragment`;
    return { file: file(path), fragment: readFragment(file(path), path) };
  });
  const chunks = (meta?.chunks ?? []).map((hash) => `index/${hash}.pf_index`);
  return { fragments, postings: readPostings(chunks.map((path) => [file(path), path] as const)) };
}

function readPostings(chunks: readonly (readonly [Uint8Array, string])[]): GroupPostings {
  const words = chunks
    .flatMap(([file, path]) => readPackedPages(file, path))
    .filter(({ pages }) => pages.length > 0);
  const all = words.flatMap(({ pages }) => pages);
  let end = 0;
  return {
    words: words.map(({ word }) => word),
    counts: Uint32Array.from(words, ({ pages }) => pages.length),
    pages: Uint32Array.from(all, ({ page }) => page),
    ends: Uint32Array.from(all, ({ positions }) => (end += positions.length)),
    bytes: Buffer.concat(all.map(({ positions }) => positions)),
  };
}
