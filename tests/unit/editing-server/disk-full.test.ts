import type promises from 'node:fs/promises';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { wholeFile } from '../../whole-files.ts';
import { create, entry, merchant, read, root, save, saying, useBackend } from './harness.ts';

/** Renaming entries into place fails; pictures can be written. */
let isFull = false;

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof promises>();
  return {
    ...real,
    rename: (from: string, to: string) =>
      isFull && to.endsWith('.md')
        ? Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' }))
        : real.rename(from, to),
  };
});

useBackend();
afterEach(() => {
  isFull = false;
});

const path = 'content/merchants/hong-zhu-shu-dian.md';
const assets = [
  {
    path: 'content/media/2026-11-22-1f3a9c0d.webp',
    content: (await wholeFile('webp')).toString('base64'),
    encoding: 'base64',
  },
];

test('a full disk: says so, leaves the old entry whole, no picture without an entry; later it succeeds', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  await create(path, entry(merchant));
  isFull = true;
  expect(await save(path, entry(merchant, '新的'), { assets })).toMatchObject({
    status: 507,
    body: saying('磁盘满了'),
  });
  expect(await read('merchants/hong-zhu-shu-dian.md')).toBe(entry(merchant));
  expect(await readdir(join(root, 'merchants'))).toEqual(['hong-zhu-shu-dian.md']);
  expect(await readdir(join(root, 'media'))).toEqual(['stage.jpg']);
  isFull = false;
  expect(await save(path, entry(merchant, '新的'), { assets })).toMatchObject({ status: 200 });
  expect(await readdir(join(root, 'media'))).toHaveLength(2);
});

test('a picture that was there before stays when the entry cannot be written', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  await create(path, entry(merchant));
  await save(path, entry(merchant, '一'), { assets });
  isFull = true;
  await save(path, entry(merchant, '二'), { assets });
  expect(await readdir(join(root, 'media'))).toHaveLength(2);
});
