import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backUp } from '../../../src/setup/backup.ts';
import { readFacts } from '../../../src/setup/read-facts.ts';
import { placeOf } from '../../../src/migrate/content-place.ts';
import { restoreBackup } from '../../../src/migrate/replace-content.ts';
import { fillContent } from '../editing-server/harness.ts';

const NOW = new Date('2026-11-30T00:00:00Z');
let root: string;

beforeEach(async () => {
  root = join(await mkdtemp(join(tmpdir(), 'backup-')), 'content');
  await fillContent(root);
  await writeFile(join(root, '.index-salt'), 'secret');
});

afterEach(() => rm(dirname(root), { recursive: true }));

test('every byte is copied, and the copy was restored and compared', async () => {
  const { folder, files } = await backUp(root, { now: NOW });
  expect(folder).toBe(join(dirname(root), 'content-backups', 'backup-2026-11-30T08-00-00'));
  expect((await readdir(folder, { recursive: true })).sort()).toEqual(
    (await readdir(root, { recursive: true })).sort(),
  );
  expect(await readFile(join(folder, '.index-salt'), 'utf8')).toBe('secret');
  const all = await readdir(root, { recursive: true, withFileTypes: true });
  expect(files).toBe(all.filter((item) => item.isFile()).length);
});

test('it is known afterwards, and not before', async () => {
  expect((await readFacts(root)).restoredAt).toBe('none');
  await backUp(root, { now: NOW });
  expect((await readFacts(root)).restoredAt).toBe('2026-11-30T08:00:00+08:00');
});

test('migrate restores it by its name', async () => {
  await backUp(root, { now: NOW });
  await writeFile(join(root, 'troupes/choir-one.md'), 'lost');
  await restoreBackup(await placeOf(root), 'backup-2026-11-30T08-00-00');
  expect(await readFile(join(root, 'troupes/choir-one.md'), 'utf8')).toContain('---\n');
});

test('a folder on another disk is made; one inside the content is refused', async () => {
  const to = join(dirname(root), 'disk', 'deep');
  expect((await backUp(root, { to, now: NOW })).folder).toBe(
    join(to, 'backup-2026-11-30T08-00-00'),
  );
  await expect(backUp(root, { to: join(root, 'media'), now: NOW })).rejects.toThrow(
    '备份要放在外面',
  );
});

test('a copy that is unlike the content proves nothing and is removed', async () => {
  // A backup of that second is there already, with another file in it.
  const folder = join(dirname(root), 'content-backups', 'backup-2026-11-30T08-00-00');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'other.md'), 'x');
  await expect(backUp(root, { now: NOW })).rejects.toThrow();
  expect((await readFacts(root)).restoredAt).toBe('none');
  expect(await readdir(folder)).toEqual(['other.md']);
});

test('the command says how to restore what it made, from another disk too', async () => {
  const run = (...args: string[]) =>
    new Promise<string>((done) => {
      const env = { ...process.env, RED_CANDLE_CONTENT: root };
      execFile(process.execPath, ['scripts/backup.ts', ...args], { env }, (_, told) => done(told));
    });
  expect(await run()).toMatch(
    /哪天要恢复：关掉 npm start，再运行 npm run migrate -- --restore backup-\S+；/,
  );
  const to = join(dirname(root), 'disk');
  const told = await run('--to', to);
  const [, copy = '', name = ''] =
    /哪天要恢复：把它抄成 (\S+)，.* --restore (\S+)；/.exec(told) ?? [];
  await cp(join(to, name), copy, { recursive: true });
  await rm(join(root, 'troupes/choir-one.md'));
  await restoreBackup(await placeOf(root), name);
  expect(await readFile(join(root, 'troupes/choir-one.md'), 'utf8')).toContain('---\n');
});
