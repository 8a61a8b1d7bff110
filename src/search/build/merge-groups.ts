import { CborWriter } from './cbor.ts';
import type { GroupPostings, IndexedPage, PageGroup } from './page-group.ts';
import type { PackedWord } from './split-chunks.ts';

/** An index of all pages: its pages are numbered in the order of their addresses. */
export interface MergedIndex {
  pages: readonly IndexedPage[];
  /** Those that occur in a text, in the order of Pagefind: by their UTF-8. */
  words: readonly PackedWord[];
}

/** Postings of one group, with the numbers of its pages in the whole index. */
interface Numbered extends GroupPostings {
  numbers: Uint32Array;
}

/** Merges groups of different pages into one index, the same however pages were grouped. */
export function mergeGroups(groups: readonly PageGroup[]): MergedIndex {
  const placed = groups
    .flatMap(({ pages }, group) => pages.map((page, number) => ({ page, group, number })))
    .sort((one, other) => (one.page.fragment.url < other.page.fragment.url ? -1 : 1));
  const numbered = groups.map(({ pages, postings }): Numbered => ({
    ...postings,
    numbers: new Uint32Array(pages.length),
  }));
  placed.forEach(({ group, number }, at) => {
    const { numbers } = numbered[group] ?? {};
    if (numbers) numbers[number] = at;
  });
  return {
    pages: placed.map(({ page }) => page),
    words: packWords(numbered, (page) => numbered[placed[page]?.group ?? -1]),
  };
}

/** More postings than a group has, few enough for pages and postings in one exact number. */
const POSTINGS = 2 ** 28;

/** A word of all groups, and where its postings are among those of all words. */
interface CollectedWord {
  word: string;
  start: number;
  end: number;
}

/**
 * All postings, word by word, a word's by their pages. Each is one number, page × {@link POSTINGS} +
 * number of the posting in the page's group: objects would cost more than the sorting does.
 */
function collectPostings(groups: readonly Numbered[]): {
  words: readonly CollectedWord[];
  postings: Float64Array;
} {
  const words = new Map<string, CollectedWord>();
  // Asked once for each word of each group: that costs more than all else here.
  const wordsOf = groups.map(({ words: own, counts }) =>
    own.map((word, number) => {
      let collected = words.get(word);
      if (!collected) words.set(word, (collected = { word, start: 0, end: 0 }));
      collected.end += counts[number] ?? 0;
      return collected;
    }),
  );
  let total = 0;
  for (const word of words.values()) {
    [word.start, total] = [total, total + word.end];
    word.end = word.start;
  }
  const postings = new Float64Array(total);
  for (const [group, { counts, pages, numbers }] of groups.entries()) {
    let at = 0;
    wordsOf[group]?.forEach((collected, number) => {
      for (const end = at + (counts[number] ?? 0); at < end; at += 1, collected.end += 1)
        postings[collected.end] = (numbers[pages[at] ?? -1] ?? 0) * POSTINGS + at;
    });
  }
  for (const { start, end } of words.values())
    if (end - start > 1) postings.subarray(start, end).sort();
  return { words: [...words.values()], postings };
}

/** Words as Pagefind encodes them: their pages by their distance from the one before. */
function packWords(
  groups: readonly Numbered[],
  groupOf: (page: number) => Numbered | undefined,
): PackedWord[] {
  const { words, postings } = collectPostings(groups);
  const writer = new CborWriter();
  const packed = words
    .map(({ word, start, end }) => ({ word, start, end, order: Buffer.from(word) }))
    .sort((one, other) => Buffer.compare(one.order, other.order))
    .map(({ word, start, end }) => {
      const from = writer.length;
      packWord(writer, word, postings.subarray(start, end), groupOf);
      return { word, from, to: writer.length };
    });
  const { bytes } = writer;
  return packed.map(({ word, from, to }) => ({ word, bytes: bytes.subarray(from, to) }));
}

function packWord(
  writer: CborWriter,
  word: string,
  postings: Float64Array,
  groupOf: (page: number) => Numbered | undefined,
): void {
  writer.list(2);
  writer.text(word);
  writer.list(postings.length);
  let before = 0;
  for (const posting of postings) {
    const page = Math.floor(posting / POSTINGS);
    const at = posting % POSTINGS;
    const group = groupOf(page);
    writer.list(2);
    writer.integer(page - before);
    if (group) writer.copy(group.bytes, group.ends[at - 1] ?? 0, group.ends[at] ?? 0);
    before = page;
  }
}
