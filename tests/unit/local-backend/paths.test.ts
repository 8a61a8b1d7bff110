import { readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call, entry, merchant, root, save, useBackend } from './harness.ts';

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
});
