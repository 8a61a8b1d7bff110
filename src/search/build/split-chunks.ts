import { gzipSync } from 'node:zlib';

/**
 * Raw bytes of a chunk; about 40 % of that once compressed. Pagefind's own chunks have some 75,000,
 * and no option to change it. A question of a whole sentence needs a dozen chunks, a word or two of
 * each: with 20,000 bytes they cost 80 kB, with 6,000 they cost 30, in one request more. Still
 * smaller ones would cost more in the table of their first words than they save.
 */
const CHUNK_BYTES = 6_000;

/** A word of Pagefind's index in its encoded form. */
export interface PackedWord {
  word: string;
  /** Its CBOR. */
  bytes: Uint8Array;
}

export interface Chunk {
  /** Its first word. */
  from: string;
  /** In Pagefind's own format. */
  file: Uint8Array;
}

/**
 * Splits an index into smaller chunks of the same format, because a query needs only a word or two
 * of each.
 *
 * @param words in the order of the index
 */
export function splitChunks(words: readonly PackedWord[]): Chunk[] {
  const chunks: PackedWord[][] = [];
  let size = Infinity;
  for (const packed of words) {
    if (size + packed.bytes.length > CHUNK_BYTES) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)?.push(packed);
    size += packed.bytes.length;
  }
  return chunks.map((chunk) => ({ from: chunk[0]?.word ?? '', file: pack(chunk) }));
}

/** Signature, a list of one list, the words; see `Chunk`. */
function pack(words: readonly PackedWord[]): Uint8Array {
  const { length } = words;
  const head = Buffer.from([0x81, 0x9a, 0, 0, 0, 0]);
  head.writeUInt32BE(length, 2);
  return gzipSync(
    Buffer.concat([Buffer.from('pagefind_dcd'), head, ...words.map(({ bytes }) => bytes)]),
    { level: 9 },
  );
}
