import { expect, test } from '@playwright/test';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ADDED } from '../servers.ts';
import { AddedSite } from './added-site.ts';
import { DeskPage } from './desk-page.ts';

// A collection is a folder and a line: tests its effects for the reader, for the editor, and in the handbook.
test.describe.configure({ mode: 'default' });

const PUBLISHED = ['粉笔小札', '雪地里的学堂'];
const ENTRY = '/books/snow-country-school/';

let site: AddedSite;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  site = await AddedSite.start();
});

test.afterAll(() => site.stop());

test('首页、页头、栏目页和网页上都有，草稿没有', async ({ page }) => {
  await page.goto(ADDED);
  const section = page.getByRole('region', { name: '大家在读' });
  await expect(section.getByRole('heading', { level: 3 })).toHaveText(PUBLISHED);
  await expect(section.getByText('共读：2025年3月8日')).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: '共读' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: '共读书目' })).toBeVisible();
  await expect(page.locator('.cards h2')).toHaveText(PUBLISHED);
  await page.getByRole('link', { name: '小说' }).click();
  await page.getByRole('link', { name: '雪地里的学堂' }).click();
  await expect(page.getByText('操场上的脚印一直通到锅炉房。')).toBeVisible();
  await expect(page.getByText('示例', { exact: true })).toBeVisible();
  const response = await page.goto(`${ADDED}/books/unread/`);
  expect(response?.status()).toBe(404);
});

test('搜得到，有类别，按年份筛选，按日期排', async ({ page }) => {
  await page.goto(`${ADDED}/search/#q=共读`);
  const results = page.locator('#search-results');
  await expect(results.getByRole('heading')).toHaveCount(PUBLISHED.length);
  await expect(results).toContainText('共读书目 · 小说');
  const facets = page.locator('#search-filters');
  if (!(await facets.isVisible())) await page.getByRole('button', { name: '筛选' }).click();
  await page.getByLabel('排序', { exact: true }).selectOption('最新');
  await expect(results.getByRole('heading')).toHaveText(PUBLISHED);
  await page.getByLabel('年份').selectOption({ value: '2025' });
  await expect(results.getByRole('heading')).toHaveText(['雪地里的学堂']);
});

test('网站地图里有改动的日子，订阅里有新的两本', async () => {
  const sitemap = await site.read('dist/sitemap.xml');
  expect(sitemap).toMatch(new RegExp(`${ENTRY}</loc><lastmod>2025-03-08</lastmod>`));
  expect(sitemap).toContain('/books/genre/novel/</loc>');
  const rss = await site.read('dist/rss.xml');
  const titles = [...rss.matchAll(/<item>\s*<title><!\[CDATA\[(.*?)\]\]>/g)].map(
    ([, title]) => title,
  );
  expect(titles.filter((title = '') => PUBLISHED.includes(title))).toEqual(PUBLISHED);
  expect(rss).not.toContain('还没读完的书');
});

test('离线阅读带得走，说得出带了什么', async ({ page }) => {
  const manifest = JSON.parse(await site.read('dist/offline/current.json')) as {
    packs: { collection?: string; level: string; pages: number }[];
  };
  expect(manifest.packs).toContainEqual(
    expect.objectContaining({ collection: 'books', level: 'everything', pages: 2 }),
  );
  await page.goto(`${ADDED}/offline/`);
  await expect(page.getByRole('radio', { name: /^全部带上.*共读书目：整个网站/ })).toBeVisible();
  await page.goto(`${ADDED}/offline/missing/`);
  const link = page.locator('#missing-levels-list').getByRole('link', {
    name: '共读书目',
    includeHidden: true,
  });
  await expect(link).toHaveAttribute('href', '/books/');
});

test('分享的图是有的，手机桌面上有捷径', async ({ page, request }) => {
  for (const path of ['/books/', ENTRY]) {
    await page.goto(ADDED + path);
    const image = page.locator('meta[property="og:image"]');
    const { pathname } = new URL((await image.getAttribute('content')) ?? '');
    expect((await request.get(ADDED + pathname)).headers()['content-type']).toBe('image/jpeg');
  }
  const manifest = JSON.parse(await site.read('dist/manifest.webmanifest')) as {
    shortcuts: { name: string; url: string }[];
  };
  expect(manifest.shortcuts).toContainEqual({ name: '找书', url: '/books/' });
});

test('编辑手册里有它的一节和它的表', async () => {
  await site.run('scripts/field-tables.ts');
  const handbook = await site.read('docs/editing.md');
  const [, section = ''] = /\n### 共读书目\n([^]*?)\n### /.exec(handbook) ?? [];
  expect(section).toMatch(/\| 共读日期 +\| 是 +\| 日期。大家坐在一起读的那一天/);
  await site.run('scripts/field-tables.ts');
  expect(await site.read('docs/editing.md')).toBe(handbook);
});

test.describe('编辑台', () => {
  test.use({ viewport: { width: 1366, height: 768 }, timezoneId: 'Asia/Shanghai' });

  test('列表按它的日期排，写着体裁和日期', async ({ page }) => {
    const desk = new DeskPage(page, site.desk.url);
    await desk.openList('共读书目');
    await expect(page.getByRole('listitem').getByRole('heading')).toHaveText([
      '【草稿】还没读完的书',
      ...PUBLISHED,
    ]);
    await expect(page.getByText('示例 · 小说 · 2025-03-08')).toBeVisible();
  });

  test('填表、预览；填错了说出来，改对了存得下', async ({ page }) => {
    const desk = new DeskPage(page, site.desk.url);
    await desk.startEntry('共读书目', '书');
    await desk.fill('标题', '窗台上的课表');
    await desk.choose('体裁', '散文');
    await desk.fill('推荐语', '写给站了一辈子讲台的人。');
    await desk.fill('共读日期', '2026-09-10');
    await desk.fill('再读日期', '2026-09-01');
    await desk.writeSource('课表换了一张又一张。');
    await expect(desk.preview.getByRole('heading', { name: '窗台上的课表' })).toBeVisible();
    await expect(desk.preview.locator('.facts').getByText('2026年9月10日')).toBeVisible();
    await desk.pressSave();
    await expect(desk.message(/有 1 处要改，还没有保存/)).toBeVisible();
    await expect(desk.errors('再读日期')).toContainText('再读日期要晚于共读日期');
    await desk.fill('再读日期', '2027-09-10');
    await desk.save();
    const folder = join(site.desk.root, 'books');
    const [file = ''] = (await readdir(folder)).filter((name) => name.startsWith('chuang-tai'));
    expect(await readFile(join(folder, file), 'utf8')).toContain('readAgain: 2027-09-10');
  });

  test('内容体检提醒再看一遍', async ({ page }) => {
    const desk = new DeskPage(page, site.desk.url);
    await desk.openHealth();
    await expect(desk.finding('到了核对日期的内容', '雪地里的学堂')).toContainText(
      '该在2026年3月8日前核对',
    );
  });
});
