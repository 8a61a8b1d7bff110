import { execFileSync } from 'node:child_process';
import { chmod, rename, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openKeptSite, stampCode } from '../../../src/publish/kept-site.ts';
import { content, folder, put, useProject } from './publish-kit.ts';

useProject();

const site = () => join(folder, 'site');
const git = (...args: string[]) => execFileSync('git', args, { cwd: content() });

/** The entries as Astro keeps them, with the moments of an event. */
beforeEach(() =>
  put(
    join(folder, 'node_modules/.astro/data-store.json'),
    '["2026-11-28T10:00:00+08:00","2026-11-28T16:30:00+08:00","2027-01-03T09:00:00+08:00"]',
  ),
);

const open = async (target = site()) => openKeptSite(target, await stampCode(folder), folder);

/** One build. Returns whether the site was that of the build before. */
async function build({ target = site(), isPublished = true } = {}) {
  const kept = await open(target);
  if (kept.isCurrent) return true;
  await put(join(target, 'index.html'), '<html></html>');
  await put(join(target, 'build.json'), '{}');
  if (isPublished) await kept.keep();
  return false;
}

test('a site is current as long as nothing changes, later on the same day too', async () => {
  expect(await build()).toBe(false);
  expect(await build()).toBe(true);
  vi.stubEnv('RED_CANDLE_TIME', '2026-11-28T16:29:00+08:00');
  expect(await build()).toBe(true);
});

test('when an event begins or ends, the site is built once', async () => {
  await build();
  vi.stubEnv('RED_CANDLE_TIME', '2026-11-28T16:30:00+08:00');
  expect(await build()).toBe(false);
  vi.stubEnv('RED_CANDLE_TIME', '2026-11-28T23:59:00+08:00');
  expect(await build()).toBe(true);
});

const essay = () => join(content(), 'essays/first.md');
const notUtf8 = () => Buffer.concat([Buffer.from(join(content(), 'essays/b')), Buffer.of(0xe9)]);

async function rewrite(file: string): Promise<void> {
  const { size, atime, mtime } = await stat(file);
  await writeFile(file, 'x'.repeat(size));
  await utimes(file, atime, mtime);
}

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
  ['the commit that a build service names', () => vi.stubEnv('GITHUB_SHA', '1234567')],
  ['a hidden file that is served', () => put(join(folder, 'public/.well-known/x.txt'), 'x')],
  ['an entry with as many bytes and the old time', () => rewrite(essay())],
  ['rights of an entry', () => chmod(essay(), 0o600)],
  ['a file whose name is not UTF-8', () => writeFile(notUtf8(), '')],
  ['a file of variables', () => put(join(folder, '.env'), 'PUBLIC_OFFLINE=off')],
  ['a page that somebody changed', () => writeFile(join(site(), 'index.html'), '<html>')],
  ['a page that somebody removed', () => rm(join(site(), 'index.html'))],
  ['a file that somebody added', () => put(join(site(), 'page/index.html'), '')],
  ['a hidden file that somebody added', () => put(join(site(), '.page/index.html'), '')],
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

describe('what changes while a site is built is built by the next one', () => {
  test.each<[string, () => unknown, () => unknown]>([
    ['and stays', () => writeFile(essay(), 'changed meanwhile'), () => undefined],
    [
      'a new entry that is removed afterwards',
      () => put(join(content(), 'essays/second.md'), 'second'),
      () => rm(join(content(), 'essays/second.md')),
    ],
    [
      'an entry that was away',
      () => rename(essay(), join(folder, 'away.md')),
      () => rename(join(folder, 'away.md'), essay()),
    ],
  ])('%s', async (_, change, changeBack) => {
    const kept = await open();
    await put(join(site(), 'index.html'), '<html></html>');
    await change();
    await kept.keep();
    await changeBack();
    expect(await build()).toBe(false);
    expect(await build()).toBe(true);
  });

  test('an entry that was away, and is back before the end', async () => {
    const kept = await open();
    await put(join(site(), 'index.html'), '<html></html>');
    await rename(essay(), join(folder, 'away.md'));
    await rename(join(folder, 'away.md'), essay());
    await kept.keep();
    expect(await build()).toBe(false);
  });
});

test('a build with code that was changed since it was loaded is not kept', async () => {
  const code = await stampCode(folder);
  await put(join(folder, 'src/code.ts'), 'other code');
  const kept = await openKeptSite(site(), code, folder);
  await put(join(site(), 'index.html'), '<html></html>');
  await kept.keep();
  expect(await build()).toBe(false);
});

test.each<[string, () => unknown]>([
  ['the content', () => symlink(join(folder, 'elsewhere'), join(content(), 'media/linked.jpg'))],
  ['what is served', () => symlink(join(folder, 'elsewhere'), join(folder, 'public/linked'))],
])(
  'with a link in %s, of which changes cannot be seen, the site is always built',
  async (_, link) => {
    await put(join(folder, 'public/robots.txt'), '');
    await put(join(content(), 'media/shop.jpg'), 'picture');
    await link();
    await build();
    expect(await build()).toBe(false);
  },
);

test('where the entries are not to be found, the site is built', async () => {
  await rm(join(folder, 'node_modules'), { recursive: true });
  await build();
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
