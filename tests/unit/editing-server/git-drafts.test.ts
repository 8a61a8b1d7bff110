import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wholeFile } from '../../whole-files.ts';
import { hashText } from '../../../src/system/files.ts';
import { call, entry, merchant, put, root, saying, troupe } from './harness.ts';
import {
  WEBP,
  DRAFT_REF,
  KEY,
  PATH,
  PICTURE,
  asset,
  createDraft,
  draft,
  git,
  refs,
  shop,
  status,
  useGitBackend,
  withPicture,
} from './git-harness.ts';

useGitBackend();

const ask = (action: string, more: Record<string, unknown> = {}) =>
  call(action, { ...KEY, ...more });

describe('a draft', () => {
  test('is told as the way to publish', async () => {
    const { body } = await call('info');
    expect(body).toMatchObject({ publish_modes: ['editorial_workflow'] });
    expect(body).not.toHaveProperty('problem');
  });

  test('is kept with its picture on a branch of its own; work tree and main do not see it', async () => {
    const main = git('rev-parse', 'main');
    expect(await createDraft(withPicture(), { assets: [asset()] })).toMatchObject({ status: 200 });
    expect(status()).toBe('');
    expect(git('rev-parse', 'main')).toBe(main);
    expect(await readdir(join(root, 'merchants'))).toEqual([]);
    expect(git('diff', '--name-only', 'main', DRAFT_REF).split('\n')).toEqual([PICTURE, PATH]);
    expect(git('log', '-1', '--format=%an|%s', DRAFT_REF)).toBe('王老师|草稿：《红烛书店 "东门"》');
  });

  test('is listed, described and read', async () => {
    await createDraft(withPicture(), { assets: [asset()] });
    expect((await call('unpublishedEntries')).body).toEqual(['merchants/hong-zhu-shu-dian']);
    const { body } = await call('unpublishedEntry', { id: 'merchants/hong-zhu-shu-dian' });
    expect(body).toMatchObject({ ...KEY, status: 'draft', pullRequestAuthor: '王老师' });
    expect(body['diffs']).toEqual([
      expect.objectContaining({ path: PICTURE, newFile: true }),
      expect.objectContaining({ path: PATH, newFile: true }),
    ]);
    expect((await ask('unpublishedEntryDataFile', { path: PATH })).body['data']).toBe(
      withPicture(),
    );
    expect((await ask('unpublishedEntryMediaFile', { path: PICTURE })).body).toMatchObject({
      name: '合影 照片（1）.webp',
      content: WEBP.toString('base64'),
    });
  });

  test('is saved again on top of itself, and says that it changes something published', async () => {
    const path = 'content/troupes/choir-one.md';
    await draft(path, entry(troupe, '第一稿'));
    await draft(path, entry(troupe, '第二稿'));
    const key = { collection: 'troupes', slug: 'choir-one' };
    const { body } = await call('unpublishedEntry', key);
    expect(body['diffs']).toEqual([expect.objectContaining({ path, newFile: false })]);
    const text = await call('unpublishedEntryDataFile', { ...key, path });
    expect(text.body['data']).toContain('第二稿');
  });

  test('goes to review and back, in its writer’s name', async () => {
    await createDraft();
    git('config', 'user.name', '李老师');
    await ask('updateUnpublishedEntryStatus', { newStatus: 'pending_review' });
    expect((await ask('unpublishedEntry')).body).toMatchObject({
      status: 'pending_review',
      pullRequestAuthor: '王老师',
    });
    await draft(PATH, shop({}, '审核时又改了一句'));
    expect((await ask('unpublishedEntry')).body).toMatchObject({ status: 'pending_review' });
    await ask('updateUnpublishedEntryStatus', { newStatus: 'draft' });
    expect((await ask('unpublishedEntry')).body).toMatchObject({ status: 'draft' });
  });

  test('can be handed in as it is made', async () => {
    await draft('content/troupes/choir-one.md', entry(troupe, '核对过'), {
      status: 'pending_review',
      unpublished: false,
    });
    const { body } = await call('unpublishedEntry', { id: 'troupes/choir-one' });
    expect(body).toMatchObject({ status: 'pending_review' });
  });

  test('is given up, and can still be dug out', async () => {
    await createDraft();
    const tip = git('rev-parse', DRAFT_REF);
    expect(await ask('deleteUnpublishedEntry')).toMatchObject({ status: 200 });
    expect(await ask('unpublishedEntry')).toMatchObject({ status: 404 });
    const [kept = ''] = refs().filter((ref) => ref.startsWith('refs/red-candle/deleted/'));
    expect(git('rev-parse', kept)).toBe(tip);
  });

  test('is no obstacle to whatever else is going on in the work tree', async () => {
    await put('troupes/choir-one.md', '改到一半');
    await put('essays/尚未提交.txt', '别的');
    git('add', 'content/troupes/choir-one.md');
    const before = status();
    expect(await createDraft()).toMatchObject({ status: 200 });
    expect(status()).toBe(before);
  });
});

describe('what protects saving protects drafts', () => {
  test('a name or an address that another draft has is taken', async () => {
    await createDraft();
    expect(await createDraft()).toMatchObject({ status: 409, body: saying('网址名相同') });
    const other = await draft('content/merchants/other.md', shop(), { newEntry: true });
    expect(other).toMatchObject({ status: 409, body: saying('已经被') });
  });

  test('a draft may have holes, but no address that the site would refuse, which leaves no branch', async () => {
    const answer = await createDraft(shop({ slug: '网址' }));
    expect(answer).toMatchObject({ status: 422, body: saying('网址名') });
    expect(refs()).toEqual(['refs/heads/main']);
    expect(await createDraft(shop({ validUntil: '2020-01-01' }))).toMatchObject({ status: 200 });
  });

  test('what somebody else saved since is not overwritten', async () => {
    await createDraft();
    const expected = { [PATH]: hashText(shop()) };
    await draft(PATH, shop({}, '甲写的'), {}, { expected });
    expect(await draft(PATH, shop({}, '乙写的'), {}, { expected })).toMatchObject({ status: 409 });
    const { body } = await ask('unpublishedEntryDataFile', { path: PATH });
    expect(body['data']).toContain('甲写的');
  });

  test('a page that knows of no draft does not write over one', async () => {
    await createDraft(shop({}, '草稿里的'));
    const answer = await draft(PATH, shop({}, '核对过的'), { unpublished: false });
    expect(answer).toMatchObject({ status: 409, body: saying('已经有一份没发布的草稿') });
    const { body } = await ask('unpublishedEntryDataFile', { path: PATH });
    expect(body['data']).toContain('草稿里的');
  });

  test('what a draft refers to is not deleted', async () => {
    await put('media/front.jpg', 'JPEG');
    await createDraft(shop({ cover: { src: '../media/front.jpg', alt: '门面' } }));
    expect(await call('deleteFile', { path: 'content/media/front.jpg' })).toMatchObject({
      status: 409,
      body: saying('红烛书店'),
    });
  });

  test('another picture under a name in use is refused', async () => {
    const answer = await createDraft(shop(), {
      assets: [asset('content/media/stage.jpg', await wholeFile('jpg'))],
    });
    expect(answer).toMatchObject({ status: 409, body: saying('同名文件') });
    expect(refs()).toEqual(['refs/heads/main']);
  });

  test('paths and keys outside the content are refused', async () => {
    for (const [collection, slug] of [
      ['merchants', '../../main'],
      ['merchants', 'a b'],
      ['..', 'main'],
    ]) {
      expect(await call('deleteUnpublishedEntry', { collection, slug })).toMatchObject({
        status: 404,
      });
    }
    expect(refs()).toEqual(['refs/heads/main']);
  });

  test('a page that does not know of review cannot publish past it', async () => {
    const answer = await call('persistEntry', {
      dataFiles: [{ path: PATH, slug: 'x', raw: entry(merchant) }],
      assets: [],
      options: { newEntry: true },
    });
    expect(answer).toMatchObject({ status: 409, body: saying('刚刚打开了') });
  });
});

test('branches of other people and other shapes are no drafts', async () => {
  git('branch', 'cms/notes');
  git('branch', 'cms/unknown/entry');
  git('branch', '功能/新首页');
  expect((await call('unpublishedEntries')).body).toEqual([]);
});

test('a draft that a colleague’s git brought, without a word of ours, can be read', async () => {
  git('checkout', '--quiet', '-b', 'cms/merchants/hong-zhu-shu-dian');
  await put('merchants/hong-zhu-shu-dian.md', shop());
  git('add', '.');
  git('commit', '--quiet', '-m', 'Create merchant');
  git('checkout', '--quiet', 'main');
  expect((await ask('unpublishedEntry')).body).toMatchObject({ status: 'draft' });
});
