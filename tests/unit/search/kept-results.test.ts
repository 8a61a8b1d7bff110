import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LAYERS } from '../../../.dependency-cruiser.mjs';
import { CODE, keptResult, openKeptResults } from '../../../src/search/build/kept-results.ts';

let root: string;
let made: string[];
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kept-results-'));
  await writeFile(join(root, 'package.json'), '{}');
  made = [];
});
afterEach(() => rm(root, { recursive: true }));

/** A build that needs one result. */
function build(kind: string, input: readonly string[], value: unknown): Promise<unknown> {
  return keptResult(openKeptResults('search', root), kind, input, () => {
    made.push(`${kind} ${input.join('|')}`);
    return value;
  });
}

test('a result is made once, and comes back as it was: lists, maps, bytes', async () => {
  const value = { words: ['甲'], counts: new Map([['甲', 2]]), bytes: Uint32Array.of(1, 70_000) };
  expect(await build('group', ['a', 'b'], value)).toEqual(value);
  expect(await build('group', ['a', 'b'], 'another')).toEqual(value);
  expect(made).toEqual(['group a|b']);
});

test.each([
  ['another input', 'group', ['a', 'c']],
  ['the same characters in other texts', 'group', ['ab', '']],
  ['the same texts in another order', 'group', ['b', 'a']],
  ['another function', 'words', ['a', 'b']],
])('%s: its own result', async (_, kind, input) => {
  await build('group', ['a', 'b'], 1);
  expect(await build(kind, input, 2)).toBe(2);
});

test('other packages or code: made anew', async () => {
  await build('group', ['a'], 1);
  await writeFile(join(root, 'package-lock.json'), '{"name":"other"}');
  expect(await build('group', ['a'], 2)).toBe(2);
});

test('without a store it is made each time', async () => {
  const make = () => made.push('');
  await keptResult(undefined, 'group', ['a'], make);
  await keptResult(undefined, 'group', ['a'], make);
  expect(made).toHaveLength(2);
});

test('all code that the search may import is a part of each key', () => {
  const layers = new Map<string, readonly string[]>(LAYERS);
  const needed = new Set(['src/search']);
  // A set is walked with what is added meanwhile.
  for (const layer of needed) for (const below of layers.get(layer) ?? []) needed.add(below);
  expect(CODE).toEqual(expect.arrayContaining([...needed]));
});
