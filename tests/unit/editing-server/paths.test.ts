import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { settings } from '../../../src/collections/index.ts';
import {
  call,
  create,
  entry,
  fetchMedia,
  inChinese,
  merchant,
  put,
  root,
  save,
  useBackend,
} from './harness.ts';

useBackend();

describe('where it reads and writes', () => {
  const outside = [
    'content/merchants/../../package.md',
    'content/../outside.md',
    '../outside.md',
    '/etc/passwd',
    'content\\merchants\\a.md',
    'content/merchants/a.mdx',
    'content/merchants/.hidden.md',
    'content/merchants/sub/a.md',
    'content/merchants/合影.md',
    'content/unknown/a.md',
    'content/settings/other.yml',
    'content/media/a.svg',
    'content/media/a.html',
    'content/media/../merchants/a.jpg',
    'content/media/a\u0000.jpg',
    'package.json',
  ];

  test.each(outside)('never at %s', async (path) => {
    const asset = { path, content: '', encoding: 'base64' };
    const answers = [
      await call('getEntry', { path }),
      await save(path, entry(merchant)),
      await call('persistMedia', { asset }),
      await call('deleteFiles', { paths: [path] }),
    ];
    for (const { status, body } of answers) {
      expect([403, 415, 422]).toContain(status);
      expect(body.error).toMatch(/\p{Script=Han}/u);
    }
  });

  test.each(Object.values(settings).map(({ path }) => path))(
    'at %s, a settings file',
    async (path) => {
      const { status, body } = await call('getEntry', { path });
      expect({ status, error: body.error }).toEqual({ status: 200, error: undefined });
    },
  );

  test('never through a symbolic link, be it the file or its folder', async () => {
    const victim = `${root}-victim.md`;
    await writeFile(victim, 'secret');
    await symlink(victim, join(root, 'merchants/link.md'));
    await rm(join(root, 'essays'), { recursive: true });
    await symlink(tmpdir(), join(root, 'essays'));
    for (const path of ['content/merchants/link.md', 'content/essays/link.md']) {
      expect(await call('getEntry', { path })).toMatchObject({ status: 403 });
      expect(await save(path, entry(merchant))).toMatchObject({ status: 403 });
      expect(await call('deleteFiles', { paths: [path] })).toMatchObject({ status: 403 });
    }
    expect(
      await call('entriesByFolder', { folder: 'content/essays', extension: 'md', depth: 1 }),
    ).toMatchObject({ status: 403 });
    expect(
      await call('entriesByFolder', { folder: 'content/merchants', extension: 'md', depth: 1 }),
    ).toMatchObject({ status: 200, body: [] });
    expect(await readFile(victim, 'utf8')).toBe('secret');
    await rm(victim);
  });

  test('never the entries of a folder that is a link, in no list and no snapshot', async () => {
    const elsewhere = `${root}-elsewhere`;
    await mkdir(elsewhere);
    await writeFile(join(elsewhere, 'letter.md'), 'secret');
    await writeFile(join(elsewhere, 'photo.jpg'), 'secret');
    for (const folder of ['essays', 'media']) {
      await rm(join(root, folder), { recursive: true });
      await symlink(elsewhere, join(root, folder));
    }
    const { body } = await call('snapshot');
    expect(JSON.stringify(body)).not.toContain('secret');
    expect(body['media']).toEqual([]);
    expect((await fetchMedia('photo.jpg')).status).toBe(403);
  });

  test('never a picture that is a link, or a pipe that would be waited for', async () => {
    const victim = `${root}-victim.jpg`;
    await writeFile(victim, 'secret');
    await symlink(victim, join(root, 'media/link.jpg'));
    execFileSync('mkfifo', [join(root, 'media/pipe.jpg')]);
    expect((await fetchMedia('link.jpg')).status).toBe(403);
    expect((await fetchMedia('pipe.jpg')).status).toBe(404);
    expect((await fetchMedia('stage.jpg')).status).toBe(200);
  });

  test('a file under a name that the desk does not make takes no list away', async () => {
    await put('troupes/合影.md', entry(merchant));
    await put('troupes/Sub Folder.md', entry(merchant));
    const { status, body } = await call('entriesByFolder', {
      folder: 'content/troupes',
      extension: 'md',
      depth: 1,
    });
    expect(status).toBe(200);
    expect(body).toMatchObject([{ file: { path: 'content/troupes/choir-one.md' } }]);
  });

  test.each([
    '..%2fmerchants%2fa.jpg',
    '..%5cmedia%5cstage.jpg',
    '%2e%2e%2fmedia%2fstage.jpg',
    'stage.jpg%00.pdf',
    'stage.jpg%0a',
    '.stage.jpg',
    'stage.jpg%2f',
    '%ff',
    '%252e%252e%252fstage.jpg',
  ])('never a picture by a trick: %s', async (name) => {
    const { status } = await fetchMedia(name);
    expect([400, 403, 404, 415]).toContain(status);
  });

  test('a name that no disk can hold is refused in words, and the longest that one can is taken', async () => {
    const fit = `content/merchants/${'a'.repeat(252)}.md`;
    const long = `content/merchants/${'a'.repeat(253)}.md`;
    const slug = { ...merchant, slug: 'long-name' };
    expect(await create(long, entry(slug))).toMatchObject({ status: 403, body: inChinese() });
    await put(fit.replace('content/', ''), entry(slug));
    expect(await call('getEntry', { path: fit })).toMatchObject({ status: 200 });
    const picture = `content/media/${'红'.repeat(90)}.jpg`;
    expect(await call('getMediaFile', { path: picture })).toMatchObject({
      status: 415,
      body: inChinese(),
    });
  });
});
