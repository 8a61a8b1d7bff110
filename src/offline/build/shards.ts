import { createHash } from 'node:crypto';

/**
 * Characters of what is written, set by `npm run bench:offline`. A collection of some two hundred entries is one file,
 * so that a middling site takes few requests; cut, a shard is small enough that one publish stays a small part.
 */
const UNCUT = 750_000;
const MIN = 130_000;
const MAX = 260_000;
/** A rest that is smaller joins the shard before it: it would cost a request and compress badly. */
const REST = 65_000;
/** One path of so many ends a shard. */
const ONE_OF = 12;

interface Sized {
  path: string;
  size: number;
}

/** Whether a shard may end with a path: known from the path alone, so that entries that come or go move no other bound. */
function isBound(path: string): boolean {
  return createHash('sha256').update(path).digest().readUInt32BE() % ONE_OF === 0;
}

/**
 * Cuts a collection's entries, in the order of their paths, into shards. A new entry changes the shard that it comes to
 * lie in, and as a rule no other.
 */
export function cutShards<Entry extends Sized>(entries: readonly Entry[]): Entry[][] {
  if (sizeOf(entries) <= UNCUT) return entries.length > 0 ? [[...entries]] : [];
  const shards: Entry[][] = [];
  let shard: Entry[] = [];
  let size = 0;
  for (const entry of entries) {
    shard.push(entry);
    size += entry.size;
    if (size >= MAX || (size >= MIN && isBound(entry.path))) {
      shards.push(shard);
      [shard, size] = [[], 0];
    }
  }
  if (size < REST) shards.at(-1)?.push(...shard);
  else shards.push(shard);
  return shards;
}

const sizeOf = (entries: readonly Sized[]): number =>
  entries.reduce((sum, { size }) => sum + size, 0);
