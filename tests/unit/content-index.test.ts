import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { HostReader } from '../../admin/backend/host-reader.ts';
import { bringUpToDate, entriesIn } from '../../admin/backend/indexed.ts';
import { makeIndex } from '../../src/content-index/make.ts';
import { commitOf, openIndex, sealIndex } from '../../src/content-index/seal.ts';

const COMMIT = 'a'.repeat(40);
const TREE = 'b'.repeat(40);
const INDEX = { files: { 'content/pages/about.md': '---\ntitle: 草稿里的秘密\n---\n' }, media: [] };

describe('the sealed index', () => {
  test('opens with the tree’s id, and tells its commit to everybody', async () => {
    const bytes = await sealIndex(INDEX, { commit: COMMIT, tree: TREE });
    expect(commitOf(bytes)).toBe(COMMIT);
    expect(await openIndex(bytes, TREE)).toEqual(INDEX);
  });

  test('says nothing to whoever does not know the tree', async () => {
    const bytes = await sealIndex(INDEX, { commit: COMMIT, tree: TREE });
    expect(Buffer.from(bytes).toString()).not.toContain('about');
    await expect(openIndex(bytes, COMMIT)).rejects.toThrow();
  });

  test('a page for what is missing is not taken for one', () => {
    expect(commitOf(new TextEncoder().encode('<!doctype html><title>404</title>'))).toBeUndefined();
  });
});

describe('making the index', () => {
  let home = '';
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x.cn', ...args], { cwd: home })
      .toString()
      .trim();

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'red-candle-index-'));
    await cp('content/pages', join(home, 'content/pages'), { recursive: true });
    await cp('content/settings', join(home, 'content/settings'), { recursive: true });
    git('init', '--quiet');
    git('add', '--all');
    git('commit', '--quiet', '-m', 'x');
  });
  afterEach(() => rm(home, { recursive: true, force: true }));

  test('holds what the commit holds', async () => {
    const bytes = Uint8Array.from(await makeIndex(join(home, 'content')));
    expect(commitOf(bytes)).toBe(git('rev-parse', 'HEAD'));
    const { files } = await openIndex(bytes, git('rev-parse', 'HEAD:content'));
    expect(Object.keys(files)).toContain('content/settings/site.yml');
    expect(files['content/pages/privacy.md']).toContain('title:');
  });

  test('is not made of what no commit has', async () => {
    await writeFile(join(home, 'content/pages/new.md'), '---\n---\n');
    await expect(makeIndex(join(home, 'content'))).rejects.toThrow('not committed');
  });
});

describe('bringing the index up to date', () => {
  const snapshot = {
    files: new Map([
      ['content/pages/a.md', 'old a'],
      ['content/pages/b.md', 'old b'],
    ]),
    media: new Set(['x.webp']),
  };
  const reader = (paths: string[] | undefined): HostReader => ({
    contentTree: () => Promise.resolve(TREE),
    changesSince: () => Promise.resolve(paths),
    read: (path) => Promise.resolve(path.endsWith('b.md') ? undefined : `new ${path}`),
  });

  test('reads what changed, and that only', async () => {
    const paths = ['content/pages/a.md', 'content/pages/b.md', 'content/media/y.webp', 'src/x.ts'];
    const now = await bringUpToDate({ commit: COMMIT, snapshot }, reader(paths));
    expect([...now.files]).toEqual([['content/pages/a.md', 'new content/pages/a.md']]);
    expect([...now.media]).toEqual(['x.webp', 'y.webp']);
    expect(snapshot.files.get('content/pages/a.md')).toBe('old a');
  });

  test.each([undefined, Array.from({ length: 51 }, (_, n) => `content/pages/${n}.md`)])(
    'gives up where too much changed or the host does not tell',
    async (paths) => {
      await expect(bringUpToDate({ commit: COMMIT, snapshot }, reader(paths))).rejects.toThrow();
    },
  );

  test('a folder’s entries, without what lies deeper or beside it', () => {
    const files = new Map([
      ['content/pages/b.md', 'b'],
      ['content/pages/a.md', 'a'],
      ['content/pages/c/d.md', 'd'],
      ['content/pages-old/e.md', 'e'],
    ]);
    const found = entriesIn({ files, media: new Set() }, 'content/pages', 'md');
    expect(found.map(({ data }) => data)).toEqual(['a', 'b']);
  });
});
