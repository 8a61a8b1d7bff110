import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call, put, read, root, saying } from './harness.ts';
import { git, refs, status, useGitBackend } from './git-harness.ts';

useGitBackend();

const GALA = 'content/performances/gala.md';
const DRAFT = 'refs/heads/cms/performances/gala';
const deleted = async () =>
  (await call('listDeleted')).body as unknown as { id: string; path: string }[];

describe('the bin where changes are reviewed', () => {
  test('holds what was published; what is restored is a draft, to be published again', async () => {
    const text = await read('performances/gala.md');
    expect(await call('deleteFiles', { paths: [GALA] })).toMatchObject({ status: 200 });
    expect(git('log', '-1', '--format=%s')).toContain('删除');
    const [item] = await deleted();
    expect(item).toMatchObject({ path: GALA });
    expect(status()).toBe('');

    expect(await call('restoreDeleted', { id: item?.id ?? '' })).toMatchObject({ status: 200 });
    expect(await readdir(join(root, 'performances'))).toEqual([]);
    expect(git('show', `${DRAFT}:${GALA}`)).toBe(text.trimEnd());
    expect(await deleted()).toEqual([]);
  });

  test('a deletion that is refused leaves nothing in the bin', async () => {
    await put('performances/gala.md', `${await read('performances/gala.md')}\n改过，没有提交\n`);
    expect(await call('deleteFiles', { paths: [GALA] })).toMatchObject({
      status: 409,
      body: saying('在编辑台以外被改过'),
    });
    expect(await deleted()).toEqual([]);
    expect(await readdir(join(root, 'performances'))).toEqual(['gala.md']);
  });

  test('what cannot be restored as a draft stays in the bin', async () => {
    await call('deleteFiles', { paths: [GALA] });
    const [item] = await deleted();
    git('branch', 'cms');
    expect(await call('restoreDeleted', { id: item?.id ?? '' })).not.toMatchObject({ status: 200 });
    expect(refs()).not.toContain(DRAFT);
    expect(await deleted()).toHaveLength(1);
  });
});
