import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hashText } from '../../../src/system/files.ts';
import { call, entry, merchant, put, read, root, saying, troupe, useBackend } from './harness.ts';
import { git, lastCommitFiles, status, useGitBackend } from './git-harness.ts';

const CHOIR = 'content/troupes/choir-one.md';
const GALA = 'content/performances/gala.md';
const OTHER = 'content/troupes/other.md';

/** A change of the text that is there now. */
const change = async (path: string, raw: string) => ({
  path,
  raw,
  expected: hashText(await read(path.replace('content/', ''))),
});

const remove = (paths: string[], changes: unknown[] = []) =>
  call('removeTogether', { paths, changes, message: '清掉示例' });

const linking = (body: string) => entry({ ...troupe, slug: 'other', title: '另一个团' }, body);

describe('on files alone', () => {
  useBackend();

  test('entries go into the bin, and what referred to them is written', async () => {
    await put('troupes/other.md', linking('看[合唱团](/troupes/choir-one/)'));
    const answer = await remove([CHOIR, GALA], [await change(OTHER, linking('看合唱团'))]);
    expect(answer).toMatchObject({ status: 200, body: { isCommitted: false } });
    expect(await readdir(join(root, 'troupes'))).toEqual(['other.md']);
    expect(await read('troupes/other.md')).toContain('看合唱团\n');
    const bin = (await call('listDeleted')).body as unknown as { path: string }[];
    expect(bin.map(({ path }) => path).sort()).toEqual([GALA, CHOIR].sort());
  });

  test('nothing goes while something else needs it, or was saved meanwhile', async () => {
    expect(await remove([CHOIR])).toMatchObject({ status: 409, body: saying('引用了它') });
    await put('troupes/other.md', linking('一'));
    const stale = await change(OTHER, linking('二'));
    await put('troupes/other.md', linking('别人刚写的'));
    expect(await remove([CHOIR, GALA], [stale])).toMatchObject({ status: 409 });
    expect((await readdir(join(root, 'troupes'))).sort()).toEqual(['choir-one.md', 'other.md']);
    expect(await read('troupes/other.md')).toContain('别人刚写的');
  });

  test('a file that would be wrong is not written', async () => {
    await put('troupes/other.md', linking('一'));
    const answer = await remove(
      [CHOIR, GALA],
      [await change(OTHER, linking('[没有](/rights/no-such/)'))],
    );
    expect(answer.status).toBe(422);
    expect((await readdir(join(root, 'troupes'))).sort()).toEqual(['choir-one.md', 'other.md']);
  });
});

describe('in a repository with review', () => {
  useGitBackend();

  test('it is one commit, and the bin has the entries as well', async () => {
    await put('troupes/other.md', linking('看[合唱团](/troupes/choir-one/)'));
    git('add', '.');
    git('commit', '--quiet', '-m', '又一个');
    const before = git('rev-list', '--count', 'main');
    const answer = await remove([CHOIR, GALA], [await change(OTHER, linking('看合唱团'))]);
    expect(answer).toMatchObject({ status: 200, body: { isCommitted: true } });
    expect(Number(git('rev-list', '--count', 'main'))).toBe(Number(before) + 1);
    expect(git('log', '-1', '--format=%s')).toBe('清掉示例');
    expect(lastCommitFiles()).toEqual([GALA, CHOIR, OTHER].sort());
    expect(status()).toBe('');
    expect((await call('listDeleted')).body).toHaveLength(2);
  });

  test('a draft of one of them stops it', async () => {
    const raw = entry({ ...troupe, title: '改了名的团' });
    await call('persistEntry', {
      dataFiles: [{ path: CHOIR, slug: 'choir-one', raw }],
      assets: [],
      options: { useWorkflow: true },
    });
    expect(await remove([CHOIR, GALA])).toMatchObject({
      status: 409,
      body: saying('还有没发布的修改'),
    });
    expect(await readdir(join(root, 'troupes'))).toEqual(['choir-one.md']);
  });

  test('what is not committed stops it', async () => {
    await put('merchants/new.md', entry({ ...merchant, slug: 'new' }));
    expect(await remove(['content/merchants/new.md'])).toMatchObject({
      status: 409,
      body: saying('没有提交'),
    });
  });
});
