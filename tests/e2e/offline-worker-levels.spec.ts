import { type Page, chromium } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TEST_FLAGS, browserPath } from '../browser.ts';
import { FIXTURE_BASE } from '../servers.ts';
import { type Host, says } from './offline-host.ts';
import { install, installsLeast } from './offline-keep.ts';
import {
  expect,
  goOffline,
  goOnline,
  isKept,
  register,
  test,
  underWorker,
  watchHosts,
} from './offline-site.ts';

test.use({ looksForNews: false });

/** Pages that the tests never visit with a network, by the level that includes them. */
const RIGHT = { path: 'rights/dispute-paths/', title: '和学校有了争议，先走哪条路？' };
const TROUPE = { path: 'troupes/choir-1/', title: '合唱一分团' };
const NOT_KEPT = '这一页没有存下来';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function reads(page: Page, url: string, title: string | RegExp): Promise<void> {
  await page.goto(url);
  await expect(heading(page)).toHaveText(title);
  // The style sheet was loaded too.
  await expect(page.locator('.skip')).toHaveCSS('position', 'absolute');
}

test('什么也没选：首页和读过的都在，没读过的说清楚没有存', async ({ page, context, host }) => {
  await page.goto(`${host.url}about/`);
  await register(page, host);
  await installsLeast(page, host);
  await goOffline(context, host);
  await reads(page, host.url, /./);
  await reads(page, `${host.url}about/`, /./);
  await reads(page, host.url + RIGHT.path, NOT_KEPT);
  await expect(page).toHaveURL(host.url + RIGHT.path);
});

test('随身带：权益没读过也在，艺术团说没有存', async ({ page, context, host }) => {
  await page.goto(host.url);
  await register(page, host);
  expect(await install(page, host, 'carry')).toMatchObject({ level: 'carry' });
  await goOffline(context, host);
  await reads(page, host.url + RIGHT.path, RIGHT.title);
  await expect(page.locator('html')).toHaveAttribute('data-copy', /^\d{4}-/);
  await reads(page, host.url + TROUPE.path, NOT_KEPT);
});

test('全部带图：网站停了，新开的窗口里什么都读得到，图片也在', async ({ page, context, host }) => {
  await page.goto(host.url);
  await register(page, host);
  expect(await install(page, host, 'everything', true)).toMatchObject({ pictures: true });
  await page.close();
  await host.stop();

  const other = await context.newPage();
  await reads(other, host.url + TROUPE.path, TROUPE.title);
  const picture = other.locator('main img').first();
  await picture.scrollIntoViewIfNeeded();
  await expect(async () => {
    expect(await picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  }).toPass();
  await reads(other, host.url + RIGHT.path, RIGHT.title);
});

test('关掉浏览器再打开，网站已经停了：首页和存下的照样读', async ({ host }) => {
  const folder = await mkdtemp(join(tmpdir(), 'red-candle-reader-'));
  await inBrowser(folder, host, async (page) => {
    await page.goto(host.url);
    await register(page, host);
    expect(await install(page, host, 'everything')).toMatchObject({ level: 'everything' });
  });
  await host.stop();
  await inBrowser(folder, host, async (page) => {
    await reads(page, host.url, /./);
    await reads(page, host.url + TROUPE.path, TROUPE.title);
  });
  await rm(folder, { recursive: true });
});

/** Opens a browser with persistent storage in a folder, and closes it again. */
async function inBrowser(folder: string, host: Host, run: (page: Page) => Promise<void>) {
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: browserPath(),
    args: TEST_FLAGS,
    locale: 'zh-CN',
    viewport: { width: 390, height: 844 },
  });
  const elsewhere: string[] = [];
  watchHosts(context, host, elsewhere);
  try {
    await run(await context.newPage());
  } finally {
    await context.close();
  }
  expect(elsewhere).toEqual([]);
}

test('装的时候目录取不到：读网页照常，下次连上再补', async ({ page, context, host }) => {
  host.answer('/offline/current.json', says(502, '<h1>502</h1>'));
  await page.goto(host.url + RIGHT.path);
  await register(page, host);
  await page.goto(host.url);
  await isKept(page, host.url);
  await goOffline(context, host);
  await reads(page, host.url, /./);
  await goOnline(context, host);

  host.answer('/offline/current.json', undefined);
  // The browser stops an idle worker; the next page starts it again.
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await page.goto(`${host.url}about/`);
  await installsLeast(page, host);
  await goOffline(context, host);
  await reads(page, host.url + TROUPE.path, NOT_KEPT);
});

test('在“离线阅读”里点“下载”，断网读得到；拿掉以后读不到', async ({ page, context, host }) => {
  await page.goto(`${host.url}offline/`);
  await underWorker(page);
  await page.getByRole('radio', { name: /^权益与优惠随身带/ }).check();
  await page.getByRole('button', { name: '下载' }).click();
  await expect(page.getByRole('status').filter({ hasText: '带好了' })).toBeVisible();
  await goOffline(context, host);
  await reads(page, host.url + RIGHT.path, RIGHT.title);
  await reads(page, `${host.url}search/`, '搜索');

  await goOnline(context, host);
  await page.goto(`${host.url}offline/`);
  await page.getByRole('button', { name: '从这台设备上拿掉' }).click();
  await page.getByRole('button', { name: '拿掉', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: '已经拿掉了' })).toBeVisible();
  await goOffline(context, host);
  await reads(page, `${host.url}merchants/zhixing-bookshop/`, NOT_KEPT);
});

test.describe('网站在一个目录下', () => {
  test.use({ site: { folder: '.cache/fixture-site', base: FIXTURE_BASE } });

  test('只管自己的目录，样样照常', async ({ page, context, host }) => {
    await page.goto(host.url);
    await register(page, host);
    expect(await install(page, host, 'everything', true)).toMatchObject({ level: 'everything' });
    const scopes = await page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    );
    expect(scopes).toEqual([host.url]);
    await goOffline(context, host);
    await reads(page, host.url + TROUPE.path, TROUPE.title);
    await reads(page, host.url + RIGHT.path.slice(0, -1), RIGHT.title);
    await expect(page).toHaveURL(host.url + RIGHT.path);
    await expect(page.goto(new URL('/rights/', host.url).href)).rejects.toThrow(
      'ERR_INTERNET_DISCONNECTED',
    );
  });
});
