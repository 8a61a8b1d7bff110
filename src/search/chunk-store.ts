import { onceEach } from './once.ts';
import { Chunk, type Posting } from './pagefind-files.ts';

/** Reads a file of the index by its path below the index folder. Throws if it is missing. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/**
 * The engine's interface to an index. Offline reading implements it with another store of the same
 * entries.
 */
export interface PostingStore {
  /**
   * The postings of a word; a word of two characters matches any such bigram in the text. Empty if
   * there are none.
   */
  postings(word: string): Promise<readonly Posting[]>;
  /** The words with this prefix, with their postings. */
  startingWith(prefix: string): Promise<ReadonlyMap<string, readonly Posting[]>>;
}

/** Compares by code points, the order of Pagefind's chunks; JavaScript compares UTF-16 units. */
function compare(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  for (let at = 0; at < left.length && at < right.length; at += 1) {
    const difference = (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** The chunks of an index, each loaded when one of its words is first requested. */
export class ChunkStore implements PostingStore {
  readonly #beginnings: readonly string[];
  readonly #load: (number: number) => Promise<Chunk>;

  /**
   * `beginnings` are the first words of the chunks, in order; `read` is called with
   * `index/<number>.pf_index`.
   */
  constructor(read: ReadFile, beginnings: readonly string[]) {
    this.#beginnings = beginnings;
    this.#load = onceEach(async (number) => {
      const path = `index/${number}.pf_index`;
      return new Chunk(await read(path), path);
    });
  }

  async postings(word: string): Promise<readonly Posting[]> {
    const chunk = this.#chunkOf(word);
    return chunk < 0 ? [] : (await this.#load(chunk)).postings(word);
  }

  async startingWith(prefix: string): Promise<ReadonlyMap<string, readonly Posting[]>> {
    const first = Math.max(0, this.#chunkOf(prefix));
    let after = first + 1;
    while (this.#beginnings[after]?.startsWith(prefix)) after += 1;
    const chunks = await Promise.all(
      Array.from({ length: after - first }, (_, at) => this.#load(first + at)),
    );
    return new Map(
      chunks.flatMap((chunk) =>
        chunk.words
          .filter((word) => word.startsWith(prefix))
          .map((word) => [word, chunk.postings(word)] as const),
      ),
    );
  }

  /**
   * The number of the last chunk whose first word is not after the given one; -1 if there is none.
   */
  #chunkOf(word: string): number {
    let [low, high] = [0, this.#beginnings.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(this.#beginnings[middle] ?? '', word) <= 0) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
