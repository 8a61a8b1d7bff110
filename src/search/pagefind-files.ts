import { gunzipSync } from 'fflate';

/**
 * Reads the files that Pagefind 1.6.0 writes: gzip around twelve bytes of signature, then CBOR (RFC 8949) or, for
 * fragments, JSON. The format is Pagefind's own and undocumented; `tests/unit/pagefind-files.test.ts` fails if it
 * changes.
 */
const SIGNATURE = 'pagefind_dcd';

const decoder = new TextDecoder();

function unpack(file: Uint8Array, name: string): Uint8Array {
  const bytes = gunzipSync(file);
  const signature = decoder.decode(bytes.subarray(0, SIGNATURE.length));
  if (signature !== SIGNATURE) throw new Error(`${name}: not a file of Pagefind: “${signature}”`);
  return bytes.subarray(SIGNATURE.length);
}

/** The subset of CBOR in these files: integers, texts and lists. */
type Cbor = number | string | Cbor[];

interface CborReader {
  item: () => Cbor;
  /** Reads the header of a list and returns its length. */
  openList: () => number;
  /** Moves past items without reading them; past one by default. */
  skip: (items?: number) => void;
  /** Whether the next item is a list without items. */
  isEmptyList: () => boolean;
  /** Bytes read so far. */
  offset: () => number;
}

function openCbor(bytes: Uint8Array, name: string): CborReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const fail = (what: string): never => {
    throw new Error(`${name}: ${what} at byte ${at}, expected CBOR as Pagefind 1.6.0 writes it`);
  };
  const size = (short: number): number => {
    if (short < 24) return short;
    if (short > 26) fail(`length of kind ${short}`);
    const width = 1 << (short - 24);
    at += width;
    if (width === 1) return view.getUint8(at - 1);
    return width === 2 ? view.getUint16(at - 2) : view.getUint32(at - 4);
  };
  const item = (): Cbor => {
    const head = view.getUint8(at);
    at += 1;
    const short = head & 31;
    switch (head >> 5) {
      case 0:
        return size(short);
      case 1:
        return -1 - size(short);
      case 3: {
        const length = size(short);
        at += length;
        return decoder.decode(bytes.subarray(at - length, at));
      }
      case 4:
        return Array.from({ length: size(short) }, item);
      default:
        return fail(`byte ${head}`);
    }
  };
  const openList = (): number => {
    const head = view.getUint8(at);
    if (head >> 5 !== 4) fail(`byte ${head}`);
    at += 1;
    return size(head & 31);
  };
  const skip = (items = 1): void => {
    for (let left = items; left > 0; left -= 1) {
      const head = view.getUint8(at);
      at += 1;
      const length = size(head & 31);
      if (head >> 5 === 3) at += length;
      else if (head >> 5 === 4) left += length;
      else if (head >> 5 > 1) fail(`byte ${head}`);
    }
  };
  const isEmptyList = () => view.getUint8(at) === 0x80;
  return { item, openList, skip, isEmptyList, offset: () => at };
}

function readCbor(bytes: Uint8Array, name: string): Cbor {
  return openCbor(bytes, name).item();
}

function list(value: Cbor | undefined, name: string): Cbor[] {
  if (!Array.isArray(value)) throw new Error(`${name}: found ${String(value)}, expected a list`);
  return value;
}

/**
 * The positions of a word on a page, counted in words; the weight is 1 in plain text, higher in
 * headings.
 */
export interface Posting {
  /** Number of the page in the index. */
  page: number;
  /** Sum of the weights of its positions. */
  weight: number;
  /** Ascending. */
  positions: readonly number[];
}

const WEIGHT_UNIT = 24;

/**
 * A negative number sets the weight of the following positions, which are deltas from the previous
 * one.
 */
function readPlaces(locations: readonly Cbor[]): Pick<Posting, 'weight' | 'positions'> {
  const positions: number[] = [];
  let weight = 0;
  let each = 1;
  let position = 0;
  for (const value of locations) {
    if (typeof value !== 'number') continue;
    if (value < 0) {
      each = -(value + 1) / WEIGHT_UNIT;
      position = 0;
    } else {
      position += value;
      positions.push(position);
      weight += each;
    }
  }
  return { weight, positions: positions.sort((a, b) => a - b) };
}

/** A word of a chunk, and the range of its CBOR. */
interface WordRange {
  word: string;
  start: number;
  end: number;
}

/** The words of a chunk in order; their postings are skipped, not decoded. */
function wordRanges(bytes: Uint8Array, name: string): WordRange[] {
  const reader = openWords(bytes, name);
  return Array.from({ length: reader.openList() }, () => {
    const start = reader.offset();
    const parts = reader.openList();
    const word = String(reader.item());
    reader.skip(parts - 1);
    return { word, start, end: reader.offset() };
  });
}

/** The postings of one word. Words of metadata have none. */
function readPostings(cbor: Uint8Array, name: string): Posting[] {
  const [, pages] = list(readCbor(cbor, name), name);
  let page = 0;
  return list(pages, name).flatMap((entry) => {
    const [step, locations] = list(entry, name);
    page += Number(step);
    const places = readPlaces(list(locations, name));
    return places.positions.length > 0 ? [{ page, ...places }] : [];
  });
}

/** One chunk of the index. A query needs a word or two of it: only those are decoded. */
export class Chunk {
  readonly #bytes: Uint8Array;
  readonly #name: string;
  readonly #ranges: ReadonlyMap<string, WordRange>;
  readonly #read = new Map<string, readonly Posting[]>();

  constructor(file: Uint8Array, name: string) {
    this.#name = name;
    this.#bytes = unpack(file, name);
    this.#ranges = new Map(wordRanges(this.#bytes, name).map((range) => [range.word, range]));
  }

  get words(): readonly string[] {
    return [...this.#ranges.keys()];
  }

  /** Empty for a word that is not in the chunk. */
  postings(word: string): readonly Posting[] {
    const range = this.#ranges.get(word);
    if (!range) return [];
    let postings = this.#read.get(word);
    if (!postings) {
      postings = readPostings(this.#bytes.subarray(range.start, range.end), this.#name);
      this.#read.set(word, postings);
    }
    return postings;
  }
}

/** A word and its pages, whose positions are not read. */
export interface PackedPages {
  word: string;
  pages: readonly PackedPage[];
}

export interface PackedPage {
  /** Number of the page in the index. */
  page: number;
  /** The CBOR of its positions. */
  positions: Uint8Array;
}

/**
 * The words of one chunk with the pages in whose text they occur, in order: without occurrences in
 * metadata, and without forms with other diacritics, neither of which our engine reads.
 */
export function readPackedPages(file: Uint8Array, name: string): PackedPages[] {
  const bytes = unpack(file, name);
  const reader = openWords(bytes, name);
  return Array.from({ length: reader.openList() }, () => {
    const items = reader.openList();
    const word = String(reader.item());
    const pages: PackedPage[] = [];
    let page = 0;
    for (let left = reader.openList(); left > 0; left -= 1) {
      const length = reader.openList();
      page += Number(reader.item());
      const isInText = !reader.isEmptyList();
      const start = reader.offset();
      reader.skip();
      if (isInText) pages.push({ page, positions: bytes.subarray(start, reader.offset()) });
      reader.skip(length - 2);
    }
    reader.skip(items - 2);
    return { word, pages };
  });
}

/** A reader at the list of words of an unpacked chunk. */
function openWords(bytes: Uint8Array, name: string): CborReader {
  const reader = openCbor(bytes, name);
  if (reader.openList() !== 1) throw new Error(`${name}: expected a list of one list of words`);
  return reader;
}

export interface IndexMeta {
  version: string;
  /** Hash and number of words of each page; its number is its index in this list. */
  pages: readonly (readonly [hash: string, words: number])[];
  /** Hashes of the chunks, in the order of their words. */
  chunks: readonly string[];
}

export function readMeta(file: Uint8Array, name: string): IndexMeta {
  const [version, pages, chunks] = list(readCbor(unpack(file, name), name), name);
  return {
    version: String(version),
    pages: list(pages, name).map((page) => {
      const [hash, words] = list(page, name);
      return [String(hash), Number(words)];
    }),
    chunks: list(chunks, name).map((chunk) => {
      const [, , hash] = list(chunk, name);
      return String(hash);
    }),
  };
}

/** Pagefind's data of a page for excerpts. Words of `content` are separated by U+200B. */
export interface Fragment {
  url: string;
  content: string;
  word_count: number;
  filters: Readonly<Record<string, readonly string[]>>;
  meta: Readonly<Record<string, string>>;
}

export function readFragment(file: Uint8Array, name: string): Fragment {
  return JSON.parse(decoder.decode(unpack(file, name))) as Fragment;
}
