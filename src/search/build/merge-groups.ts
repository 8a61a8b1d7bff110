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
    words: packWords(collectWords(numbered), (page) => numbered[placed[page]?.group ?? -1]),
  };
}

/** More postings than a group has, few enough for pages and postings in one exact number. */
const POSTINGS = 2 ** 28;

/** Word → its postings in all groups: page × {@link POSTINGS} + number of the posting in the page's group. */
function collectWords(groups: readonly Numbered[]): ReadonlyMap<string, number[]> {
  const words = new Map<string, number[]>();
  for (const { words: own, counts, pages, numbers } of groups) {
    let at = 0;
    own.forEach((word, number) => {
      let postings = words.get(word);
      if (!postings) words.set(word, (postings = []));
      for (const end = at + (counts[number] ?? 0); at < end; at += 1)
        postings.push((numbers[pages[at] ?? -1] ?? 0) * POSTINGS + at);
    });
  }
  return words;
}

/** Words as Pagefind encodes them: their pages by their distance from the one before. */
function packWords(
  words: ReadonlyMap<string, number[]>,
  groupOf: (page: number) => Numbered | undefined,
): PackedWord[] {
  const writer = new CborWriter();
  const packed = [...words]
    .map(([word, postings]) => [Buffer.from(word), word, postings] as const)
    .sort(([one], [other]) => Buffer.compare(one, other))
    .map(([, word, postings]) => {
      const start = writer.length;
      packWord(writer, word, Float64Array.from(postings).sort(), groupOf);
      return { word, start, end: writer.length };
    });
  const { bytes } = writer;
  return packed.map(({ word, start, end }) => ({ word, bytes: bytes.subarray(start, end) }));
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
