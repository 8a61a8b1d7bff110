import type { Page } from '@playwright/test';
import { copyFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from './archive-site.ts';
import { seriousViolations } from './axe.ts';
import { savedText } from './saved-letter.ts';

const box = (page: Page) => page.getByRole('searchbox', { name: '想找什么？' });
const homeBox = (page: Page) => page.getByRole('combobox', { name: '搜索全站' });
const summary = (page: Page) => page.locator('#search-summary');
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name, exact: typeof name === 'string' });

test('双击“打开我”：到首页，写着是哪天的；列表、翻页、权益、会费都能看', async ({
  watched: { page, errors },
  archive,
}) => {
  await page.goto(archive.address('打开我.html'));
  await expect(page).toHaveURL(archive.address('index.html'));
  await expect(page.getByText(/^离线版，内容截至\d{4}年\d+月\d+日。/)).toBeVisible();
  // Features that need a network are not offered.
  for (const name of ['离线阅读', '我的收藏', '收藏', '离线'])
    await expect(page.getByRole('link', { name })).toHaveCount(0);

  const main = page.getByRole('navigation', { name: '主导航' });
  await main.getByRole('link', { name: '权益' }).click();
  await expect(heading(page, '权益指南')).toBeVisible();
  await page.getByRole('link', { name: /下一页/ }).click();
  await expect(page).toHaveURL(archive.address('rights/page/2/index.html'));
  await page.getByRole('link', { name: /上一页/ }).click();
  await page.getByRole('link', { name: '学校里怎么加入工会？' }).click();
  await expect(heading(page, '学校里怎么加入工会？')).toBeVisible();
  await page.goBack();
  await expect(heading(page, '权益指南')).toBeVisible();
  await page.getByRole('link', { name: '算一算' }).click();
  await page.getByRole('link', { name: '会费怎么算' }).click();
  await expect(heading(page, '会费怎么算')).toBeVisible();
  await page.getByLabel('你是哪一种会员').selectOption('在编');
  await page.getByLabel('岗位工资').fill('4232');
  await page.getByRole('button', { name: '算会费' }).click();
  await expect(page.getByText('每月交21.15元。', { exact: true })).toBeVisible();
  expect(errors).toEqual([]);
});

test('从文件夹打开的文书：填得了，存得成Word文件', async ({
  watched: { page, errors },
  archive,
}) => {
  await page.goto(archive.address('letters/union-membership/index.html'));
  await page.getByLabel('你叫什么名字？').fill('林晓');
  expect(await savedText(page)).toContain('林晓');
  expect(errors).toEqual([]);
});

test('从文件夹打开的抽奖：选旁边的清单，验得出来', async ({ watched: { page }, archive }) => {
  const folder = 'draws/teachers-day-gifts-2026/';
  await page.goto(archive.address(`${folder}index.html`));
  await page.getByRole('button', { name: '验证' }).click();
  await expect(page.getByText(/^清单现在取不到/)).toBeVisible();
  const list = fileURLToPath(archive.address(`${folder}codes.txt`));
  await page.getByLabel(/^选存在这台设备上的/).setInputFiles(list);
  await expect(
    page.getByText('都对得上：照公示的办法和这两个数，抽出来就是这些号码。'),
  ).toBeVisible();
});

test('过了很久再打开：写着是旧的副本，优惠按今天说过期；图片都在', async ({
  watched: { page, errors },
  archive,
}) => {
  await page.clock.setFixedTime('2031-01-01T08:00:00+08:00');
  await page.goto(archive.address('merchants/zhixing-bookshop/index.html'));
  await expect(page.locator('.chip').first()).toHaveText('已过期');
  await expect(page.getByText(/^离线副本\s·\s截至\d{4}年\d+月\d+日$/)).toBeVisible();
  const pictures = page.locator('main img:visible');
  await expect(pictures).not.toHaveCount(0);
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect(picture).not.toHaveJSProperty('naturalWidth', 0);
  }
  expect(errors).toEqual([]);
});

test('首页的搜索框：打字出标题，选了就打开；回车到搜索页', async ({
  watched: { page, errors },
  archive,
}) => {
  await page.goto(archive.address('index.html'));
  await homeBox(page).fill('产假');
  await page.getByRole('option', { name: /产假/ }).first().waitFor();
  await homeBox(page).fill('书店');
  await page.getByRole('option', { name: /知行书店/ }).click();
  await expect(heading(page, /知行书店/)).toBeVisible();
  await page.goBack();
  await homeBox(page).fill('产假');
  await homeBox(page).press('Enter');
  await expect(summary(page)).toContainText('“产假”找到');
  expect(errors).toEqual([]);
});

const QUESTIONS = {
  词: ['产假', '怀孕、生育、哺乳期间，有哪些保护？'],
  问句: ['调动到别的学校会籍怎么办', /会籍/],
  拼音: ['chanjia', '怀孕、生育、哺乳期间，有哪些保护？'],
  错字: ['会藉怎么转', /会籍/],
  繁体: ['書店', '知行书店（示例）'],
} as const;

for (const [kind, [question, found]] of Object.entries(QUESTIONS))
  test(`搜索页：${kind}“${question}”搜得到`, async ({ watched: { page, errors }, archive }) => {
    await page.goto(archive.address('search/index.html'));
    await box(page).fill(question);
    await expect(
      page.locator('#search-found').getByRole('heading', { level: 2, name: found }),
    ).not.toHaveCount(0);
    expect(errors).toEqual([]);
  });

test('没有的就说没有', async ({ watched: { page, errors }, archive }) => {
  await page.goto(archive.address('search/index.html'));
  await box(page).fill('量子纠缠');
  await expect(summary(page)).toHaveText('这份离线版里没有关于“量子纠缠”的内容。');
  await expect(page.locator('#search-results > li')).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('搜索的文件没有拷来：说出来，不指到离线版里没有的页面', async ({ page, archive }) => {
  const part = await mkdtemp(join(tmpdir(), 'red-candle-part-'));
  await cp(archive.folder, part, { recursive: true });
  await rm(join(part, 'data/search.js'));
  await page.goto(pathToFileURL(join(part, 'search/index.html')).href);
  await box(page).fill('产假');
  await expect(summary(page)).toContainText('搜索没能打开，可能是文件夹没有拷全');
  await expect(page.getByRole('link', { name: '离线阅读' })).toHaveCount(0);
  await rm(part, { recursive: true });
});

test('点开结果，词标出来；退回去还是那些结果', async ({ watched: { page, errors }, archive }) => {
  await page.goto(archive.address('search/index.html'));
  await box(page).fill('会籍');
  const results = page.locator('#search-results').getByRole('link');
  await expect(results.first()).toBeVisible();
  const before = await results.allInnerTexts();
  await results.first().click();
  await expect(page.getByRole('region', { name: '标出的词' })).toContainText('已标出“会籍”');
  await page.goBack();
  await expect(results).toHaveText(before);
  expect(errors).toEqual([]);
});

for (const width of [390, 1366])
  test(`文字大小记得住；深色也看得清，没有无障碍问题（${width}像素宽）`, async ({
    page,
    archive,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    const huge = page.getByRole('button', { name: '特大', pressed: true });
    const showSizes = () => page.getByRole('banner').locator('.text-size').click();
    // Another process may render the next page: with a folder, Chromium may even lose what was stored just before.
    await expect(async () => {
      await page.goto(archive.address('index.html'));
      await showSizes();
      await page.getByRole('button', { name: '特大' }).click();
      await expect(huge).toBeVisible();
      await page.goto(archive.address('rights/how-to-join/index.html'));
      await showSizes();
      await expect(huge).toBeVisible({ timeout: 2000 });
    }).toPass();
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    expect(await seriousViolations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await paper()).not.toBe(light);
    expect(await seriousViolations(page)).toEqual([]);
    await page.goto(`${archive.address('search/index.html')}#q=产假`);
    await expect(summary(page)).toContainText('找到');
    expect(await seriousViolations(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

test('浏览器不让存东西：照样能看、能调字号、能搜', async ({
  watched: { page, errors },
  archive,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto(archive.address('search/index.html'));
  await page.getByRole('button', { name: '大字版' }).click();
  await page.getByRole('button', { name: '特大' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-size', 'huge');
  await box(page).fill('产假');
  await expect(summary(page)).toContainText('“产假”找到');
  expect(errors).toEqual([]);
});

test.describe('没有脚本', () => {
  test.use({ javaScriptEnabled: false });

  test('“打开我”上有到首页的链接，页面照样能看', async ({ page, archive }) => {
    await page.goto(archive.address('打开我.html'));
    await page.getByRole('link', { name: '点这里打开首页' }).click();
    await page.getByRole('link', { name: '算一算' }).click();
    await page.getByRole('link', { name: '会费怎么算' }).click();
    await expect(heading(page, '会费怎么算')).toBeVisible();
  });
});

test('只从压缩包里点开一个文件：说清楚要先解压', async ({ page, archive }) => {
  const alone = await mkdtemp(join(tmpdir(), 'red-candle-alone-'));
  await copyFile(join(archive.folder, '打开我.html'), join(alone, '打开我.html'));
  await page.goto(pathToFileURL(join(alone, '打开我.html')).href);
  await expect(heading(page, '请先解压')).toBeVisible();
  await rm(alone, { recursive: true });
});
