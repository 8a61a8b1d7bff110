import { execFileSync } from 'node:child_process';
import { rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openKeptSite } from '../../../src/publish/kept-site.ts';
import { content, folder, put, useProject } from './publish-kit.ts';

useProject();

const site = () => join(folder, 'site');
const git = (...args: string[]) => execFileSync('git', args, { cwd: content() });

/** One build. Returns whether the site was that of the build before. */
async function build({ target = site(), isPublished = true } = {}) {
  const kept = await openKeptSite(target, folder);
  if (kept.isCurrent) return true;
  await put(join(target, 'index.html'), '<html></html>');
  await put(join(target, 'build.json'), '{}');
  if (isPublished) await kept.keep();
  return false;
}

test('a site is current as long as nothing changes, later on the same day too', async () => {
  expect(await build()).toBe(false);
  expect(await build()).toBe(true);
  vi.stubEnv('RED_CANDLE_TIME', '2026-11-28T23:59:00+08:00');
  expect(await build()).toBe(true);
});

const essay = () => join(content(), 'essays/first.md');

test.each<[string, () => unknown]>([
  ['an entry', () => writeFile(essay(), 'changed')],
  ['an entry that was written again, with the same text', () => utimes(essay(), 1, 1)],
  ['a new entry', () => put(join(content(), 'essays/second.md'), 'second')],
  ['a removed entry', () => rm(essay())],
  ['a setting', () => put(join(content(), 'settings/laws.yml'), 'laws: []')],
  ['a picture', () => put(join(content(), 'media/shop.jpg'), 'another')],
  ['the code', () => put(join(folder, 'src/code.ts'), 'other code')],
  ['the desk', () => put(join(folder, 'admin/desk.ts'), 'desk')],
  ['the packages', () => put(join(folder, 'node_modules/.package-lock.json'), '{}')],
  ['the day', () => vi.stubEnv('RED_CANDLE_TIME', '2026-11-29T00:00:00+08:00')],
  ['the address', () => vi.stubEnv('SITE_BASE', '/gonghui/')],
  ['the host of the desk', () => vi.stubEnv('DESK_HOST', 'gitea')],
  ['a file of variables', () => put(join(folder, '.env'), 'PUBLIC_OFFLINE=off')],
  ['a page that somebody changed', () => writeFile(join(site(), 'index.html'), '<html>')],
  ['a page that somebody removed', () => rm(join(site(), 'index.html'))],
  ['a file that somebody added', () => put(join(site(), 'page/index.html'), '')],
])('after a change, the site is built once: %s', async (_, change) => {
  await build();
  await change();
  expect(await build()).toBe(false);
  expect(await build()).toBe(true);
});

test('a site that is gone is built', async () => {
  await build();
  await rm(site(), { recursive: true });
  expect(await build()).toBe(false);
});

test('a commit of what was built already gives the desk its index', async () => {
  git('init', '-q');
  await build();
  git('add', '.');
  git('-c', 'user.name=王老师', '-c', 'user.email=w@example.cn', 'commit', '-qm', '内容');
  expect(await build()).toBe(false);
  expect(await build()).toBe(true);
});

test('after a build that failed, the next one builds', async () => {
  await build();
  await writeFile(essay(), 'changed');
  expect(await build({ isPublished: false })).toBe(false);
  expect(await build()).toBe(false);
  expect(await build()).toBe(true);
});

test('what changes while a site is built is built by the next one', async () => {
  const kept = await openKeptSite(site(), folder);
  await put(join(site(), 'index.html'), '<html></html>');
  await writeFile(essay(), 'changed meanwhile');
  await kept.keep();
  expect(await build()).toBe(false);
});

test('each folder has a note of its own, and a link is followed', async () => {
  const other = join(folder, 'other');
  await build();
  expect(await build({ target: other })).toBe(false);
  expect(await build()).toBe(true);
  await rm(site(), { recursive: true });
  await symlink('other', site());
  expect(await build()).toBe(false);
  expect(await build()).toBe(true);
});
