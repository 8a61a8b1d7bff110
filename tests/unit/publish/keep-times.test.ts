import { link, mkdir, mkdtemp, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepTimes } from '../../../src/publish/keep-times.ts';

const PUBLISHED = new Date('2026-11-22T10:00:00Z');
const BUILT = new Date('2026-11-28T10:00:00Z');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'red-candle-times-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function put(site: 'old' | 'new', files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, site, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    const time = site === 'old' ? PUBLISHED : BUILT;
    await utimes(file, time, time);
  }
}

const timeOf = async (path: string) => (await stat(join(folder, 'new', path))).mtime;
const compare = () => keepTimes(join(folder, 'old'), join(folder, 'new'));

test('a file whose bytes have not changed is as old as it was, any other as new as it is', async () => {
  await put('old', { 'index.html': 'home', 'a/index.html': 'one', 'b/index.html': 'short' });
  await put('new', { 'index.html': 'home', 'a/index.html': 'two', 'b/index.html': 'longer' });
  await put('new', { 'c/index.html': 'new' });
  expect(await compare()).toEqual({ same: 1, files: 4 });
  expect(await timeOf('index.html')).toEqual(PUBLISHED);
  for (const path of ['a', 'b', 'c'])
    expect(await timeOf(`${path}/index.html`), path).toEqual(BUILT);
});

test('a second name of a published file is as old as that', async () => {
  await put('old', { 'index.html': 'home' });
  await put('new', { 'about/index.html': 'about' });
  await link(join(folder, 'old/index.html'), join(folder, 'new/index.html'));
  expect(await compare()).toEqual({ same: 1, files: 2 });
  expect(await timeOf('index.html')).toEqual(PUBLISHED);
});

test('where a folder has taken the place of a file, or nothing is published, all is new', async () => {
  await put('old', { 'a/index.html': '' });
  await put('new', { a: '' });
  expect(await compare()).toEqual({ same: 0, files: 1 });
  await rm(join(folder, 'old'), { recursive: true });
  expect(await compare()).toEqual({ same: 0, files: 1 });
  expect(await timeOf('a')).toEqual(BUILT);
});
