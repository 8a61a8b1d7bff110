import { PACKS, publish } from './offline-manifest.ts';
import { expect, goOffline, goOnline, isKept, test, underWorker } from './offline-site.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { says, startHost } from './offline-host.ts';
import { FULL_SITE } from '../full-site.ts';

const PAGE = 'rights/dispute-paths/';
const DAY_MS = 86_400_000;

/** Makes the page check for updates, which it does when the reader comes back to it, once an hour. */
const comeBack = () => {
  localStorage.removeItem('offline-checked /');
  document.dispatchEvent(new Event('visibilitychange'));
};

test('存下来的一页过了一周，说是哪天的副本；优惠到期也按今天说', async ({ page, host }) => {
  await page.goto(`${host.url}merchants/zhixing-bookshop/`);
  await underWorker(page);
  await page.reload();
  await isKept(page, `${host.url}merchants/zhixing-bookshop/`);
  await host.stop();
  await page.reload();
  await expect(page.getByText('离线副本')).toBeHidden();
  await page.clock.setFixedTime(Date.now() + 400 * DAY_MS);
  await page.reload();
  await expect(page.getByRole('banner').getByText(/^离线副本\s·\s截至.*日$/)).toBeVisible();
  await expect(page.locator('[data-period="offer"]').first()).toHaveText('已过期');
});

test('首页存得久了，过去的活动都收起来，说一声', async ({ page, host }) => {
  await page.clock.setFixedTime(Date.now() + 1000 * DAY_MS);
  await page.goto(host.url);
  const section = page.getByRole('region', { name: '近期活动和演出' });
  await expect(section.getByText('近期没有安排。')).toBeVisible();
  await expect(section.getByRole('listitem')).toHaveCount(0);
});

test('正看着的一页换了新内容：说一声，不逼着刷新', async ({ page, host }) => {
  publish(host);
  await page.goto(`${host.url}${PAGE}`);
  await underWorker(page);
  await isKept(page, `${host.url}offline/kept`);
  const html = await readFile(join(FULL_SITE, PAGE, 'index.html'), 'utf8');
  host.answer(`/${PAGE}`, says(200, html.replaceAll('争议', '纠纷')));
  publish(host, [...PACKS, { name: 'new', level: 'visited', pages: 1, text: '"new"' }]);
  await page.evaluate(comeBack);
  await expect(page.getByRole('banner').getByRole('status')).toContainText('有新内容');
  await expect(page.getByRole('heading', { level: 1, name: /争议/ })).toBeVisible();
  await page.getByRole('link', { name: '刷新看看' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /纠纷/ })).toBeVisible();
});

test('新内容不在这一页：悄悄换好，什么也不说', async ({ page, host }) => {
  publish(host);
  await page.goto(`${host.url}${PAGE}`);
  await underWorker(page);
  await isKept(page, `${host.url}offline/kept`);
  const { new: added = '' } = publish(host, [
    ...PACKS,
    { name: 'new', level: 'visited', pages: 1, text: '"new"' },
  ]);
  await page.evaluate(comeBack);
  await isKept(page, `${host.url}${added.slice(1)}`);
  const other = await page.context().newPage();
  await other.goto(`${host.url}offline/`);
  await expect(other.getByText('现在带着：随看随存')).toBeVisible();
  await expect(other.getByText('有新内容')).toBeHidden();
  await expect(page.getByText('有新内容')).toBeHidden();
});

const SAVES_DATA = `Object.defineProperty(navigator, 'connection', { value: { saveData: true } });`;

test('用着流量：自己什么也不取，读过的照样存下来', async ({ page, context, host }) => {
  await page.addInitScript(SAVES_DATA);
  const worker = SAVES_DATA + (await readFile(join(FULL_SITE, 'sw.js'), 'utf8'));
  host.answer('/sw.js', says(200, worker, 'text/javascript'));
  await page.goto(host.url + PAGE);
  await underWorker(page);
  await isKept(page, host.url + PAGE);
  await page.reload();
  await isKept(page, host.url + PAGE);
  expect(host.asked.filter((path) => /\/offline\/.*\.json/.test(path))).toEqual([]);
  await goOffline(context, host);
  await page.goto(host.url + PAGE);
  await expect(page.getByRole('heading', { level: 1, name: /争议/ })).toBeVisible();
  await page.goto(`${host.url}troupes/choir-1/`);
  await expect(page.getByRole('heading', { name: '这一页没有存下来' })).toBeVisible();
  await page.getByRole('link', { name: '再试一次' }).click();
  await expect(page.getByRole('heading', { name: '这一页没有存下来' })).toBeVisible();
  await goOnline(context, host);
  await page.getByRole('link', { name: '再试一次' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /合唱/ })).toBeVisible();
});

test('带着的，用着流量不自己更新', async ({ page, host }) => {
  await page.addInitScript(SAVES_DATA);
  publish(host);
  await page.goto(`${host.url}${PAGE}`);
  await underWorker(page);
  await isKept(page, `${host.url}offline/kept`);
  const { new: added = '' } = publish(host, [
    ...PACKS,
    { name: 'new', level: 'visited', pages: 1, text: '"new"' },
  ]);
  await page.evaluate(comeBack);
  await page.goto(`${host.url}offline/`);
  await expect(page.getByText('有新内容，更新不到1 kB。')).toBeVisible();
  expect(host.asked).not.toContain(added);
});

test('没有存的一页：说清楚，列出能看的，连上网自己打开', async ({ page, host }) => {
  publish(host);
  await page.goto(`${host.url}${PAGE}`);
  await underWorker(page);
  await page.getByRole('button', { name: '收藏' }).click();
  await expect(page.getByText('收好了，没有网络也能看。')).toBeVisible();
  for (const path of ['offline/missing/', 'essays/better-rights/']) {
    await page.goto(host.url + path);
    await isKept(page, host.url + path);
  }
  await host.stop();
  await page.goto(`${host.url}troupes/choir-1/`);
  await expect(page.getByRole('heading', { name: '这一页没有存下来' })).toBeVisible();
  await expect(page.getByRole('region', { name: '收藏的' }).getByRole('link')).toHaveCount(1);
  await expect(page.getByRole('region', { name: '最近看过的' }).getByRole('link')).toHaveCount(1);
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(page.getByRole('status')).toHaveText(/还是连不上/);
  await host.start();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(page.getByRole('heading', { level: 1, name: /合唱/ })).toBeVisible();
});

test('没有存的一页，网站自己有毛病：不换成打不开的页面，说过一会儿再试', async ({ page, host }) => {
  await page.goto(host.url);
  await underWorker(page);
  await isKept(page, `${host.url}offline/kept`);
  await host.stop();
  await page.goto(`${host.url}troupes/choir-1/`);
  await expect(page.getByRole('heading', { name: '这一页没有存下来' })).toBeVisible();
  host.answer('/troupes/choir-1/', says(503, '坏了'));
  await host.start();
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(page.getByRole('status')).toHaveText(/网站暂时有问题/);
  await expect(page.getByRole('heading', { name: '这一页没有存下来' })).toBeVisible();
  host.answer('/troupes/choir-1/', undefined);
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /合唱/ })).toBeVisible();
});

test('看过的旧网址，不列在最近看过的里', async ({ page, host }) => {
  await page.goto(host.url);
  await underWorker(page);
  await page.evaluate(async () => {
    const html = '<!doctype html><title>网页已搬家</title>';
    const visited = await caches.open('red-candle / visited');
    await visited.put('/rights/old/', new Response(html, { headers: { 'X-Kept-At': '2026' } }));
  });
  await page.goto(`${host.url}offline/missing/`);
  await expect(page.getByRole('region', { name: '现在能看的' })).toBeVisible();
  await expect(page.getByRole('link', { name: '网页已搬家' })).toHaveCount(0);
});

const below = test.extend({
  host: async ({}, use) => {
    const host = await startHost('.cache/fixture-site', '/gonghui/');
    await use(host);
    await host.close();
  },
});

below('放在目录下的站：选、收藏、没有存的一页，都只认自己的目录', async ({ page, host }) => {
  publish(host);
  await page.goto(`${host.url}offline/`);
  await underWorker(page);
  await page.getByRole('radio', { name: /^权益与优惠随身带/ }).check();
  await page.getByRole('button', { name: '下载' }).click();
  await expect(page.getByText('现在带着：权益与优惠随身带')).toBeVisible();
  await page.goto(host.url + PAGE);
  await page.getByRole('button', { name: '收藏' }).click();
  await expect(page.getByText('收好了，没有网络也能看。')).toBeVisible();
  await page.goto(`${host.url}offline/missing/`);
  const saved = page.getByRole('region', { name: '收藏的' }).getByRole('link');
  await expect(saved).toHaveAttribute('href', `/gonghui/${PAGE}`);
  await isKept(page, `${host.url}offline/missing/`);
  await host.stop();
  await page.goto(`${host.url}troupes/choir-1/`);
  await saved.click();
  await expect(page.getByRole('heading', { level: 1, name: /争议/ })).toBeVisible();
});
