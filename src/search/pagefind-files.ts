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
    const width = { 24: 1, 25: 2, 26: 4 }[short] ?? fail(`length of kind ${short}`);
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
  return { item, openList, offset: () => at };
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

/**
 * Calls `take` with each word of a chunk, its postings and the range of its CBOR. Words of metadata
 * have no postings.
 */
function eachWord(
  bytes: Uint8Array,
  name: string,
  take: (word: string, postings: Posting[], cbor: Uint8Array) => void,
): void {
  const reader = openCbor(bytes, name);
  if (reader.openList() !== 1) throw new Error(`${name}: expected a list of one list of words`);
  for (let left = reader.openList(); left > 0; left -= 1) {
    const start = reader.offset();
    const [word, pages] = list(reader.item(), name);
    let page = 0;
    const postings = list(pages, name).flatMap((entry) => {
      const [step, locations] = list(entry, name);
      page += Number(step);
      const places = readPlaces(list(locations, name));
      return places.positions.length > 0 ? [{ page, ...places }] : [];
    });
    take(String(word), postings, bytes.subarray(start, reader.offset()));
  }
}

/** Word → its postings, for the words of one chunk. */
export function readChunk(file: Uint8Array, name: string): Map<string, Posting[]> {
  const words = new Map<string, Posting[]>();
  eachWord(unpack(file, name), name, (word, postings) => words.set(word, postings));
  return words;
}

/** The words of one chunk with their CBOR, in order. */
export function readPackedWords(
  file: Uint8Array,
  name: string,
): { word: string; postings: Posting[]; bytes: Uint8Array }[] {
  const words: { word: string; postings: Posting[]; bytes: Uint8Array }[] = [];
  eachWord(unpack(file, name), name, (word, postings, bytes) => {
    words.push({ word, postings, bytes });
  });
  return words;
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
