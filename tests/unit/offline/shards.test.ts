import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { cutShards } from '../../../src/offline/build/shards.ts';

interface Entry {
  path: string;
  size: number;
}

const entryOf = (number: number): Entry => ({
  path: `rights/${createHash('sha256').update(String(number)).digest('hex').slice(0, 8)}/`,
  size: 6000,
});
const sorted = (entries: readonly Entry[]): Entry[] =>
  [...entries].sort((one, other) => (one.path < other.path ? -1 : 1));
const many = sorted(Array.from({ length: 400 }, (_, number) => entryOf(number)));

const texts = (entries: readonly Entry[]): string[] =>
  cutShards(entries).map((shard) => JSON.stringify(shard));

/** The number of shards of the second that a device with the first lacks. */
function lacking(before: readonly Entry[], after: readonly Entry[]): number {
  const had = new Set(texts(before));
  return texts(after).filter((text) => !had.has(text)).length;
}

describe('shards of a collection', () => {
  it('are none where there is no entry, one where there are few', () => {
    expect(cutShards([])).toEqual([]);
    expect(cutShards(many.slice(0, 100))).toEqual([many.slice(0, 100)]);
  });

  it('hold every entry once, in order, and none is large', () => {
    const shards = cutShards(many);
    expect(shards.length).toBeGreaterThan(5);
    expect(shards.flat()).toEqual(many);
    for (const shard of shards) expect(shard.length * 6000).toBeLessThan(340_000);
  });

  it('change in one place where an entry is written anew', () => {
    for (let at = 0; at < many.length; at += 7) {
      const after = many.map((entry, other) => (other === at ? { ...entry, size: 6100 } : entry));
      expect(lacking(many, after)).toBe(1);
    }
  });

  it('mostly change in one place where an entry comes or goes, and never all', () => {
    const lacked: number[] = [];
    const few = cutShards(many).length;
    for (let number = 1000; number < 1040; number += 1) {
      const more = sorted([...many, entryOf(number)]);
      lacked.push(lacking(many, more), lacking(more, many));
    }
    expect(lacked.filter((count) => count === 1).length).toBeGreaterThan(lacked.length * 0.6);
    expect(Math.max(...lacked)).toBeLessThan(few);
  });
});
