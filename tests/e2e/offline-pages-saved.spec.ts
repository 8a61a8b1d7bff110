import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Host } from './offline-host.ts';
import { expect, test, underWorker } from './offline-site.ts';

const RIGHT = { path: 'rights/dispute-paths/', title: '和学校有了争议，先走哪条路？' };
const ESSAY = { path: 'essays/better-rights/' };

async function save(page: Page, host: Host, path: string): Promise<void> {
  await page.goto(host.url + path);
  await underWorker(page);
  await page.getByRole('button', { name: '收藏', exact: true }).click();
  await expect(page.getByText('收好了，没有网络也能看。')).toBeVisible();
}

test('收藏一页：按钮记得，列表里有，断了网也打得开', async ({ page, host }) => {
  await save(page, host, RIGHT.path);
  await page.reload();
  const button = page.getByRole('button', { name: '已收藏' });
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await page.goto(`${host.url}saved/`);
  const item = page.getByRole('listitem').filter({ hasText: RIGHT.title });
  await expect(item).toContainText('权益指南');
  await expect(item).toContainText('没有网络也能看');
  await host.stop();
  await page.getByRole('link', { name: RIGHT.title }).click();
  await expect(page.getByRole('heading', { level: 1, name: RIGHT.title })).toBeVisible();
});

test('搜过以后，别的页照样能收藏', async ({ page, host }) => {
  await page.goto(`${host.url}search/#q=${encodeURIComponent('产假')}`);
  await expect(page.locator('#search-found').getByRole('heading', { level: 2 })).not.toHaveCount(0);
  await save(page, host, RIGHT.path);
});

test('移除可以撤销；再按一下按钮就不收藏了', async ({ page, host }) => {
  await save(page, host, RIGHT.path);
  await page.goto(`${host.url}saved/`);
  const link = page.getByRole('link', { name: RIGHT.title });
  await page.getByRole('button', { name: `移除“${RIGHT.title}”` }).click();
  await expect(link).toBeHidden();
  await expect(page.getByText('还没有收藏')).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(link).toBeVisible();
  await link.click();
  await page.getByRole('button', { name: '已收藏' }).click();
  await expect(page.getByRole('button', { name: '收藏', exact: true })).toBeVisible();
  await page.goto(`${host.url}saved/`);
  await expect(page.getByText('还没有收藏')).toBeVisible();
});

test('按日期、按栏目排', async ({ page, host }) => {
  await save(page, host, RIGHT.path);
  await save(page, host, ESSAY.path);
  await page.goto(`${host.url}saved/`);
  await expect(page.getByRole('heading', { name: '权益指南' })).toBeHidden();
  await page.getByRole('button', { name: '按栏目' }).click();
  await expect(page.getByRole('heading', { name: '权益指南' })).toBeVisible();
  await expect(page.getByRole('button', { name: '按栏目' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('收藏以后改过的，联网时写明改了什么，断了网不写', async ({ page, host }) => {
  await page.clock.setFixedTime(new Date('2026-11-20T10:00:00+08:00'));
  const path = 'rights/performance-pay/';
  await save(page, host, path);
  await save(page, host, RIGHT.path);
  await page.goto(`${host.url}saved/`);
  const item = page.getByRole('listitem').filter({ has: page.locator(`a[href$="${path}"]`) });
  const mark = '收藏以后改过：2026年11月28日，公办学校的绩效办法';
  await expect(item).toContainText(mark);
  await expect(page.getByText('收藏以后改过：')).toHaveCount(1);
  await page.getByRole('button', { name: '按栏目' }).click();
  await expect(item).toContainText(mark);
  await host.stop();
  await page.reload();
  await expect(item).toContainText('没有网络也能看');
  await expect(page.getByText('收藏以后改过：')).toHaveCount(0);
});

test('收藏当天或者以前改的，不算', async ({ page, host }) => {
  await page.clock.setFixedTime(new Date('2026-11-28T10:00:00+08:00'));
  await save(page, host, 'rights/performance-pay/');
  const published = page.waitForResponse(/updates\/changes\.json/);
  await page.goto(`${host.url}saved/`);
  await (await published).finished();
  await expect(page.getByRole('link', { name: /绩效/ })).toBeVisible();
  await expect(page.getByText('收藏以后改过：')).toHaveCount(0);
});

test('存成文字、存成备份，在另一台设备上搬过来', async ({ page, host, browser }) => {
  await save(page, host, RIGHT.path);
  await page.goto(`${host.url}saved/`);
  const [text] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '存成文字' }).click(),
  ]);
  expect(text.suggestedFilename()).toMatch(/^我的收藏-\d{4}-\d\d-\d\d\.txt$/);
  expect(await readFile(await text.path(), 'utf8')).toContain(host.url + RIGHT.path);
  const [backup] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '存成备份' }).click(),
  ]);
  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(`${host.url}saved/`);
  await other.getByLabel('备份文件').setInputFiles(await backup.path());
  await expect(other.getByText('搬过来1条。')).toBeVisible();
  await expect(other.getByRole('listitem').filter({ hasText: RIGHT.title })).toContainText(
    '没有网络也能看',
  );
  await context.close();
});

test('网址末尾带着index.html：收藏的是同一页', async ({ page, host }) => {
  await page.goto(`${host.url}${RIGHT.path}index.html`);
  await page.getByRole('button', { name: '收藏', exact: true }).click();
  await expect(page.getByText('收好了')).toBeVisible();
  await page.goto(host.url + RIGHT.path);
  await expect(page.getByRole('button', { name: '已收藏' })).toBeVisible();
  await page.goto(`${host.url}saved/`);
  await expect(page.getByRole('link', { name: RIGHT.title })).toHaveAttribute(
    'href',
    `/${RIGHT.path}`,
  );
});

test('收藏时没有存下来的：连上网打开我的收藏，自己补上', async ({ page, host }) => {
  await save(page, host, ESSAY.path);
  await page.goto(host.url + RIGHT.path);
  await host.stop();
  await page.getByRole('button', { name: '收藏', exact: true }).click();
  await expect(page.getByText('记下了，但这次没能把网页存到这台设备里')).toBeVisible();
  await host.start();
  await page.goto(`${host.url}saved/`);
  await expect
    .poll(() =>
      page.evaluate(
        async (url) => (await (await caches.open('red-candle / saved')).match(url)) !== undefined,
        host.url + RIGHT.path,
      ),
    )
    .toBe(true);
  await host.stop();
  await page.reload();
  const item = page.getByRole('listitem').filter({ hasText: RIGHT.title });
  await expect(item).toContainText('没有网络也能看');
});

test('收藏放满了：说满了，最早的一条不丢', async ({ page, host }) => {
  await page.goto(`${host.url}saved/`);
  await page.evaluate(() => {
    const pages = Array.from({ length: 500 }, (_, at) => ({
      path: `essays/page-${at}/`,
      title: `第${at}条`,
      collection: '文苑与要闻',
      day: '2026-01-01',
    }));
    localStorage.setItem('saved /', JSON.stringify(pages));
  });
  await page.goto(host.url + RIGHT.path);
  await page.getByRole('button', { name: '收藏', exact: true }).click();
  await expect(page.getByText('收藏满500条了，放不下')).toBeVisible();
  await page.goto(`${host.url}saved/`);
  await expect(page.getByRole('link', { name: '第499条' })).toBeVisible();
});

test('备份里有这台设备没有存的页：不说没有网络也能看；带上了才说', async ({ page, host }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await page.goto(`${host.url}offline/`);
  await underWorker(page);
  await page.getByRole('radio', { name: /^权益与优惠随身带/ }).check();
  await page.getByRole('button', { name: '下载' }).click();
  await page.getByRole('button', { name: '用流量下载' }).click();
  await expect(page.getByText('现在带着：权益与优惠随身带')).toBeVisible();
  await page.goto(`${host.url}saved/`);
  const paths = [RIGHT.path, ESSAY.path, 'rights/long-gone/', 'tools/dues/', 'essays/', 'nowhere/'];
  const pages = paths.map((path) => ({
    path,
    title: path,
    collection: '权益指南',
    day: '2026-11-20',
  }));
  await page.getByLabel('备份文件').setInputFiles({
    name: '备份.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ kind: 'red-candle-saved', pages })),
  });
  await expect(page.getByText('搬过来6条。现在用的可能是流量')).toBeVisible();
  for (const path of paths) {
    const isKept = [RIGHT.path, 'tools/dues/'].includes(path);
    const item = page.getByRole('listitem').filter({ hasText: `${path}权益指南` });
    await expect(item).toContainText(isKept ? '没有网络也能看' : '要有网络才能看');
  }
});

test('别的标签页里取消的，这里也不再列；多出来的副本一起清掉', async ({ page, context, host }) => {
  await save(page, host, RIGHT.path);
  await save(page, host, ESSAY.path);
  const other = await context.newPage();
  await other.goto(`${host.url}saved/`);
  await expect(other.getByRole('link', { name: RIGHT.title })).toBeVisible();
  await page.evaluate(() => localStorage.setItem('saved /', '[]'));
  await expect(other.getByText('还没有收藏')).toBeVisible();
  await other.reload();
  await expect
    .poll(() =>
      other.evaluate(async () => (await (await caches.open('red-candle / saved')).keys()).length),
    )
    .toBe(0);
});

test('不是备份的文件：说清楚，列表不动', async ({ page, host }) => {
  await save(page, host, RIGHT.path);
  await page.goto(`${host.url}saved/`);
  await page.getByLabel('备份文件').setInputFiles({
    name: '别的.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"pages":[]}'),
  });
  await expect(page.getByText('这不是本站的收藏备份')).toBeVisible();
  await expect(page.getByRole('link', { name: RIGHT.title })).toBeVisible();
});

test('浏览器不让存：说出来，按了也不骗人', async ({ page, host }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('no', 'QuotaExceededError');
    };
  });
  await page.goto(`${host.url}saved/`);
  await expect(page.getByText('这个浏览器不让存收藏')).toBeVisible();
  await page.goto(host.url + RIGHT.path);
  await page.getByRole('button', { name: '收藏' }).click();
  await expect(page.getByText('浏览器不让存，没能收藏')).toBeVisible();
  await expect(page.getByRole('button', { name: '收藏', exact: true })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
});
