import { mkdir, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { call, entry, put, read, root, saying, troupe, useBackend } from './harness.ts';

useBackend();

const CHOIR = 'content/troupes/choir-one.md';
const bin = () => join(dirname(root), 'content-bin');
const remove = (...paths: string[]) => call('deleteFiles', { paths });
const deleted = async () =>
  (await call('listDeleted')).body as unknown as { id: string; path: string; title: string }[];
const idOf = async (path: string) => (await deleted()).find((item) => item.path === path)?.id ?? '';

/** The choir with a comment that no form preserves, and without references to it. */
const TEXT = entry(troupe).replace('---\n', '---\n# 合唱团自己维护\n');

beforeEach(async () => {
  await rm(join(root, 'performances/gala.md'));
  await put('troupes/choir-one.md', TEXT);
});

describe('the bin', () => {
  test('holds what was deleted beside the content, under its title, and Git never takes it up', async () => {
    expect(await remove(CHOIR)).toMatchObject({ status: 200 });
    expect(await readdir(join(root, 'troupes'))).toEqual([]);
    expect(await deleted()).toEqual([
      expect.objectContaining({ path: CHOIR, title: troupe['title'] }),
    ]);
    expect(await readFile(join(bin(), '.gitignore'), 'utf8')).toBe('*\n');
  });

  test('gives an entry back byte for byte, with its deleted pictures', async () => {
    const text = TEXT.replace('正文', '![合唱](../media/stage.jpg)');
    await put('troupes/choir-one.md', text);
    await remove(CHOIR);
    await remove('content/media/stage.jpg');
    expect(await call('restoreDeleted', { id: await idOf(CHOIR) })).toMatchObject({
      status: 200,
      body: { path: CHOIR, text },
    });
    expect(await read('troupes/choir-one.md')).toBe(text);
    expect(await read('media/stage.jpg')).toBe('JPEG');
    expect(await deleted()).toEqual([]);
  });

  test('keeps two deletions of one name apart', async () => {
    await remove(CHOIR);
    await put('troupes/choir-one.md', entry(troupe, '后来的'));
    await remove(CHOIR);
    expect(await deleted()).toHaveLength(2);
  });

  test('does not put an entry over another, nor beside one that has its address', async () => {
    await remove(CHOIR);
    await put('troupes/choir-one.md', entry(troupe, '后来的'));
    expect(await call('restoreDeleted', { id: await idOf(CHOIR) })).toMatchObject({
      status: 409,
      body: saying('choir-one'),
    });
    await rm(join(root, 'troupes/choir-one.md'));
    await put(
      'troupes/other.md',
      entry({ ...troupe, slug: 'other', formerSlugs: [troupe['slug']] }),
    );
    expect(await call('restoreDeleted', { id: await idOf(CHOIR) })).toMatchObject({ status: 409 });
    expect(await idOf(CHOIR)).not.toBe('');
  });

  test('lets go for good what it is told to', async () => {
    await remove(CHOIR);
    const id = await idOf(CHOIR);
    expect(await call('purgeDeleted', { id })).toMatchObject({ status: 200 });
    expect(await readdir(bin())).toEqual(['.gitignore']);
    expect(await call('restoreDeleted', { id })).toMatchObject({
      status: 404,
      body: saying('回收站里没有这一条'),
    });
  });

  test('takes no path for the name of a deletion', async () => {
    for (const id of ['..', '../content', 'x/../../content', ''])
      expect(await call('purgeDeleted', { id })).toMatchObject({ status: 404 });
    expect(await read('troupes/choir-one.md')).toBe(TEXT);
  });

  test('is not made where something else has its name', async () => {
    const elsewhere = join(dirname(root), 'elsewhere');
    await mkdir(elsewhere);
    await symlink(elsewhere, bin());
    expect(await remove(CHOIR)).toMatchObject({ status: 403 });
    expect(await read('troupes/choir-one.md')).toBe(TEXT);
  });

  describe('after a month', () => {
    beforeEach(() => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-01T08:00:00+08:00') });
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    test('lets go by itself when the desk is opened; what somebody else put there stays', async () => {
      await remove(CHOIR);
      await writeFile(join(bin(), '说明.txt'), '别人的');
      vi.setSystemTime(new Date('2026-12-01T07:59:00+08:00'));
      await call('info');
      expect(await readdir(bin())).toHaveLength(3);
      vi.setSystemTime(new Date('2026-12-01T08:01:00+08:00'));
      await call('info');
      expect((await readdir(bin())).sort()).toEqual(['.gitignore', '说明.txt']);
    });
  });
});
