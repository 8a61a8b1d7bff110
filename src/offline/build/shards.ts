import { createHash } from 'node:crypto';

/**
 * Size in characters, chosen with `npm run bench:offline`. A collection of some two hundred entries
 * is one file, so that a site of medium size takes few requests; above that, shards are small
 * enough that one publication changes only a small part.
 */
const UNCUT = 750_000;
const MIN = 130_000;
const MAX = 260_000;
/** A smaller rest is merged with the previous shard: it would cost a request and compress badly. */
const REST = 65_000;
/** On average, one of this many paths ends a shard. */
const ONE_OF = 12;

interface Sized {
  path: string;
  size: number;
}

/**
 * Whether a shard may end with a path: determined by the path alone, so that added or removed
 * entries move no other bound.
 */
function isBound(path: string): boolean {
  return createHash('sha256').update(path).digest().readUInt32BE() % ONE_OF === 0;
}

/**
 * Splits a collection's entries, in the order of their paths, into shards. A new entry usually
 * changes only the shard that contains it.
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
