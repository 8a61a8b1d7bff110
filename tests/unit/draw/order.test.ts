import { describe, expect, test } from 'vitest';
import { drawCodes, toIndex } from '../../../src/draw/order.ts';
import { bytesOf, codesOf } from './draw-kit.ts';

const TOP = 2 ** 48;
/** A block whose first 48 bits are this number. */
function blockOf(value: number): Uint8Array {
  const block = new Uint8Array(32).fill(0xaa);
  for (let at = 5, rest = value; at >= 0; at -= 1, rest = Math.floor(rest / 256))
    block[at] = rest % 256;
  return block;
}

describe('a block chooses a number without bias', () => {
  test.each([1, 2, 3, 7, 1000, 20_000, 2 ** 47 + 1])('among %i', (among) => {
    const left = TOP % among;
    expect(toIndex(blockOf(0), among)).toBe(0);
    expect(toIndex(blockOf(among - 1), among)).toBe(among - 1);
    expect(toIndex(blockOf(TOP - left - 1), among)).toBe(among - 1);
    // The numbers above the last whole multiple would be chosen once more often.
    if (left > 0) {
      expect(toIndex(blockOf(TOP - left), among)).toBeUndefined();
      expect(toIndex(blockOf(TOP - 1), among)).toBeUndefined();
    }
  });
});

describe('a draw', () => {
  const codes = codesOf(50);

  test('takes each code once at most, all of them if there are as many prizes', () => {
    const drawn = drawCodes(bytesOf('seed'), codes, 50);
    expect([...drawn].sort()).toEqual(codes);
    expect(drawCodes(bytesOf('seed'), codes, 12)).toEqual(drawn.slice(0, 12));
    expect(drawCodes(bytesOf('seed'), codes, 60)).toEqual(drawn);
    expect(drawCodes(bytesOf('another seed'), codes, 50)).not.toEqual(drawn);
  });

  test('gives every code the same chance of every place: χ² over a million draws', () => {
    const PLACES = 10;
    const DRAWS = 100_000;
    const some = codesOf(20);
    const place = new Map(some.map((code, at) => [code, at]));
    const counts = new Uint32Array(some.length * PLACES);
    const seed = new Uint8Array(32);
    const view = new DataView(seed.buffer);
    for (let number = 0; number < DRAWS; number += 1) {
      view.setUint32(28, number);
      for (const [at, code] of drawCodes(seed, some, PLACES).entries()) {
        const cell = at * some.length + (place.get(code) ?? NaN);
        counts[cell] = (counts[cell] ?? NaN) + 1;
      }
    }
    const expected = DRAWS / some.length;
    const chi = (cells: Uint32Array) =>
      cells.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // 19 degrees of freedom: 0.001 of honest draws lie above 43.8, and below 5.41.
    for (let at = 0; at < PLACES; at += 1) {
      const value = chi(counts.subarray(at * some.length, (at + 1) * some.length));
      expect(value, `place ${at + 1}`).toBeLessThan(43.8);
      expect(value, `place ${at + 1}`).toBeGreaterThan(5.4);
    }
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1_000_000);
  });
});
