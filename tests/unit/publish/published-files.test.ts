import { existsSync, readFileSync, statSync } from 'node:fs';
import { rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PublishedFiles } from '../../../src/publish/published-files.ts';
import { folder, put, useFolder } from './publish-kit.ts';

useFolder();

const published = (path: string) => join(folder, 'published', path);
const built = (path: string) => join(folder, 'built', path);
const open = () => PublishedFiles.open(join(folder, 'published'));
const isLinked = (path: string) => statSync(built(path)).ino === statSync(published(path)).ino;

async function write(at: typeof published, files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) await put(at(path), text);
}

const SITE = { 'index.html': 'home', 'index.html.br': 'br', 'index.html.gz': 'gz', 'a.jpg': 'jpg' };

/** A build whose site is published, and of which the next one knows. */
beforeEach(async () => {
  vi.spyOn(process, 'cwd').mockReturnValue(folder);
  await write(built, SITE);
  const files = await open();
  files.link(join(folder, 'built'));
  await rename(join(folder, 'built'), join(folder, 'published'));
  await files.keep();
  await write(built, { 'index.html': 'home', 'a.jpg': 'jpg' });
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('unchanged files, and the compressed ones beside them, become second names', async () => {
  const linked = (await open()).link(join(folder, 'built'));
  expect(linked).toEqual({ files: 1, bytes: 4, brotli: 2 });
  for (const path of Object.keys(SITE)) expect(isLinked(path), path).toBe(true);
});

test('a changed page, and a new one, stay as they were built', async () => {
  await write(built, { 'index.html': 'new.', 'b.html': 'new' });
  expect((await open()).link(join(folder, 'built')).files).toBe(0);
  expect(readFileSync(built('index.html'), 'utf8')).toBe('new.');
  expect(readFileSync(published('index.html'), 'utf8')).toBe('home');
  expect(existsSync(built('index.html.br'))).toBe(false);
  expect(isLinked('a.jpg')).toBe(true);
});

test.each<[string, () => Promise<void>]>([
  ['written into', () => writeFile(published('index.html'), 'hoax')],
  ['cut off', () => writeFile(published('index.html'), '')],
  ['removed', () => rm(published('index.html'))],
  [
    'replaced by one of the same size and time',
    async () => {
      const { atime, mtime } = statSync(published('index.html'));
      await writeFile(published('other'), 'hoax');
      await utimes(published('other'), atime, mtime);
      await rename(published('other'), published('index.html'));
    },
  ],
])('a published page that was %s since is not used', async (_, change) => {
  await change();
  (await open()).link(join(folder, 'built'));
  expect(readFileSync(built('index.html'), 'utf8')).toBe('home');
  expect(existsSync(built('index.html.br'))).toBe(false);
});

test('compressed files are used together or not at all', async () => {
  await writeFile(published('index.html.gz'), '');
  expect((await open()).link(join(folder, 'built')).files).toBe(0);
  expect(existsSync(built('index.html.br'))).toBe(false);
  expect(isLinked('index.html')).toBe(true);
});

test('nothing is known of another folder', async () => {
  const files = await PublishedFiles.open(join(folder, 'elsewhere'));
  expect(files.link(join(folder, 'built')).files).toBe(0);
});
