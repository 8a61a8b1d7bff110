import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call, read, root, useBackend } from './harness.ts';

useBackend();

describe('deleting', () => {
  test('an entry that nobody refers to', async () => {
    expect(await call('deleteFiles', { paths: ['content/performances/gala.md'] })).toMatchObject({
      status: 200,
    });
    expect(await call('deleteFiles', { paths: ['content/troupes/choir-one.md'] })).toMatchObject({
      status: 200,
    });
    expect([
      ...(await readdir(join(root, 'troupes'))),
      ...(await readdir(join(root, 'performances'))),
    ]).toEqual([]);
  });

  test('not an entry that others refer to; the message names them', async () => {
    const answer = await call('deleteFiles', { paths: ['content/troupes/choir-one.md'] });
    const error = expect.stringContaining(
      '《辞旧迎新慰问演出》（content/performances/gala.md）',
    ) as unknown;
    expect(answer).toMatchObject({ status: 409, body: { error } });
    expect(await readdir(join(root, 'troupes'))).toEqual(['choir-one.md']);
  });

  test('not a picture that an entry uses, and not the settings', async () => {
    for (const path of ['content/media/stage.jpg', 'content/settings/site.yml']) {
      const { status } = await call('deleteFile', { path });
      expect([403, 409]).toContain(status);
    }
    expect(await read('media/stage.jpg')).toBe('JPEG');
  });
});
