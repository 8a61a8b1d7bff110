import { gzipSync } from 'node:zlib';
import type { KeptChunks } from './kept-chunks.ts';

/**
 * Raw bytes of a chunk: the square root of those of the index, in this range. A question needs a
 * word or two of each of a dozen chunks, and the table of their first words: small chunks make the
 * one cheap, large ones the other, and at the root the sum is least. Of the index of 190 pages,
 * 690 kB, a question needs 13 kB in chunks of 1,800 bytes and 38 in such of 6,000, which have one
 * request and .9 kB of the table less. Still smaller ones save less than so many files cost.
 */
const CHUNK_BYTES = { least: 1_800, most: 6_000 };
/** An edit must not move the cuts of all chunks. */
const STEP = 600;

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
 * @param kept only chunks that it does not have are compressed
 */
export function splitChunks(words: readonly PackedWord[], kept?: KeptChunks): Chunk[] {
  const total = words.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const root = Math.round(Math.sqrt(total) / STEP) * STEP;
  const most = Math.min(CHUNK_BYTES.most, Math.max(CHUNK_BYTES.least, root));
  const chunks: PackedWord[][] = [];
  let size = Infinity;
  let before = '';
  for (const packed of words) {
    const beginning = beginningOf(packed);
    // A word is looked up with its first two characters: 会员证 with 会员.
    const room = beginning === before ? 2 * most : most;
    if (size + packed.bytes.length > room) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)?.push(packed);
    size += packed.bytes.length;
    before = beginning;
  }
  return chunks.map((chunk) => ({ from: chunk[0]?.word ?? '', file: pack(chunk, kept) }));
}

const beginningOf = ({ word }: PackedWord): string => [...word].slice(0, 2).join('');

/** Signature, a list of one list, the words; see `Chunk`. */
function pack(words: readonly PackedWord[], kept: KeptChunks | undefined): Uint8Array {
  const { length } = words;
  const head = Buffer.from([0x81, 0x9a, 0, 0, 0, 0]);
  head.writeUInt32BE(length, 2);
  const parts = [Buffer.from('pagefind_dcd'), head, ...words.map(({ bytes }) => bytes)];
  const content = Buffer.concat(parts);
  const compress = () => gzipSync(content, { level: 9 });
  return kept?.compressed(content, compress) ?? compress();
}
