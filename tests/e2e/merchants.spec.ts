import type { Locator, Page } from '@playwright/test';
import { expect, test } from './site-page.ts';
import { watchShifts } from './shifts.ts';

/** A Monday morning on which the fixtures' bookshops are open and their offers hold. */
const MONDAY = '2026-11-30T10:30:00+08:00';
const BOOKSHOP = '知行书店（示例）';

const setClock = (page: Page, moment: string) => page.clock.setFixedTime(new Date(moment));
const cards = (page: Page): Locator => page.locator('[data-card]:visible');
const titles = (page: Page) => page.locator('.card-title:visible').allInnerTexts();
const status = (page: Page) => page.locator('#directory-status');
const openFilter = (page: Page) => page.getByText('筛选和排序').click();

test.describe('手机上', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('从首页点两下：一家开着门、有优惠的书店', async ({ page }) => {
    await setClock(page, MONDAY);
    const shifts = await watchShifts(page);
    await page.goto('/');
    await page.getByRole('link', { name: '现在开门的' }).tap();
    await expect(status(page)).toContainText(/^找到\d+家/);
    expect(await shifts()).toBe(0);
    await page
      .getByRole('navigation', { name: '按类看' })
      .getByRole('link', { name: /^图书文具/ })
      .tap();
    await expect(page.getByRole('heading', { level: 1, name: '优惠商户：图书文具' })).toBeVisible();
    await expect(status(page)).toContainText('找到2家');
    await expect(page.getByText('只看现在有效、现在开门')).toBeVisible();
    const shop = cards(page).filter({ hasText: BOOKSHOP });
    await expect(shop.getByText('营业中 · 到21:00')).toBeVisible();
    await expect(shop.getByText('有效', { exact: true })).toBeVisible();
    expect(await shifts()).toBe(0);

    // At night nothing is open.
    await setClock(page, '2026-11-30T23:45:00+08:00');
    await page.reload();
    await expect(status(page)).toHaveText(/^没有这样的商户/);
    await expect(cards(page)).toHaveCount(0);
  });

  test('没有脚本：按类别、按片区看，营业时间写着', async ({ browser, baseURL }) => {
    const page = await browser.newPage({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
    await page.goto('/');
    await page
      .getByRole('navigation', { name: '主导航' })
      .getByRole('link', { name: '优惠', exact: true })
      .click();
    await page.getByRole('link', { name: /^图书文具/ }).click();
    const shop = page.locator('[data-card]').filter({ hasText: BOOKSHOP });
    await expect(shop.getByText('每天10:00—21:00')).toBeVisible();
    await expect(page.getByText('筛选和排序')).toBeHidden();
    await page.close();
  });
});

test('只看快到期的，按到期的先后；几页的都在里面；不筛了，原来的列表回来', async ({ page }) => {
  await setClock(page, MONDAY);
  await page.goto('/merchants/');
  const usual = await titles(page);
  await openFilter(page);
  await page.getByLabel('快到期', { exact: true }).check();
  await page.getByLabel('次序').selectOption('快到期的在前');
  await expect(status(page)).toHaveText('找到3家。');
  expect(await titles(page)).toEqual([
    '明目眼镜（示例）',
    '暖阳家常菜（示例）',
    '风行健身（示例）',
  ]);
  await expect(page).toHaveURL(/#show=ending&sort=ending$/);
  await expect(page.getByRole('navigation', { name: '分页' })).toBeHidden();

  await page.getByLabel('快到期', { exact: true }).uncheck();
  await page.getByLabel('次序').selectOption('平常的');
  await expect(status(page)).toBeEmpty();
  expect(await titles(page)).toEqual(usual);
  await expect(page.getByRole('navigation', { name: '分页' })).toBeVisible();

  // Those of the second page too.
  await page.getByLabel('次序').selectOption('快到期的在前');
  await expect(status(page)).toHaveText('找到15家。');
  await page.getByRole('button', { name: '不筛了' }).click();
  expect(await titles(page)).toEqual(usual);
  await expect(page.getByText('筛选和排序')).toBeFocused();
  expect(new URL(page.url()).hash).toBe('');
});

test('排在前面的是现在能用的，结束了的在最后', async ({ page }) => {
  await setClock(page, '2027-07-15T10:00:00+08:00');
  for (const sort of ['ending', 'fresh', 'verified']) {
    await page.goto(`/merchants/#sort=${sort}`);
    await page.reload();
    await expect(status(page)).toHaveText('找到15家。');
    const states = await cards(page).locator('[data-period]').allInnerTexts();
    const isOver = states.map((state) => state === '已过期');
    expect(new Set(isOver)).toEqual(new Set([false, true]));
    expect(isOver.indexOf(true), sort).toBe(isOver.filter((over) => !over).length);
  }
});

test.describe('320像素宽，特大', () => {
  test.use({ viewport: { width: 320, height: 700 } });

  test('按链接筛好了打开，什么也不跳，不用左右滚动', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('size', 'huge'));
    await setClock(page, MONDAY);
    const shifts = await watchShifts(page);
    await page.goto('/merchants/#show=valid,open,verified&sort=ending');
    await expect(status(page)).toContainText('营业时间说不准');
    await expect(
      page.getByText('只看现在有效、现在开门、一年内核实过；快到期的在前'),
    ).toBeVisible();
    expect(await shifts()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });
});

test('新优惠、核实过的、今天营业，照看的那一天算', async ({ page }) => {
  await setClock(page, '2026-11-12T12:00:00+08:00');
  await page.goto('/merchants/#show=fresh');
  await expect(cards(page).filter({ hasText: '清茶小馆' })).toBeVisible();
  await setClock(page, '2026-12-12T12:00:00+08:00');
  await page.reload();
  await expect(status(page)).toContainText('没有这样的商户');

  await setClock(page, '2028-01-01T12:00:00+08:00');
  await page.goto('/merchants/#show=verified');
  await page.reload();
  await expect(status(page)).toContainText('没有这样的商户');

  // A Sunday: the stationer opens at weekends, the laundry does not.
  await setClock(page, '2026-11-29T12:00:00+08:00');
  await page.goto('/merchants/#show=today');
  await page.reload();
  await expect(status(page)).toContainText('营业时间说不准');
  await expect(cards(page).filter({ hasText: '墨香文具' })).toHaveCount(1);
  await expect(cards(page).filter({ hasText: '洁净洗衣' })).toHaveCount(0);
  // A public holiday: hours by the day of the week say nothing.
  await setClock(page, '2026-10-02T12:00:00+08:00');
  await page.reload();
  await expect(cards(page).filter({ hasText: '知行书店' })).toHaveCount(1);
  await expect(cards(page).filter({ hasText: '墨香文具' })).toHaveCount(0);
});

test('找东西按搜索的懂法：写“看书”找得到书店，错字也行', async ({ page }) => {
  await setClock(page, MONDAY);
  await page.goto('/merchants/');
  await openFilter(page);
  await page.getByLabel('找店名、东西、路名').fill('书铺');
  await expect(cards(page).first()).toContainText('知行书店');
  await page.getByLabel('找店名、东西、路名').fill('tiyan 不存在的词语');
  await page.getByLabel('找店名、东西、路名').fill('体检');
  await expect(cards(page).first()).toContainText('安康体检中心');
});

test('一家商户：还有几天、现在开不开门、谁核实的、三种地图、没给优惠找谁', async ({ page }) => {
  await setClock(page, '2027-06-18T20:00:00+08:00');
  await page.goto('/merchants/zhixing-bookshop/');
  const facts = page.locator('.facts');
  await expect(facts.getByText('还有12天')).toBeVisible();
  await expect(facts.getByText('2026年11月10日，会员服务组（示例）')).toBeVisible();
  await expect(facts.getByText('营业中 · 到21:00')).toBeVisible();
  for (const [map, host] of [
    ['高德', 'uri.amap.com'],
    ['百度', 'api.map.baidu.com'],
    ['腾讯', 'apis.map.qq.com'],
  ] as const) {
    const href = await facts.getByRole('link', { name: map }).getAttribute('href');
    expect(decodeURIComponent(href ?? '')).toContain('知行书店（示例） 东片示例路18号一层');
    expect(href).toContain(`https://${host}/`);
  }
  const main = page.getByRole('main');
  await expect(main.getByText('没给优惠？告诉工会：会员服务组（示例）')).toBeVisible();
  await expect(main.getByRole('link', { name: '写邮件' })).toHaveAttribute('href', /^mailto:/);
  await expect(page.getByRole('link', { name: '打电话' })).toHaveAttribute('href', /^tel:/);
});

test('结束了的、一年没核实的，看的那天就写明', async ({ page }) => {
  const ended = page.getByText('这项优惠已经结束');
  const stale = page.getByText('一年多没有核实');
  for (const [moment, isEnded, isStale] of [
    ['2027-06-30T23:00:00+08:00', false, false],
    ['2027-07-01T00:30:00+08:00', true, false],
    ['2027-11-10T00:30:00+08:00', true, true],
  ] as const) {
    await setClock(page, moment);
    await page.goto('/merchants/zhixing-bookshop/');
    await expect(ended).toBeVisible({ visible: isEnded });
    await expect(stale).toBeVisible({ visible: isStale });
    await page.goto('/merchants/category/books/');
    await expect(page.locator('html')).toHaveAttribute('data-script', 'started');
    await expect(cards(page).filter({ hasText: BOOKSHOP }).getByText('一年多没有核实')).toBeVisible(
      {
        visible: isStale,
      },
    );
  }
});

test('附近的活动：同一条路上的，过了就不提', async ({ page }) => {
  const nearby = page.getByRole('heading', { name: '工会在附近的活动和团队' });
  await setClock(page, MONDAY);
  await page.goto('/merchants/zhixing-bookshop/');
  await expect(nearby).toBeVisible();
  await setClock(page, '2028-01-01T10:00:00+08:00');
  await page.goto('/merchants/zhixing-bookshop/');
  await expect(page.locator('html')).toHaveAttribute('data-script', 'started');
  await expect(nearby).toBeHidden();
});

test('会员证怎么用：从入会到第一次用，按场合列出现在能用的', async ({ page }) => {
  await setClock(page, MONDAY);
  await page.goto('/merchants/');
  await page.getByRole('link', { name: '会员证怎么用' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '会员证怎么用' })).toBeVisible();
  await expect(page.locator('.card-steps > li').first()).toContainText('入会');
  await expect(page.getByRole('heading', { level: 3 })).toHaveText([
    '带学生',
    '买书',
    '体检、配镜',
    '聚餐',
  ]);
  await expect(page.getByRole('link', { name: BOOKSHOP })).toBeVisible();
  await setClock(page, '2028-01-01T10:00:00+08:00');
  await page.reload();
  await expect(page.getByRole('link', { name: BOOKSHOP })).toBeHidden();
});
