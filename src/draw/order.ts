import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Announcement, type Values, valuesText } from './draw.ts';

/** The bits of a block that choose a code: as many as a number of the language holds exactly, in whole bytes. */
const BITS = 48;
const BLOCKS = 2 ** BITS;

/** SHA-256 of the list's hash (32 bytes) followed by the announcement and the values (UTF-8). */
export const seedOf = (it: Announcement, values: Values): Uint8Array =>
  sha256(concatBytes(hexToBytes(it.listHash), utf8ToBytes(valuesText(it, values))));

/**
 * The first 48 bits of a block as one of `among` numbers from 0, each equally likely; undefined if the block must be
 * left out, because so many numbers do not divide 2⁴⁸ evenly.
 */
export function toIndex(block: Uint8Array, among: number): number | undefined {
  const value = block.subarray(0, BITS / 8).reduce((sum, byte) => sum * 256 + byte, 0);
  return value < BLOCKS - (BLOCKS % among) ? value % among : undefined;
}

/** HMAC-SHA-256 of 0, 1, 2 … as 8 bytes, the most significant first. */
function* blocks(seed: Uint8Array): Generator<Uint8Array> {
  // The key is prepared once: it takes as long as a block.
  const keyed = hmac.create(sha256, seed);
  const counter = new Uint8Array(8);
  const view = new DataView(counter.buffer);
  for (let number = 0; ; number += 1) {
    view.setUint32(0, Math.floor(number / 2 ** 32));
    view.setUint32(4, number % 2 ** 32);
    yield keyed.clone().update(counter).digest();
  }
}

/**
 * The winners in the order in which they are drawn: each block chooses one of the codes that are left, which keep their
 * order.
 *
 * @param codes the list in its order
 * @param count at most as many as there are codes
 */
export function drawCodes(seed: Uint8Array, codes: readonly string[], count: number): string[] {
  const left = [...codes];
  const drawn: string[] = [];
  for (const block of blocks(seed)) {
    if (drawn.length >= count || left.length === 0) break;
    const index = toIndex(block, left.length);
    if (index !== undefined) drawn.push(...left.splice(index, 1));
  }
  return drawn;
}

/** The winners of a draw, in the order of the prizes. */
export function winnersOf(
  it: Announcement,
  values: Values,
  codes: readonly string[],
): readonly string[] {
  const count = it.prizes.reduce((sum, prize) => sum + prize.count, 0);
  return drawCodes(seedOf(it, values), codes, count);
}
