import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DOCUMENTS } from './recipes-kit.ts';

const OURS = /^(?:src|admin|scripts|tests|docs|deploy)\/[^\s…]*$/;
/** Paths of a built site that begin like our folders. */
const BUILT: readonly string[] = ['admin/content.bin', 'admin/assets/'];

/** Files and folders of ours that a document names, with `<name>` as a wildcard. */
function pathsIn(document: string): string[] {
  const text = readFileSync(document, 'utf8').replace(/^( *)```[^]*?^\1```/gm, '');
  return [...text.matchAll(/`([^`]+)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => OURS.test(path) && !BUILT.includes(path))
    .map((path) => path.replace(/<\w+>/g, '*'));
}

test.each(DOCUMENTS)('what %s names is there', (document) => {
  expect(pathsIn(document).filter((path) => globSync(path).length === 0)).toEqual([]);
});

test('names are found where people read them', () => {
  expect(DOCUMENTS.flatMap(pathsIn).length).toBeGreaterThan(150);
});
