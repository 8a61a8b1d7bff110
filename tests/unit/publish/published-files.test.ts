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
const reuse = async () => (await open()).reuse(join(folder, 'built'));
const timeOf = (file: string) => statSync(file).mtime;

async function write(at: typeof published, files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) await put(at(path), text);
}

const SITE = { 'index.html': 'home', 'index.html.br': 'br', 'index.html.gz': 'gz', 'a.jpg': 'jpg' };

/** A build whose site is published, and of which the next one knows. */
beforeEach(async () => {
  vi.spyOn(process, 'cwd').mockReturnValue(folder);
  await write(built, SITE);
  const files = await open();
  files.reuse(join(folder, 'built'));
  await rename(join(folder, 'built'), join(folder, 'published'));
  await files.keep();
  await write(built, { 'index.html': 'home', 'a.jpg': 'jpg' });
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('unchanged files are as old as they were, with the published compressed ones beside', async () => {
  const { same, ...sizes } = await reuse();
  expect([...same].sort()).toEqual(Object.keys(SITE).sort());
  expect(sizes).toEqual({ files: 1, bytes: 4, brotli: 2 });
  for (const [path, text] of Object.entries(SITE)) {
    expect(readFileSync(built(path), 'utf8')).toBe(text);
    expect(timeOf(built(path)), path).toEqual(timeOf(published(path)));
  }
});

test('a changed page, and a new one, stay as they were built', async () => {
  await write(built, { 'index.html': 'new.', 'b.html': 'new' });
  expect([...(await reuse()).same]).toEqual(['a.jpg']);
  expect(readFileSync(built('index.html'), 'utf8')).toBe('new.');
  expect(readFileSync(published('index.html'), 'utf8')).toBe('home');
  expect(existsSync(built('index.html.br'))).toBe(false);
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
  expect([...(await reuse()).same]).toEqual(['a.jpg']);
  expect(readFileSync(built('index.html'), 'utf8')).toBe('home');
  expect(existsSync(built('index.html.br'))).toBe(false);
});

test('a page that the build before published becomes a second name of it, unread', async () => {
  await rm(built('index.html'));
  const files = await open();
  expect(files.place('index.html', join(folder, 'built'))).toBe(4);
  expect(statSync(built('index.html')).ino).toBe(statSync(published('index.html')).ino);
  const { same, bytes } = files.reuse(join(folder, 'built'));
  expect([...same].sort()).toEqual(Object.keys(SITE).sort());
  expect(bytes).toBe(4);
});

test('a page that was written into since is not placed, nor over one that was built', async () => {
  const files = await open();
  expect(files.place('index.html', join(folder, 'built'))).toBeUndefined();
  await rm(built('index.html'));
  await writeFile(published('index.html'), 'hoax');
  expect(files.place('index.html', join(folder, 'built'))).toBeUndefined();
  expect(existsSync(built('index.html'))).toBe(false);
});

test('what was placed is known to the build after the next', async () => {
  await rm(built('index.html'));
  const files = await open();
  files.place('index.html', join(folder, 'built'));
  files.reuse(join(folder, 'built'));
  await rename(join(folder, 'published'), join(folder, 'old'));
  await rename(join(folder, 'built'), join(folder, 'published'));
  await files.keep();
  await rm(join(folder, 'old'), { recursive: true });
  await write(built, { 'index.html': 'home', 'a.jpg': 'jpg' });
  expect([...(await reuse()).same].sort()).toEqual(Object.keys(SITE).sort());
});

test('compressed files are used together or not at all', async () => {
  await writeFile(published('index.html.gz'), '');
  const { same, files } = await reuse();
  expect([...same].sort()).toEqual(['a.jpg', 'index.html']);
  expect(files).toBe(0);
  expect(existsSync(built('index.html.br'))).toBe(false);
});

test('files that other code compressed are compressed again', async () => {
  await put(join(folder, 'src/system/precompress.ts'), 'another quality');
  expect((await reuse()).files).toBe(0);
});

test('nothing is known of another folder', async () => {
  const files = await PublishedFiles.open(join(folder, 'elsewhere'));
  expect(files.reuse(join(folder, 'built')).same.size).toBe(0);
});
