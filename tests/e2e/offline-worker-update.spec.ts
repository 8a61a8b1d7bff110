import type { Page } from '@playwright/test';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../../src/offline/types.ts';
import { nextBuild, removeLateScripts, rewrite } from './offline-builds.ts';
import { type Host, says } from './offline-host.ts';
import { install, installsLeast, update } from './offline-keep.ts';
import { test as base, expect, goOffline, goOnline, register } from './offline-site.ts';
import { FULL_SITE } from '../full-site.ts';

const RIGHT = 'rights/dispute-paths/';
const OLD = '和学校有了争议，先走哪条路？';
const NEW = '和学校有了争议，第一步做什么？';

/**
 * `next` is the folder of the build after that of the whole site, with another question in one page and other names of
 * scripts.
 */
const test = base.extend<object, { next: string }>({
  next: [
    async ({}, use) => {
      const folder = await nextBuild(async (root) => {
        await rewrite(root, RIGHT, OLD, NEW);
        await removeLateScripts(root);
      });
      await use(folder);
      await rm(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
});

test.use({ looksForNews: false });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

const manifestOf = async (folder: string) =>
  JSON.parse(await readFile(join(folder, 'offline/current.json'), 'utf8')) as Manifest;

/** A file of the next build that the old one lacks. */
async function changedPack(next: string): Promise<string> {
  const old = await manifestOf(FULL_SITE);
  const { packs } = await manifestOf(next);
  const changed = packs.find(({ path }) => old.packs.every((pack) => pack.path !== path));
  return `/${changed?.path ?? ''}`;
}

async function keepEverything(page: Page, host: Host): Promise<void> {
  await page.goto(host.url);
  await register(page, host);
  expect(await install(page, host, 'everything')).toMatchObject({ level: 'everything' });
}

test('换了新版：整个换过去，断网读到的是新的；只取变了的', async ({
  page,
  context,
  host,
  next,
}) => {
  await keepEverything(page, host);
  host.deploy(next);
  host.asked.length = 0;
  expect(await update(page, host)).toMatchObject({ manifest: await manifestOf(next) });
  const packs = (await manifestOf(next)).packs.map(({ path }) => `/${path}`);
  const fetched = host.asked.filter((path) => packs.includes(path));
  expect(fetched).toContain(await changedPack(next));
  expect(fetched.length).toBeLessThan(packs.length);
  await goOffline(context, host);
  await page.goto(host.url + RIGHT);
  await expect(heading(page)).toHaveText(NEW);
});

test('换了新版，开着的网页照常：要用到的旧脚本还在手机里', async ({ page, host, next }) => {
  await keepEverything(page, host);
  await page.goto(`${host.url}about/`);
  host.deploy(next);
  expect(await update(page, host)).toMatchObject({ manifest: await manifestOf(next) });

  await page.getByRole('link', { name: '搜索' }).first().click();
  const box = page.getByRole('combobox', { name: '搜索全站' });
  await box.fill('产假');
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
});

type Break = (host: Host, next: string) => Promise<void> | void;
const ERROR_PAGE = says(200, '<!doctype html><h1>维护中</h1>');

const breaks: Readonly<Record<string, Break>> = {
  目录是一张网页: (host) => host.answer('/offline/current.json', ERROR_PAGE),
  目录只有一半: (host) =>
    host.answer('/offline/current.json', says(200, '{"id":"0123456789","ti', 'application/json')),
  目录是别的东西: (host) =>
    host.answer('/offline/current.json', says(200, '[]', 'application/json')),
  目录取不到: (host) => host.answer('/offline/current.json', says(404, '404')),
  内容还没传上去: async (host, next) => host.answer(await changedPack(next), says(404, '404')),
  内容是一张网页: async (host, next) => host.answer(await changedPack(next), ERROR_PAGE),
  内容只有一半: async (host, next) => {
    const path = await changedPack(next);
    const content = await readFile(join(next, path), 'utf8');
    host.answer(path, says(200, content.slice(0, content.length / 2), 'application/json'));
  },
  网站出错: async (host, next) => host.answer(await changedPack(next), says(500, '500')),
  传到一半断了: async (host, next) =>
    host.answer(await changedPack(next), (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 5000 });
      response.write('{"', () => response.destroy());
    }),
};

for (const [what, breakIt] of Object.entries(breaks)) {
  test(`新版没有传好（${what}）：手机里的旧版一点不动，传好了再换`, async ({
    page,
    context,
    host,
    next,
  }) => {
    await keepEverything(page, host);
    const before = await installsLeast(page, host);
    host.deploy(next);
    await breakIt(host, next);
    expect(await update(page, host)).toMatch(/^(?:broken|network)$/);
    expect(await installsLeast(page, host)).toEqual(before);
    await goOffline(context, host);
    await page.goto(host.url + RIGHT);
    await expect(heading(page)).toHaveText(OLD);

    await goOnline(context, host);
    for (const path of ['/offline/current.json', await changedPack(next)]) {
      host.answer(path, undefined);
    }
    expect(await update(page, host)).toMatchObject({ manifest: await manifestOf(next) });
  });
}

test('网断在半路：存了的还在，连上接着取，取过的不再取', async ({ page, context, host }) => {
  await page.goto(host.url);
  await register(page, host);
  await installsLeast(page, host);
  const { packs } = await manifestOf(FULL_SITE);
  const last = packs.findLast(({ level }) => level === 'everything')?.path ?? '';
  host.answer(`/${last}`, (_request, response) => {
    void context.setOffline(true).then(() => response.destroy());
  });
  expect(await install(page, host, 'everything')).toBe('network');
  expect((await installsLeast(page, host)).level).toBe('visited');

  await context.setOffline(false);
  host.answer(`/${last}`, undefined);
  host.asked.length = 0;
  expect(await install(page, host, 'everything')).toMatchObject({ level: 'everything' });
  expect(host.asked).toContain(`/${last}`);
  const first = packs.find(({ level }) => level === 'visited')?.path ?? '';
  expect(host.asked).not.toContain(`/${first}`);
});

test('两个窗口同时存，谁也不坏谁的事', async ({ page, context, host }) => {
  await page.goto(host.url);
  await register(page, host);
  const other = await context.newPage();
  await other.goto(`${host.url}about/`);
  const [one, two] = await Promise.all([
    install(page, host, 'everything'),
    install(other, host, 'everything'),
    update(other, host),
  ]);
  expect(one).toEqual(two);
  expect(one).toMatchObject({ level: 'everything' });
  expect(await installsLeast(page, host)).toEqual(one);
  await goOffline(context, host);
  await page.goto(`${host.url}troupes/choir-1/`);
  await expect(heading(page)).toHaveText('合唱一分团');
});

test('手机没有地方了：说得出是满了，存过的照样读', async ({ page, context, host }) => {
  await page.goto(host.url + RIGHT);
  await register(page, host);
  const before = await installsLeast(page, host);
  const session = await context.newCDPSession(page);
  const { origin } = new URL(host.url);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  expect(await install(page, host, 'everything')).toBe('full');
  expect(await installsLeast(page, host)).toEqual(before);
  // A page that cannot be stored can be read nevertheless.
  await page.goto(`${host.url}troupes/choir-1/`);
  await expect(heading(page)).toHaveText('合唱一分团');
  await goOffline(context, host);
  await page.goto(host.url + RIGHT);
  await expect(heading(page)).toHaveText(OLD);

  await goOnline(context, host);
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  expect(await install(page, host, 'everything')).toMatchObject({ level: 'everything' });
});
