import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MESSAGES } from '../../src/values/validation/messages.ts';

const FOLDER = 'src/values/validation';
/** A run of so many Chinese characters does not occur in two places by chance. */
const TELLING = /\p{Script=Han}[\p{Script=Han}，。；：、“”（）]{13,}/gu;

const sources = ['src', 'admin', 'scripts'].flatMap((top) =>
  readdirSync(top, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|tsx|astro|mjs)$/.test(name))
    .map((name) => join(top, name)),
);
const textOf = (file: string) => readFileSync(file, 'utf8');

test('codes are English, in kebab case', () => {
  for (const code of Object.keys(MESSAGES)) expect(code).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
});

test('no sentence of the catalogue stands anywhere else, to be said or to be compared', () => {
  const [own, others] = [true, false].map((isOwn) =>
    sources.filter((file) => file.startsWith(FOLDER) === isOwn),
  ) as [string[], string[]];
  const sentences = new Set(own.flatMap((file) => textOf(file).match(TELLING) ?? []));
  expect(sentences.size).toBeGreaterThan(30);
  const repeated = others.flatMap((file) => {
    const text = textOf(file);
    return [...sentences].filter((said) => text.includes(said)).map((said) => `${file}: ${said}`);
  });
  expect(repeated).toEqual([]);
});
