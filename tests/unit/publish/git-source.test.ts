import {
  chmod,
  lstat,
  mkdir,
  readFile,
  readdir,
  rm,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { currentCommit } from '../../../src/system/commit.ts';
import { gitSource } from '../../../src/publish/git-source.ts';
import { BareRepository } from '../../doubles/bare-repository.ts';
import { folder, put, putContent, useFolder } from './publish-kit.ts';

useFolder();

const author = { name: '王老师', email: 'wang@example.cn' };
let remote: BareRepository;

beforeEach(async () => {
  remote = await BareRepository.holding(await putContent(join(folder, 'start'), 'first'));
});

afterEach(() => remote.remove());

const source = (changes: Partial<Parameters<typeof gitSource>[0]> = {}) =>
  gitSource({ remote: remote.path, branch: 'main', folder: join(folder, 'kept'), ...changes });

const push = (news: string, branch = 'main', start = branch) =>
  remote.commit({
    branch,
    start,
    changes: [{ path: 'content/news.md', content: Buffer.from(news) }],
    message: news,
    author,
  });

/** Commits a folder unchanged, including links. */
async function pushFolder(root: string): Promise<void> {
  const inFolder = ['--git-dir=.', `--work-tree=${root}`];
  await remote.git(...inFolder, 'add', '--all');
  const as = ['-c', `user.name=${author.name}`, '-c', `user.email=${author.email}`];
  await remote.git(...as, ...inFolder, 'commit', '--quiet', '-m', 'folder');
}

const news = async ({ folder: content }: { folder: string }) =>
  readFile(join(content, 'news.md'), 'utf8');

describe('a branch of a repository', () => {
  test('is cloned at first, then fetched; a look tells the commit, and a build finds it in the tree', async () => {
    const first = await source().bring();
    expect(await news(first)).toBe('first');
    const commit = await push('second');
    expect(await source().look()).toEqual({ identity: commit, name: commit.slice(0, 7) });
    const second = await source().bring();
    expect(second).toEqual({
      state: { identity: commit, name: commit.slice(0, 7) },
      folder: first.folder,
    });
    expect(await news(second)).toBe('second');
    expect(await currentCommit(second.folder, {})).toBe(commit);
  });

  test('holds nothing of the commit before, after a forced push that removed files either', async () => {
    const start = await remote.headOf('main');
    await remote.commit({
      branch: 'main',
      changes: [{ path: 'content/essays/taken-back.md', content: Buffer.from('x') }],
      message: 'x',
      author,
    });
    await source().bring();
    await remote.git('update-ref', 'refs/heads/main', start ?? '');
    await push('history was changed');
    const brought = await source().bring();
    expect(await news(brought)).toBe('history was changed');
    expect(await readdir(brought.folder)).toEqual(['news.md', 'settings']);
  });

  test('that is deleted is told by its name; when it is back, all goes on', async () => {
    await source().bring();
    await remote.createBranch('aside', 'main');
    await remote.git('update-ref', '-d', 'refs/heads/main');
    await expect(source().look()).rejects.toThrow('内容仓库里没有 main 分支');
    await expect(source().bring()).rejects.toThrow('内容仓库里没有 main 分支');
    await push('back', 'main', 'aside');
    expect(await news(await source().bring())).toBe('back');
  });

  test('whose name is the end of another one’s is not taken for it', async () => {
    await remote.git('update-ref', '-d', 'refs/heads/main');
    await remote.git('update-ref', 'refs/heads/x/refs/heads/main', 'HEAD').catch(() => undefined);
    await expect(source().look()).rejects.toThrow('内容仓库里没有 main 分支');
  });

  test('may hold the content at its top', async () => {
    await remote.commit({
      branch: 'main',
      changes: [
        { path: 'content/settings/site.yml', content: undefined },
        { path: 'content/news.md', content: undefined },
        { path: 'settings/site.yml', content: Buffer.from('title: 红烛\n') },
        { path: 'news.md', content: Buffer.from('at the top') },
      ],
      message: 'x',
      author,
    });
    expect(await news(await source().bring())).toBe('at the top');
  });

  test('without content is told, with the commit', async () => {
    const changes = ['content/settings/site.yml', 'content/news.md'].map((path) => ({
      path,
      content: undefined,
    }));
    const readme = { path: 'README.md', content: Buffer.from('nothing here') };
    const commit = await remote.commit({
      branch: 'main',
      changes: [...changes, readme],
      message: 'x',
      author,
    });
    await expect(source().bring()).rejects.toThrow(`main 分支的 ${commit.slice(0, 7)} 里没有内容`);
  });
});

describe('a repository that cannot be read', () => {
  test('is told by its address, without what opens it', async () => {
    const remoteOf = (address: string) => source({ remote: address }).look();
    await expect(remoteOf(join(folder, 'nowhere'))).rejects.toThrow(
      /内容仓库 \S+nowhere：没有这个仓库/,
    );
    const closed = 'http://wang:secret@127.0.0.1:1/content.git';
    const error = await remoteOf(closed).catch((error: unknown) => error);
    expect(error).toMatchObject({ message: '内容仓库 http://127.0.0.1:1/content.git：连不上' });
    expect(JSON.stringify([error, Object(error).output])).not.toContain('secret');
  });

  test('by a program instead of a network is not asked', async () => {
    const trap = join(folder, 'trap');
    await expect(source({ remote: `ext::touch ${trap}` }).look()).rejects.toThrow('读不了');
    await expect(readFile(trap)).rejects.toThrow('ENOENT');
  });

  test('as it never answers, is given up', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await new Promise((listening) => silent.once('listening', listening));
    const { port } = silent.address() as AddressInfo;
    const slow = source({
      remote: `http://127.0.0.1:${port}/content.git`,
      deadlines: { look: 300, fetch: 300 },
    });
    await expect(slow.look()).rejects.toThrow('等了很久没有回答');
    silent.close();
  });
});

describe('what an ended run left behind', () => {
  test('locks of git', async () => {
    await source().bring();
    for (const lock of ['refs/red-candle/tip.lock', 'packed-refs.lock', 'config.lock', 'HEAD.lock'])
      await put(join(folder, 'kept/store.git', lock), '');
    await push('second');
    expect(await news(await source().bring())).toBe('second');
  });

  test('a clone of which only the beginning is there, and a tree that was not finished', async () => {
    await put(join(folder, 'kept/store.git/HEAD'), 'ref: ref');
    await put(join(folder, 'kept/tree.next-1/content/news.md'), 'half');
    await put(join(folder, 'kept/tree/content/news.md'), 'half');
    expect(await news(await source().bring())).toBe('first');
    expect((await readdir(join(folder, 'kept'))).sort()).toEqual(['store.git', 'tree']);
  });

  test('objects that a power cut emptied', async () => {
    await source().bring();
    const objects = join(folder, 'kept/store.git/objects');
    for (const name of await readdir(objects, { recursive: true })) {
      const file = join(objects, name);
      if (!(await lstat(file)).isFile()) continue;
      await chmod(file, 0o600);
      await truncate(file, 0);
    }
    await push('second');
    expect(await news(await source().bring())).toBe('second');
  });
});

describe('a hostile repository', () => {
  test('runs nothing: no hooks, no filters, no monitors', async () => {
    const trap = join(folder, 'trap');
    const hostile = await putContent(join(folder, 'hostile/content'), 'bytes\r\n$Id$\n');
    await put(
      join(hostile, '../.gitmodules'),
      '[submodule "x"]\n\tpath = x\n\turl = ./x\n\tupdate = !touch trap\n',
    );
    await put(join(hostile, '../hooks/post-checkout'), `#!/bin/sh\ntouch ${trap}\n`);
    const home = join(folder, 'home');
    // The account’s own configuration, as git-lfs writes it.
    await put(
      join(home, '.gitconfig'),
      `[filter "trap"]\n\tsmudge = touch ${trap}\n\tclean = cat\n\trequired\n`,
    );
    await pushFolder(join(hostile, '..'));
    const attributes = '* filter=trap text eol=lf ident working-tree-encoding=UTF-16\n';
    const path = '.gitattributes';
    const changes = [{ path, content: Buffer.from(attributes) }];
    await remote.commit({ branch: 'main', changes, message: 'x', author });
    vi.stubEnv('HOME', home);
    const brought = await source().bring();
    vi.unstubAllEnvs();
    expect(await news(brought)).toBe('bytes\r\n$Id$\n');
    await expect(readFile(trap)).rejects.toThrow('ENOENT');
  });

  test('leads nowhere: links are plain files', async () => {
    const outside = join(folder, 'outside.md');
    await writeFile(outside, 'a secret of the machine');
    const hostile = await putContent(join(folder, 'hostile/content'), 'news');
    await symlink(outside, join(hostile, 'linked.md'));
    await mkdir(join(hostile, 'media'));
    await symlink(folder, join(hostile, 'media/folder'));
    await pushFolder(join(hostile, '..'));
    const { folder: content } = await source().bring();
    expect(await readFile(join(content, 'linked.md'), 'utf8')).toBe(outside);
    expect((await lstat(join(content, 'media/folder'))).isFile()).toBe(true);
  });

  test('whose content folder is a link elsewhere has no content', async () => {
    await putContent(join(folder, 'elsewhere'), 'of the machine');
    await rm(join(folder, 'start'), { recursive: true });
    const hostile = join(folder, 'hostile');
    await mkdir(hostile);
    await symlink(join(folder, 'elsewhere'), join(hostile, 'content'));
    await pushFolder(hostile);
    await expect(source().bring()).rejects.toThrow('里没有内容');
  });
});
