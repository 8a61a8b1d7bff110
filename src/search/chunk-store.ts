import { type ChunkRange, type Posting, readChunk } from './pagefind-files.ts';

/** Gives the bytes of a file of the index, named from its folder. Throws where there is none. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/** What the engine asks an index. Offline reading answers the same from another store of the same entries. */
export interface PostingStore {
  /** Where a word stands; a word of two characters is any such pair in the text. Empty where it is nowhere. */
  postings(word: string): Promise<readonly Posting[]>;
  /** The words that begin so, with their postings. */
  startingWith(prefix: string): Promise<ReadonlyMap<string, readonly Posting[]>>;
}

/** The order of code points, in which Pagefind's chunks are cut; JavaScript compares UTF-16 units. */
function compare(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  for (let at = 0; at < left.length && at < right.length; at += 1) {
    const difference = (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** The chunks of a Pagefind index, each loaded when a word of it is asked for. */
export class ChunkStore implements PostingStore {
  readonly #read: ReadFile;
  readonly #ranges: readonly ChunkRange[];
  readonly #chunks = new Map<string, Promise<ReadonlyMap<string, readonly Posting[]>>>();

  /** `folder` holds the chunks, with a slash at its end. */
  constructor(read: ReadFile, folder: string, ranges: readonly ChunkRange[]) {
    this.#read = (hash) => read(`${folder}${hash}.pf_index`);
    this.#ranges = ranges;
  }

  async postings(word: string): Promise<readonly Posting[]> {
    const [range] = this.#rangesOf(word);
    return range ? ((await this.#load(range[2])).get(word) ?? []) : [];
  }

  async startingWith(prefix: string): Promise<ReadonlyMap<string, readonly Posting[]>> {
    const ranges = [
      ...this.#rangesOf(prefix),
      ...this.#ranges.filter(([from]) => from !== prefix && from.startsWith(prefix)),
    ];
    const chunks = await Promise.all(ranges.map(([, , hash]) => this.#load(hash)));
    return new Map(
      chunks.flatMap((chunk) => [...chunk].filter(([word]) => word.startsWith(prefix))),
    );
  }

  /**
   * The chunk that a word is in, if it is in any: the last that begins before it. Ends of chunks tell nothing, as
   * Pagefind shortens both ends to what parts a chunk from its neighbours.
   */
  #rangesOf(word: string): ChunkRange[] {
    const after = this.#ranges.findIndex(([from]) => compare(from, word) > 0);
    return this.#ranges.slice(0, after < 0 ? undefined : after).slice(-1);
  }

  #load(hash: string): Promise<ReadonlyMap<string, readonly Posting[]>> {
    let chunk = this.#chunks.get(hash);
    if (!chunk) {
      chunk = this.#read(hash).then((file) => readChunk(file, hash));
      this.#chunks.set(hash, chunk);
      chunk.catch(() => this.#chunks.delete(hash));
    }
    return chunk;
  }
}
