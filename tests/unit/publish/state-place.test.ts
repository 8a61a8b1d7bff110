import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assertStateApart } from '../../../src/publish/state-folder.ts';

let site = '';
beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'red-candle-site-'));
  await writeFile(join(site, 'index.html'), '<p>网站</p>');
});
afterAll(() => rm(site, { recursive: true, force: true }));

test.each([
  ['is the folder of the website', ''],
  ['is within the folder of the website', 'state'],
])(
  'writes nothing when the state folder %s, so that readers never see drafts or keys',
  async (_, inside) => {
    const run = promisify(execFile)(process.execPath, ['scripts/publish-site.ts'], {
      env: {
        ...process.env,
        RED_CANDLE_CONTENT: 'tests/fixtures/small-site',
        RED_CANDLE_OUT: site,
        RED_CANDLE_STATE: join(site, inside),
      },
    });
    await expect(run).rejects.toThrow(/RED_CANDLE_STATE.+RED_CANDLE_OUT/s);
    expect(await readdir(site)).toEqual(['index.html']);
  },
);

test('refuses a state folder that a symbolic link puts within the website', async () => {
  const link = `${site}-link`;
  await symlink(site, link);
  try {
    await expect(assertStateApart(join(link, 'state'), site)).rejects.toThrow('RED_CANDLE_STATE');
    await expect(assertStateApart(`${site}-state`, site)).resolves.toBeUndefined();
  } finally {
    await rm(link);
  }
});
