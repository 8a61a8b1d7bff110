import { mkdtemp, readFile, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KeptFiles } from '../../src/system/kept-files.ts';

let folder: string;
const kept = () => join(folder, 'kept');
const open = (code = 'code 1', limit?: number) => new KeptFiles(kept(), code, limit);
const read = async (files: KeptFiles, key: string) => (await files.get(key))?.toString();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-files-'));
  await open().set('a', Buffer.from('一'));
});

afterEach(() => rm(folder, { recursive: true }));

test('a file is there for the next process, under its key and for the same code', async () => {
  expect(await read(open(), 'a')).toBe('一');
  expect(await read(open(), 'b')).toBeUndefined();
  expect(await read(open('code 2'), 'a')).toBeUndefined();
});

test('a file with any byte changed or missing is not used, and is made anew', async () => {
  const [name = ''] = await readdir(kept());
  const file = join(kept(), name);
  const whole = await readFile(file);
  for (let at = 0; at < whole.length; at += 1) {
    const changed = Buffer.from(whole);
    changed[at] = (changed[at] ?? 0) ^ 1;
    await writeFile(file, changed);
    expect(await read(open(), 'a'), `byte ${at}`).toBeUndefined();
    await writeFile(file, whole.subarray(0, at));
    expect(await read(open(), 'a'), `${at} bytes`).toBeUndefined();
  }
  await open().set('a', Buffer.from('二'));
  expect(await read(open(), 'a')).toBe('二');
});

test('a file under the name of another is not used', async () => {
  const [first = ''] = await readdir(kept());
  await open().set('b', Buffer.from('二'));
  const other = (await readdir(kept())).find((name) => name !== first) ?? '';
  await rename(join(kept(), first), join(kept(), other));
  expect(await read(open(), 'b')).toBeUndefined();
});

test('files that were not used for the longest time go if they are too many, those in use stay', async () => {
  for (const key of ['b', 'c']) await open().set(key, Buffer.alloc(100));
  for (const name of await readdir(kept())) await utimes(join(kept(), name), 0, 0);
  const before = open('code 1', 200);
  await before.get('b');
  await open().get('a');
  await before.set('d', Buffer.alloc(500));
  await before.forget();
  expect(await read(open(), 'a')).toBe('一');
  expect((await open().get('b'))?.length).toBe(100);
  expect((await open().get('d'))?.length).toBe(500);
  const next = open('code 1', 0);
  await next.get('b');
  await next.forget();
  expect(await readdir(kept())).toHaveLength(1);
});

test('a folder that cannot be written fails nothing', async () => {
  await writeFile(join(folder, 'file'), '');
  const files = new KeptFiles(join(folder, 'file/kept'), 'code 1');
  await expect(files.set('a', Buffer.alloc(1))).resolves.toBeUndefined();
  expect(await files.get('a')).toBeUndefined();
  await expect(files.forget()).resolves.toBeUndefined();
});
