import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { call, create, entry, merchant, root } from './harness.ts';
import { useGitBackend } from './git-harness.ts';

useGitBackend();
afterEach(() => vi.unstubAllEnvs());

test('DESK_REVIEW=yes does not mean that everything is published at once', async () => {
  vi.stubEnv('DESK_REVIEW', 'yes');
  expect((await call('info')).body['publish_modes']).not.toEqual(['simple']);
  await create('content/merchants/hong-zhu-shu-dian.md', entry(merchant));
  expect(await readdir(join(root, 'merchants'))).toEqual([]);
});

test('DESK_REVIEW=false turns off what the settings turn on, and empty is not set', async () => {
  vi.stubEnv('DESK_REVIEW', 'false');
  expect((await call('info')).body['publish_modes']).toEqual(['simple']);
  vi.stubEnv('DESK_REVIEW', '');
  expect((await call('info')).body['publish_modes']).toEqual(['editorial_workflow']);
});
