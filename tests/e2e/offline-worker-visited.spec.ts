import type { Page } from '@playwright/test';
import { type Host, neverAnswers, says, sendsTo } from './offline-host.ts';
import { expect, goOffline, isKept, register, test } from './offline-site.ts';

const RIGHTS = 'rights/dispute-paths/';
const ESSAY = 'essays/nineteen-troupes/';
const TITLE = '十九个分团，哪一个适合你';
const QUESTION = '和学校有了争议，先走哪条路？';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** A page that was read under the worker. */
async function readOnce(page: Page, host: Host, path: string): Promise<void> {
  await page.goto(host.url + path);
  await register(page, host);
  await page.reload();
  await isKept(page, host.url + path);
}

/** Whether the first picture of the page's text is visible. */
async function pictureIsShown(page: Page): Promise<void> {
  const picture = page.locator('main img').first();
  await picture.scrollIntoViewIfNeeded();
  await expect(async () => {
    expect(await picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  }).toPass();
}

/** Waits until that picture is stored on the device, which nothing orders before the page. */
async function pictureIsKept(page: Page): Promise<void> {
  await pictureIsShown(page);
  const picture = page.locator('main img').first();
  await isKept(page, await picture.evaluate((img: HTMLImageElement) => img.currentSrc));
}

test('读过的页面，断网照样看得到，样式和图片都在；第一次打开的那一页也在', async ({
  page,
  context,
  host,
}) => {
  await page.goto(host.url + RIGHTS);
  await register(page, host);
  await isKept(page, host.url + RIGHTS);
  await page.goto(host.url + ESSAY);
  await pictureIsKept(page);
  await isKept(page, host.url + ESSAY);

  await goOffline(context, host);
  await page.reload();
  await expect(heading(page)).toHaveText(TITLE);
  await pictureIsShown(page);
  await expect(page.locator('html')).toHaveAttribute('data-copy', /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  await page.goto(host.url + RIGHTS);
  await expect(heading(page)).toHaveText(QUESTION);
  await expect(page.getByRole('banner')).toHaveCSS('display', 'block');
});

test('第一次打开的那一页，带着已经显示出来的图片，断网也在', async ({ page, context, host }) => {
  await page.goto(host.url + ESSAY);
  await pictureIsShown(page);
  await register(page, host);
  await pictureIsKept(page);
  await goOffline(context, host);
  await page.reload();
  await expect(heading(page)).toHaveText(TITLE);
  await pictureIsShown(page);
});

test('连得上网，读到的是网上现在的，不是手机里的', async ({ page, host }) => {
  await readOnce(page, host, RIGHTS);
  host.answer(
    `/${RIGHTS}`,
    says(200, '<!doctype html><html lang="zh-Hans"><main id="content"><h1>新写的</h1></main>'),
  );
  await page.reload();
  await expect(heading(page)).toHaveText('新写的');
  await expect(page.locator('html')).not.toHaveAttribute('data-copy');
});

for (const [what, answer] of [
  ['网站出错', says(502, '<h1>502 Bad Gateway</h1>')],
  ['网页还没传上去', says(404, '<h1>404</h1>')],
  [
    '网页传了一半',
    says(200, '<!doctype html><html lang="zh-Hans" data-site="/"><head><title>和学'),
  ],
  ['Wi-Fi 要先登录', says(200, '<!doctype html><title>登录</title><h1>请先登录校园网</h1>')],
  ['Wi-Fi 转到登录页', sendsTo('/about/')],
] as const) {
  test(`${what}：读到的东西不会顶掉存下的那一份`, async ({ page, context, host }) => {
    await readOnce(page, host, RIGHTS);
    host.answer(`/${RIGHTS}`, answer);
    await page.goto(host.url + RIGHTS);
    await page.goto(host.url + ESSAY);

    await goOffline(context, host);
    await page.goto(host.url + RIGHTS);
    await expect(heading(page)).toHaveText(QUESTION);
  });
}

test('网站出错的时候，读过的页面照样打开', async ({ page, host }) => {
  await readOnce(page, host, RIGHTS);
  host.answer(`/${RIGHTS}`, says(503, '<h1>503</h1>'));
  await page.goto(host.url + RIGHTS);
  await expect(heading(page)).toHaveText(QUESTION);
});

test('网站半天不回话，就先看存下的；没有存下的，接着等', async ({ page, host }) => {
  await readOnce(page, host, RIGHTS);
  host.answer(`/${RIGHTS}`, neverAnswers);
  await page.goto(host.url + RIGHTS);
  await expect(heading(page)).toHaveText(QUESTION);

  let release: (() => void) | undefined;
  host.answer(`/${ESSAY}`, (request, response) => {
    release = () => says(200, '<h1>来了</h1>')(request, response);
  });
  const arrived = page.goto(host.url + ESSAY);
  await expect(() => expect(release).toBeDefined()).toPass();
  release?.();
  await arrived;
  await expect(heading(page)).toHaveText('来了');
});

test('网站停了，新开一个窗口：读过的照样打开，手机浏览器要别的宽度的图也有', async ({
  page,
  context,
  host,
}) => {
  await page.goto(host.url + RIGHTS);
  await register(page, host);
  await isKept(page, host.url + RIGHTS);
  await page.goto(host.url + ESSAY);
  await pictureIsKept(page);
  await isKept(page, host.url + ESSAY);
  await page.close();
  await host.stop();

  const other = await context.newPage();
  await other.setViewportSize({ width: 1366, height: 800 });
  await other.goto(`${host.url}${ESSAY}?from=message`);
  await expect(heading(other)).toHaveText(TITLE);
  await pictureIsShown(other);
  await other.goto(host.url + RIGHTS.slice(0, -1));
  await expect(other).toHaveURL(host.url + RIGHTS);
  await expect(heading(other)).toHaveText(QUESTION);
});

test('别的应用分享来的文字，不经网络就变成一次搜索', async ({ page, host }) => {
  await page.goto(host.url + RIGHTS);
  await register(page, host);
  host.asked.length = 0;
  await page.goto(`${host.url}search/?text=${encodeURIComponent('产假 多少天')}`);
  await expect(page).toHaveURL(/\/search\/#q=/);
  expect(new URLSearchParams(new URL(page.url()).hash.slice(1)).get('q')).toBe('产假 多少天');
  expect(host.asked.filter((path) => path.includes('text='))).toEqual([]);
});

test('编辑台、接口和说明构建的文件，都不经手；网页经手', async ({ page, context, host }) => {
  await readOnce(page, host, RIGHTS);
  const answered = async (path: string) => (await page.goto(host.url + path))?.fromServiceWorker();
  expect(await answered(ESSAY)).toBe(true);
  for (const path of ['build.json', 'admin/', 'robots.txt']) {
    expect(await answered(path), path).toBe(false);
  }
  await page.goto(host.url + RIGHTS);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept.filter((path) => /admin|api|build\.json|pagefind/.test(path))).toEqual([]);
  expect(kept).toContain(`/${RIGHTS}`);
  await goOffline(context, host);
  await expect(page.goto(`${host.url}admin/`)).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
});
