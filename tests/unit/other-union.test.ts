import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bodiesOf } from '../../src/check/body-reading.ts';
import { readContentFiles } from '../../src/check/content-files.ts';
import { checkHealth } from '../../src/check/health.ts';
import { readBodies } from '../../src/check/read-bodies.ts';
import { collectionNames } from '../../src/collections/index.ts';
import { FULL_CONTENT } from '../full-site.ts';
import { writeOtherUnion } from '../other-union.ts';
import { isShipped } from '../shipped/is-shipped.ts';

let other: string;
beforeAll(async () => {
  other = await mkdtemp(join(tmpdir(), 'other-union-'));
  await writeOtherUnion(other);
});
afterAll(() => rm(other, { recursive: true }));

/** Paths of the entries below a content folder; pages have fixed addresses. */
async function entriesOf(content: string): Promise<string[]> {
  const paths = (await readContentFiles(content)).map(({ path }) => path);
  return paths.filter((path) => path.endsWith('.md') && !path.startsWith('content/pages/'));
}

test.each([
  ['the whole site', () => FULL_CONTENT],
  ['another union', () => other],
])('nothing stops a build of %s', async (_, content) => {
  const files = await readContentFiles(content());
  const groups = checkHealth(files, undefined, await readBodies(bodiesOf(files)));
  expect(groups.filter(({ severity }) => severity === 'must')).toEqual([]);
});

test('another union has entries of every collection, and none of the whole site', async () => {
  const [own, whole] = await Promise.all([entriesOf(other), entriesOf(FULL_CONTENT)]);
  expect(new Set(own.map((path) => path.split('/')[1]))).toEqual(
    new Set(collectionNames.filter((name) => name !== 'pages')),
  );
  expect(own.filter((path) => whole.includes(path))).toEqual([]);
  const settings = await readFile(join(other, 'settings/site.yml'), 'utf8');
  expect(settings).not.toMatch(/红烛|示例|东片/);
});

test('texts are the project’s own until a union gives its name', () => {
  expect(isShipped(FULL_CONTENT)).toBe(true);
  expect(isShipped(other)).toBe(false);
});
