import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { HostReader } from '../../admin/backend/host-reader.ts';
import { bringUpToDate, entriesIn } from '../../admin/backend/indexed.ts';
import { readContentFiles } from '../../src/check/content-files.ts';
import { readSnapshot } from '../../src/editing-server/actions.ts';
import { makeIndex } from '../../src/content-index/make.ts';
import { renewSalt } from '../../src/content-index/renew.ts';
import { SALT_PATH, makeSalt, readSalt } from '../../src/content-index/salt.ts';
import { commitOf, decryptIndex, encryptIndex } from '../../src/content-index/encrypt.ts';
import { FULL_CONTENT } from '../full-site.ts';

const COMMIT = 'a'.repeat(40);
const TREE = 'b'.repeat(40);
const SALT = 'c'.repeat(64);
const SECRET = { tree: TREE, salt: SALT };
const INDEX = { files: { 'content/pages/about.md': '---\ntitle: 草稿里的秘密\n---\n' }, media: [] };

describe('the encrypted index', () => {
  test('opens with the tree’s id and the salt, and tells its commit to everybody', async () => {
    const bytes = await encryptIndex(INDEX, { commit: COMMIT, ...SECRET });
    expect(commitOf(bytes)).toBe(COMMIT);
    expect(await decryptIndex(bytes, SECRET)).toEqual(INDEX);
  });

  test('says nothing to whoever does not know both', async () => {
    const bytes = await encryptIndex(INDEX, { commit: COMMIT, ...SECRET });
    expect(Buffer.from(bytes).toString()).not.toContain('about');
    await expect(decryptIndex(bytes, { ...SECRET, tree: COMMIT })).rejects.toThrow();
    const guessed = makeSalt().trim();
    await expect(decryptIndex(bytes, { ...SECRET, salt: guessed })).rejects.toThrow();
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
    await cp(join(FULL_CONTENT, 'pages'), join(home, 'content/pages'), { recursive: true });
    await cp(join(FULL_CONTENT, 'settings'), join(home, 'content/settings'), { recursive: true });
    await writeFile(join(home, SALT_PATH), `${SALT}\n`);
    git('init', '--quiet');
    git('add', '--all');
    git('commit', '--quiet', '-m', 'x');
  });
  afterEach(() => rm(home, { recursive: true, force: true }));

  test('holds what the commit holds', async () => {
    const bytes = Uint8Array.from(await makeIndex(join(home, 'content')));
    expect(commitOf(bytes)).toBe(git('rev-parse', 'HEAD'));
    const secret = { tree: git('rev-parse', 'HEAD:content'), salt: SALT };
    const { files } = await decryptIndex(bytes, secret);
    expect(JSON.stringify(files)).not.toContain(SALT);
    expect(Object.keys(files)).toContain('content/settings/site.yml');
    expect(files['content/pages/privacy.md']).toContain('title:');
  });

  test('is not made without a salt, or with what is none', async () => {
    await writeFile(join(home, SALT_PATH), '1234\n');
    git('commit', '--quiet', '--all', '-m', 'x');
    await expect(makeIndex(join(home, 'content'))).rejects.toThrow('expected 64 hex digits');
    git('rm', '--quiet', SALT_PATH);
    git('commit', '--quiet', '-m', 'x');
    await expect(makeIndex(join(home, 'content'))).rejects.toThrow('npm run renew:salt');
  });

  test('one that was made after the salt was renewed stays shut to whoever knew the old one', async () => {
    expect(await renewSalt(join(home, 'content'))).toBe(true);
    git('commit', '--quiet', '--all', '-m', 'x');
    const bytes = Uint8Array.from(await makeIndex(join(home, 'content')));
    const tree = git('rev-parse', 'HEAD:content');
    await expect(decryptIndex(bytes, { tree, salt: SALT })).rejects.toThrow();
    const salt = readSalt(await readFile(join(home, SALT_PATH), 'utf8'));
    expect((await decryptIndex(bytes, { tree, salt })).media).toEqual([]);
  });

  test('the salt is no content: the check, the lists and the snapshot do not see it', async () => {
    const found = await readContentFiles(join(home, 'content'));
    expect(found.map(({ path }) => path)).toContain('content/settings/site.yml');
    expect(JSON.stringify(found)).not.toMatch(/index-salt|cccc/);
    const snapshot = await readSnapshot(join(home, 'content'));
    expect(JSON.stringify(snapshot)).not.toMatch(/index-salt|cccc/);
  });

  test('a first salt is made where there was none', async () => {
    await rm(join(home, SALT_PATH));
    expect(await renewSalt(join(home, 'content'))).toBe(false);
    expect(readSalt(await readFile(join(home, SALT_PATH), 'utf8'))).toHaveLength(64);
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
    contentSecret: () => Promise.resolve(SECRET),
    changesSince: () => Promise.resolve(paths),
    read: (path) => Promise.resolve(path.endsWith('b.md') ? undefined : `new ${path}`),
  });

  test('reads what changed, and that only', async () => {
    const paths = [
      SALT_PATH,
      'content/pages/a.md',
      'content/pages/b.md',
      'content/media/y.webp',
      'src/x.ts',
    ];
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
