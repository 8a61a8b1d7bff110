import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collectionNames, collections } from '../../src/collections/index.ts';

const HOME = 'src/collections';

/** Source files below a folder. */
const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ts|tsx|astro|mdx)$/.test(path))
    .map((path) => join(folder, path));

test('every folder is a collection, and has its three parts', () => {
  const folders = readdirSync(HOME, { withFileTypes: true }).filter((item) => item.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual([...collectionNames].sort());
  for (const { name } of folders)
    expect(readdirSync(join(HOME, name))).toEqual(
      expect.arrayContaining(['model.ts', 'site.ts', 'view.tsx']),
    );
});

test('nothing else lists collections, or tells them apart by their fields', () => {
  const names = collectionNames.join('|');
  const named = new Map(Object.values(collections).map(({ name, label }) => [label, name]));
  // A name alone or as the beginning of a path, and its label for people; not in a comment.
  const literal = new RegExp(
    `['"\`]/?(${names})(?:/?['"\`]|/)|(${[...named.keys()].join('|')})`,
    'g',
  );
  const others = ['src', 'admin'].flatMap(sources).filter((path) => !path.startsWith(`${HOME}/`));
  for (const path of others) {
    const text = readFileSync(path, 'utf8').replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
    const reported = new Set(
      [...text.matchAll(literal)].map(([, name, label = '']) => name ?? named.get(label)),
    );
    expect([path, reported.size]).toEqual([path, expect.toSatisfy((count) => count < 2)]);
    expect([path, /'\w+' in (?:entry\.)?data\b(?!\))/.exec(text)?.[0]]).toEqual([path, undefined]);
  }
});
