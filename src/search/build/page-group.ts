import {
  type Fragment,
  type PackedPages,
  readFragment,
  readMeta,
  readPackedPages,
} from '../pagefind-files.ts';
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
 * Divides what Pagefind made of the pages of some groups.
 *
 * @param groups the addresses of their pages
 * @param titles as written by address, of the pages where folding may have changed them
 * @param synonyms folded
 */
export function makeGroups(
  bundle: Bundle,
  groups: readonly (readonly string[])[],
  titles: ReadonlyMap<string, string>,
  synonyms: readonly SynonymGroup[],
): PageGroup[] {
  const groupOf = new Map(groups.flatMap((urls, group) => urls.map((url) => [url, group])));
  const { fragments, words } = openBundle(bundle);
  const own = groups.map((): OpenedFragment[] => []);
  const places = fragments.map((opened): Place => {
    const group = groupOf.get(opened.fragment.url) ?? 0;
    return { group, number: (own[group]?.push(opened) ?? 0) - 1 };
  });
  const postings = dividePostings(words, places, groups.length);
  return postings.map((of, group) => makeGroup(own[group] ?? [], of, titles, synonyms));
}

function makeGroup(
  fragments: readonly OpenedFragment[],
  postings: GroupPostings,
  titles: ReadonlyMap<string, string>,
  synonyms: readonly SynonymGroup[],
): PageGroup {
  const segmenter = openSegmenter();
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

interface OpenedFragment {
  file: Uint8Array;
  fragment: Fragment;
}

/** Where a page of a bundle belongs. */
interface Place {
  group: number;
  /** Its number in the group. */
  number: number;
}

function openBundle(bundle: Bundle): { fragments: OpenedFragment[]; words: PackedPages[] } {
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
  return { fragments, words: chunks.flatMap((path) => readPackedPages(file(path), path)) };
}

/** @param places by the number of a page in the bundle */
function dividePostings(
  words: readonly PackedPages[],
  places: readonly Place[],
  groups: number,
): GroupPostings[] {
  const divided = Array.from({ length: groups }, () => ({
    words: [] as string[],
    counts: [] as number[],
    pages: [] as number[],
    positions: [] as Uint8Array[],
  }));
  for (const { word, pages } of words) {
    for (const { page, positions } of pages) {
      const { group, number } = places[page] ?? { group: 0, number: 0 };
      const own = divided[group];
      if (!own) continue;
      if (own.words.at(-1) !== word) {
        own.words.push(word);
        own.counts.push(0);
      }
      own.counts.push((own.counts.pop() ?? 0) + 1);
      own.pages.push(number);
      own.positions.push(positions);
    }
  }
  return divided.map(({ words: own, counts, pages, positions }) => {
    let end = 0;
    return {
      words: own,
      counts: Uint32Array.from(counts),
      pages: Uint32Array.from(pages),
      ends: Uint32Array.from(positions, ({ length }) => (end += length)),
      bytes: Buffer.concat(positions),
    };
  });
}
