import type { PostingStore } from '../chunk-store.ts';
import type { Posting } from '../pagefind-files.ts';
import { type Segmenter, isHan } from '../segment.ts';
import type { Heading } from './page-text.ts';
import { wordAt, wordStarts } from './word-starts.ts';

/** A page’s text in the form of the index, with its weighted ranges. */
export interface ScannedText {
  text: string;
  headings: readonly Heading[];
}

/** Separates the pages: occurs in no text. */
const APART = '\u0000';
/**
 * Size of the cache of postings; they are requested again while a query is read in several ways.
 */
const MAX_KEPT = 400;

/** The weight of a position among those of a word; 0: it does not count. */
type Counted = (place: { page: number; at: number; end: number }) => number;

/**
 * Postings by scanning texts. Returns what Pagefind’s index of them returns, and whole runs of
 * characters besides: word positions, for which only pages with a match are segmented.
 */
export class ScanStore implements PostingStore {
  readonly #pages: readonly ScannedText[];
  readonly #segmenter: Segmenter;
  readonly #all: string;
  readonly #begins: readonly number[];
  readonly #starts: (Uint32Array | undefined)[] = [];
  readonly #kept = new Map<string, readonly Posting[]>();

  constructor(pages: readonly ScannedText[], segmenter: Segmenter) {
    this.#pages = pages;
    this.#segmenter = segmenter;
    this.#all = pages.map(({ text }) => text).join(APART);
    let begin = 0;
    this.#begins = pages.map(({ text }) => {
      const here = begin;
      begin += text.length + APART.length;
      return here;
    });
  }

  postings(word: string): Promise<readonly Posting[]> {
    if (/^\d+$/.test(word)) return this.#keep(`#${word}`, () => this.#findNumber(word));
    const counted: Counted = !isHan(word)
      ? ({ page, at, end }) => Number(!this.#isWithin(page, at) && !this.#isWithin(page, end))
      : word.length === 2
        ? () => 1
        : ({ page, at, end }) => Number(this.#wordEnd(page, at) === end);
    return this.#keep(`=${word}`, () => this.#find(word, counted));
  }

  startingWith(prefix: string): Promise<ReadonlyMap<string, readonly Posting[]>> {
    const counted: Counted = isHan(prefix)
      ? ({ page, at, end }) => this.#tokensAt(page, at, end)
      : ({ page, at }) => Number(!this.#isWithin(page, at));
    return this.#keep(`^${prefix}`, () => this.#find(prefix, counted)).then(
      (postings) => new Map([[prefix, postings]]),
    );
  }

  /** The offsets at which the words of a page begin in its text. */
  startsOf(page: number): Uint32Array {
    return (this.#starts[page] ??= wordStarts(this.#pages[page]?.text ?? '', this.#segmenter));
  }

  #keep(key: string, find: () => readonly Posting[]): Promise<readonly Posting[]> {
    let postings = this.#kept.get(key);
    if (!postings) {
      if (this.#kept.size >= MAX_KEPT) this.#kept.clear();
      this.#kept.set(key, (postings = find()));
    }
    return Promise.resolve(postings);
  }

  /**
   * A number as in the index: without its decimal point and commas, and never a part of a longer
   * one.
   */
  #findNumber(digits: string): Posting[] {
    const pattern = new RegExp([...digits].join('[.,]?'), 'g');
    return this.#pages.flatMap(({ text }, page) => {
      const places = [...text.matchAll(pattern)]
        .filter(({ 0: found, index }) => isWholeNumber(text, index, index + found.length))
        .map(({ index }) => ({ at: index, count: 1 }));
      return places.length > 0 ? [this.#toPosting(page, places)] : [];
    });
  }

  #find(text: string, counted: Counted): Posting[] {
    const found: Posting[] = [];
    let page = 0;
    let places: { at: number; count: number }[] = [];
    const flush = (): void => {
      if (places.length > 0) found.push(this.#toPosting(page, places));
      places = [];
    };
    for (
      let offset = this.#all.indexOf(text);
      offset >= 0;
      offset = this.#all.indexOf(text, offset + 1)
    ) {
      if (offset >= (this.#begins[page + 1] ?? Infinity)) {
        flush();
        while (offset >= (this.#begins[page + 1] ?? Infinity)) page += 1;
      }
      const at = offset - (this.#begins[page] ?? 0);
      const count = counted({ page, at, end: at + text.length });
      if (count > 0) places.push({ at, count });
    }
    flush();
    return found;
  }

  #toPosting(page: number, places: readonly { at: number; count: number }[]): Posting {
    const starts = this.startsOf(page);
    const { headings } = this.#pages[page] ?? { headings: [] };
    const weightAt = (at: number) =>
      headings.find(({ start, end }) => at >= start && at < end)?.weight ?? 1;
    return {
      page,
      weight: places.reduce((sum, { at, count }) => sum + count * weightAt(at), 0),
      positions: places.map(({ at }) => wordAt(starts, at)),
    };
  }

  /** Whether letters or digits continue across an offset. */
  #isWithin(page: number, at: number): boolean {
    const text = this.#pages[page]?.text ?? '';
    return isWordCharacter(text[at - 1]) && isWordCharacter(text[at]);
  }

  /**
   * The number of words of the index that begin with a character: the bigram with its neighbour,
   * and a word that is not a bigram.
   */
  #tokensAt(page: number, at: number, end: number): number {
    const next = this.#pages[page]?.text[end];
    const isBigram = next !== undefined && isHan(next);
    const word = this.#wordEnd(page, at);
    return Number(isBigram) + Number(word !== undefined && word !== end + 1);
  }

  /** The end of the word that begins at an offset; undefined if none begins there. */
  #wordEnd(page: number, at: number): number | undefined {
    const starts = this.startsOf(page);
    const word = wordAt(starts, at);
    if (starts[word] !== at) return undefined;
    return at + (this.#pages[page]?.text.slice(at, starts[word + 1]).trimEnd().length ?? 0);
  }
}

function isWholeNumber(text: string, start: number, end: number): boolean {
  const before = /\d[.,]$/.test(text.slice(Math.max(0, start - 2), start));
  const after = /^[.,]?\d/.test(text.slice(end, end + 2));
  return !before && !after && !isWordCharacter(text[start - 1]) && !isWordCharacter(text[end]);
}

const isWordCharacter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character) && !isHan(character);
