import { mkdir, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call, entry, put, read, root, saying, troupe } from './harness.ts';
import {
  WEBP,
  DRAFT_REF,
  PATH,
  PICTURE,
  asset,
  createDraft,
  draft,
  git,
  lastCommitFiles,
  publish,
  refs,
  shop,
  status,
  useGitBackend,
  withPicture,
} from './git-harness.ts';

useGitBackend();

const TROUPE = 'content/troupes/choir-one.md';
const TROUPE_KEY = { collection: 'troupes', slug: 'choir-one' };
const troupeSaying = (body: string) => entry(troupe, body);

describe('publishing', () => {
  test('is one commit with entry and picture, in the writer’s name; the draft is gone', async () => {
    await createDraft(withPicture(), { assets: [asset()] });
    git('config', 'user.name', '李老师');
    expect(await publish()).toMatchObject({ status: 200 });
    expect(lastCommitFiles()).toEqual([PATH, PICTURE].sort());
    expect(git('rev-list', '--count', 'main')).toBe('2');
    expect(git('log', '-1', '--format=%an <%ae>|%cn|%B', 'main')).toBe(
      '王老师 <wang@example.cn>|李老师|发布《红烛书店 "东门"》',
    );
    expect(await read('merchants/hong-zhu-shu-dian.md')).toBe(withPicture());
    expect(await readFile(join(root, 'media/合影 照片（1）.webp'))).toEqual(WEBP);
    expect(refs()).toEqual(['refs/heads/main']);
    expect(status()).toBe('');
  });

  test('waits until the draft has no holes any more', async () => {
    await createDraft(shop({ phone: '' }));
    expect(await publish()).toMatchObject({ status: 422, body: saying('电话') });
    await draft(PATH, shop());
    expect(await publish()).toMatchObject({ status: 200 });
  });

  test('of a change is called so, and takes the place of the old text', async () => {
    await draft(TROUPE, troupeSaying('第二稿'));
    await publish(TROUPE_KEY);
    expect(git('log', '-1', '--format=%s', 'main')).toMatch(/^更新《/);
    expect(await read('troupes/choir-one.md')).toContain('第二稿');
    expect(status()).toBe('');
  });

  test('of a repair takes the place of a file that could not be read', async () => {
    await put('troupes/choir-one.md', '---\ntitle: "没有写完\n---\n');
    git('commit', '--quiet', '-am', '写坏了');
    await draft(TROUPE, troupeSaying('修好了'), { repair: true });
    expect(await publish(TROUPE_KEY)).toMatchObject({ status: 200 });
    expect(await read('troupes/choir-one.md')).toBe(troupeSaying('修好了'));
  });

  test('leaves out a picture that the text no longer names', async () => {
    await createDraft(withPicture(), { assets: [asset()] });
    await draft(PATH, shop());
    await publish();
    expect(lastCommitFiles()).toEqual([PATH]);
    expect(await readdir(join(root, 'media'))).toEqual(['stage.jpg']);
  });

  test('brings a picture that was uploaded on its own', async () => {
    await call('persistMedia', { asset: asset() });
    await createDraft(withPicture());
    expect(await publish()).toMatchObject({ status: 200 });
    expect(lastCommitFiles()).toEqual([PATH, PICTURE].sort());
  });

  test('without a name in git’s settings is the desk’s doing', async () => {
    git('config', '--unset', 'user.name');
    git('config', '--unset', 'user.email');
    await createDraft();
    expect(await publish()).toMatchObject({ status: 200 });
    expect(git('log', '-1', '--format=%an', 'main')).toBe('编辑台');
  });

  test('still holds to the rules: an address taken meanwhile', async () => {
    await createDraft();
    await put('merchants/other.md', shop());
    expect(await publish()).toMatchObject({ status: 409, body: saying('已经被') });
    expect(refs()).toContain(DRAFT_REF);
  });

  test('of what was published elsewhere already only ends the draft', async () => {
    await createDraft();
    await put('merchants/hong-zhu-shu-dian.md', shop());
    git('add', '.');
    git('commit', '--quiet', '-m', '同样的内容');
    expect(await publish()).toMatchObject({ status: 200 });
    expect(git('log', '-1', '--format=%s', 'main')).toBe('同样的内容');
    expect(refs()).toEqual(['refs/heads/main']);
  });

  test('a draft’s branch from elsewhere is looked at like an upload: what is no picture is not published', async () => {
    await createDraft(withPicture());
    git('switch', '--quiet', DRAFT_REF.replace('refs/heads/', ''));
    await put(PICTURE.replace('content/', ''), '<html><script>');
    git('add', '--', PICTURE);
    git('commit', '--quiet', '-m', '从别处来的');
    git('switch', '--quiet', 'main');
    expect(await publish()).toMatchObject({ status: 415, body: saying('里面是网页') });
    expect(await readdir(join(root, 'media'))).toEqual(['stage.jpg']);
    expect(git('rev-list', '--count', 'main')).toBe('1');
  });

  test('a picture that is a symbolic link is not taken into a draft', async () => {
    const secret = `${root}-secret.webp`;
    await writeFile(secret, 'secret');
    await symlink(secret, join(root, PICTURE.replace('content/', '')));
    expect(await createDraft(withPicture())).toMatchObject({ status: 200 });
    expect(git('diff', '--name-only', 'main', DRAFT_REF)).toBe(PATH);
  });

  test('deleting is a commit of its own; what never was committed is only deleted', async () => {
    await put('merchants/hong-zhu-shu-dian.md', shop());
    expect(await call('deleteFile', { path: PATH })).toMatchObject({ status: 200 });
    expect(git('rev-list', '--count', 'main')).toBe('1');
    await rm(join(root, 'performances/gala.md'));
    git('commit', '--quiet', '-am', '演出撤了');
    expect(await call('deleteFiles', { paths: [TROUPE] })).toMatchObject({ status: 200 });
    expect(git('show', '--format=%s', '--name-status', 'main')).toMatch(/^删除《.*》\n\nD\t/);
    expect(status()).toBe('');
  });
});

describe('a work tree that is not clean', () => {
  test('does not matter where other files are concerned: they stay as they are', async () => {
    await put('settings/laws.yml', '改到一半');
    await put('essays/尚未提交.txt', '别的');
    await put('performances/gala.md', '已经暂存');
    git('add', 'content/performances/gala.md');
    await createDraft(withPicture(), { assets: [asset()] });
    const before = status();
    expect(await publish()).toMatchObject({ status: 200 });
    expect(lastCommitFiles()).toEqual([PATH, PICTURE].sort());
    expect(status()).toBe(before);
    expect(git('diff', '--cached', '--name-only')).toBe('content/performances/gala.md');
  });

  test('that holds other changes of the same entry stops it, and says which file and what to do', async () => {
    await draft(TROUPE, troupeSaying('草稿里的'));
    await put('troupes/choir-one.md', troupeSaying('有人在记事本里改的'));
    const answer = await publish(TROUPE_KEY);
    expect(answer).toMatchObject({ status: 409, body: saying(TROUPE) });
    expect(answer.body.error).toContain('先提交或还原');
    expect(await read('troupes/choir-one.md')).toContain('记事本');
    expect(refs()).toHaveLength(2);
  });

  test('counts what is staged', async () => {
    await draft(TROUPE, troupeSaying('草稿里的'));
    await put('troupes/choir-one.md', troupeSaying('暂存的'));
    git('add', '.');
    await put('troupes/choir-one.md', git('show', `main:${TROUPE}`) + '\n');
    expect(await publish(TROUPE_KEY)).toMatchObject({ status: 409, body: saying('还没有提交') });
  });

  test('is fine where the draft was written on top of just that', async () => {
    await put('troupes/choir-one.md', troupeSaying('没提交，编辑台打开的就是它'));
    await draft(TROUPE, troupeSaying('在它上面接着写'));
    expect(await publish(TROUPE_KEY)).toMatchObject({ status: 200 });
    expect(await read('troupes/choir-one.md')).toContain('接着写');
    expect(status()).toBe('');
  });

  test('does not lose a file that somebody laid where the new entry goes', async () => {
    await createDraft();
    await put('merchants/hong-zhu-shu-dian.md', shop({}, '不是编辑台写的'));
    expect(await publish()).toMatchObject({ status: 409, body: saying('在编辑台以外被改过') });
    expect(await read('merchants/hong-zhu-shu-dian.md')).toContain('不是编辑台写的');
  });
});

describe('two people', () => {
  test('on one published entry: the second is not published over the first', async () => {
    await draft(TROUPE, troupeSaying('草稿里的'));
    await put('troupes/choir-one.md', troupeSaying('先发布的'));
    git('commit', '--quiet', '-am', '别人发布了');
    expect(await publish(TROUPE_KEY)).toMatchObject({ status: 409, body: saying('又被改过') });
    expect(await read('troupes/choir-one.md')).toContain('先发布的');
    expect(git('log', '-1', '--format=%s', 'main')).toBe('别人发布了');
  });

  test('on one published entry: the refusal holds all three texts, and what was merged on top is published', async () => {
    await draft(TROUPE, troupeSaying('草稿里的'));
    await put('troupes/choir-one.md', troupeSaying('先发布的'));
    git('commit', '--quiet', '-am', '别人发布了');
    const { outdated } = (await publish(TROUPE_KEY)).body as {
      outdated: Record<string, string>;
    };
    expect(outdated).toMatchObject({
      started: entry(troupe),
      published: troupeSaying('先发布的'),
      draft: troupeSaying('草稿里的'),
    });
    const merged = troupeSaying('先发布的，加上草稿里的');
    await draft(TROUPE, merged, { onTopOf: outdated['onTopOf'] });
    expect(await publish(TROUPE_KEY)).toMatchObject({ status: 200 });
    expect(await read('troupes/choir-one.md')).toBe(merged);
  });

  test('one of whom deleted the entry: nothing comes back unasked', async () => {
    git('rm', '--quiet', 'content/performances/gala.md');
    git('commit', '--quiet', '-m', '演出撤了');
    await draft(TROUPE, troupeSaying('草稿里的'));
    git('rm', '--quiet', TROUPE);
    git('commit', '--quiet', '-m', '团队撤了');
    expect(await publish(TROUPE_KEY)).toMatchObject({ status: 409, body: saying('被删除了') });
  });

  test('on different entries do not get into each other’s way', async () => {
    await createDraft();
    await draft(TROUPE, troupeSaying('草稿里的'));
    expect(await publish(TROUPE_KEY)).toMatchObject({ status: 200 });
    expect(await publish()).toMatchObject({ status: 200 });
    expect(status()).toBe('');
  });
});

describe('a repository in no state for it: said in Chinese, with nothing changed', () => {
  const expectRefused = async (text: string) => {
    const before = { head: git('rev-parse', 'main'), status: status() };
    expect(await publish()).toMatchObject({ status: 409, body: saying(text) });
    expect({ head: git('rev-parse', 'main'), status: status() }).toEqual(before);
    expect(refs()).toContain(DRAFT_REF);
  };

  test('no branch checked out; drafts can still be written', async () => {
    git('checkout', '--quiet', '--detach');
    expect(await createDraft()).toMatchObject({ status: 200 });
    await expectRefused('没有停在任何分支上');
  });

  test('a merge half done', async () => {
    await createDraft();
    await writeFile(join(dirname(root), '.git/MERGE_HEAD'), `${git('rev-parse', 'main')}\n`);
    await expectRefused('合并做到一半');
  });

  test('a locked index', async () => {
    await createDraft();
    await writeFile(join(dirname(root), '.git/index.lock'), '');
    await expectRefused('另一个 git 程序');
  });

  test('a draft’s own branch checked out', async () => {
    await createDraft();
    git('checkout', '--quiet', DRAFT_REF.replace('refs/heads/', ''));
    await expectRefused('一份草稿的分支上');
  });

  test('a branch that moves in the same moment: what was written before is taken back', async () => {
    await createDraft(withPicture(), { assets: [asset()] });
    await put('troupes/choir-one.md', '暂存的');
    git('add', '.');
    const lock = join(dirname(root), '.git/refs/heads/main.lock');
    await writeFile(lock, '');
    await expectRefused('别的程序也在改');
    expect(await readdir(join(root, 'merchants'))).toEqual([]);
    expect(await readdir(join(root, 'media'))).toEqual(['stage.jpg']);
    await rm(lock);
    expect(await publish()).toMatchObject({ status: 200 });
  });
});

describe('where drafts cannot be kept', () => {
  const info = async () => (await call('info')).body;
  const drop = () => rm(join(dirname(root), '.git'), { recursive: true });

  test('no repository: the desk is told why', async () => {
    await drop();
    expect(await info()).toMatchObject({
      problem: expect.stringContaining('git 仓库里') as unknown,
    });
    expect(await createDraft()).toMatchObject({ status: 409, body: saying('git 仓库里') });
  });

  test('no git on the machine', async () => {
    const path = process.env['PATH'];
    const empty = join(dirname(root), '空');
    await mkdir(empty);
    process.env['PATH'] = empty;
    try {
      expect(await createDraft()).toMatchObject({ status: 409, body: saying('还没有装') });
    } finally {
      process.env['PATH'] = path;
    }
  });

  test('a repository without a commit', async () => {
    await drop();
    git('init', '--quiet');
    expect(await createDraft()).toMatchObject({ status: 409, body: saying('没有提交过') });
  });

  test('a content folder that git ignores', async () => {
    await writeFile(join(dirname(root), '.gitignore'), 'content/\n');
    git('rm', '-r', '--quiet', '--cached', 'content');
    git('commit', '--quiet', '-m', '不再收');
    expect(await info()).toMatchObject({ problem: expect.stringContaining('忽略') as unknown });
  });

  test('a branch called cms in the way', async () => {
    git('branch', 'cms');
    expect(await createDraft()).toMatchObject({ status: 409, body: saying('没有写进去') });
    expect(refs()).toEqual(['refs/heads/cms', 'refs/heads/main']);
  });

  test('a failure at the last step leaves no branch, and the next try succeeds', async () => {
    const lock = join(dirname(root), `.git/${DRAFT_REF}.lock`);
    await mkdir(dirname(lock), { recursive: true });
    await writeFile(lock, '');
    expect(await createDraft()).toMatchObject({ status: 409, body: saying('没有写进去') });
    expect(refs()).toEqual(['refs/heads/main']);
    await rm(lock);
    expect(await createDraft()).toMatchObject({ status: 200 });
  });
});
