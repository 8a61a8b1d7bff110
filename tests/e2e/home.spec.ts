import { FIXTURE_BASE, FIXTURE_SITE } from '../servers.ts';
import type { Page } from '@playwright/test';
import { expect, test } from './site-page.ts';

/** The home page of the site with a notice and an offer that hold until 2099. */
const FIXTURE_HOME = `${FIXTURE_SITE}${FIXTURE_BASE}`;
const DAY_MS = 86_400_000;
const LONGEST = 2200;
/** Large enough for a thumb, and for a reader who sees little. */
const DOOR_HEIGHT = 60;

test('手机上一屏半看完：不高过2200像素', async ({ page }) => {
  await page.goto('/');
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(LONGEST);
});

test('问题框下面是几扇大门，写着要办的事，扇扇通', async ({ page, request }) => {
  await page.goto('/');
  const doors = page.getByRole('navigation', { name: '你要办的事' }).getByRole('link');
  await expect(doors.first()).toBeInViewport();
  const found = await doors.evaluateAll((links: HTMLAnchorElement[]) =>
    links.map(({ href, offsetHeight }) => ({ href, offsetHeight })),
  );
  expect(found).not.toEqual([]);
  for (const { href, offsetHeight } of found) {
    expect(offsetHeight, href).toBeGreaterThanOrEqual(DOOR_HEIGHT);
    expect((await request.get(href)).ok(), href).toBe(true);
  }
});

test('从首页按“要闻”“通知”两个字就找得到', async ({ page }) => {
  for (const kind of ['要闻', '通知']) {
    await page.goto('/');
    await page.getByRole('main').getByRole('link', { name: kind, exact: true }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: `文苑与要闻：${kind}` }),
    ).toBeVisible();
  }
});

test.describe('没有脚本', () => {
  test.use({ javaScriptEnabled: false });

  test('没有空的标题，门、活动、要闻都在', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('link', { name: /^加入工会/ }).first()).toBeVisible();
    await expect(page.getByRole('region', { name: '要闻和通知' }).locator('li a')).not.toHaveCount(
      0,
    );
    expect(await emptySections(page)).toEqual([]);
  });
});

for (const [name, days] of [
  ['今天', 0],
  ['两个月', 60],
  ['三年', 1100],
] as const) {
  test(`做好${name}以后看：过去的都收起来，没有空的标题`, async ({ page }) => {
    const then = new Date(Date.now() + days * DAY_MS);
    await page.clock.setFixedTime(then);
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('data-script', 'started');
    const shown = page.getByRole('region', { name: '近期活动和演出' }).getByRole('listitem');
    const ends = await shown.evaluateAll((items: HTMLElement[]) =>
      items.map(({ dataset }) => dataset['until'] ?? ''),
    );
    expect(ends.length).toBeLessThanOrEqual(4);
    expect(ends.filter((end) => Date.parse(end) < then.getTime())).toEqual([]);
    expect(await emptySections(page)).toEqual([]);
  });
}

test('活动都过去了就说一声，没有能用的优惠就不提优惠', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2099-06-01T00:00:00+08:00'));
  await page.goto('/');
  const section = page.getByRole('region', { name: '近期活动和演出' });
  await expect(section.getByText('近期没有安排。')).toBeVisible();
  await expect(section.getByRole('listitem')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: '会员优惠' })).toBeHidden();
});

test('优惠一句话：几家新的、几家快到期，按看的这一天数', async ({ page }) => {
  const line = page.getByRole('main').getByRole('link', { name: /^即将到期|^\d+处$/ });
  for (const [day, text] of [
    ['2099-01-01', '1处'],
    ['2099-08-15', '即将到期1'],
  ] as const) {
    await page.clock.setFixedTime(new Date(`${day}T08:00:00+08:00`));
    await page.goto(FIXTURE_HOME);
    await expect(line).toHaveText(text);
  }
  await line.click();
  await expect(page.getByRole('heading', { level: 1, name: '优惠商户' })).toBeVisible();
  await page.clock.setFixedTime(new Date('2099-09-01T08:00:00+08:00'));
  await page.goto(FIXTURE_HOME);
  await expect(page.getByRole('heading', { name: '会员优惠' })).toBeHidden();
});

test.describe('置顶的通知', () => {
  const TITLE = '一直有效的置顶通知';

  test('在首页最上面，列表第一条，到最后一天为止；网页一直在', async ({ page }) => {
    const pinned = page.getByRole('region', { name: '置顶的通知' });
    await page.clock.setFixedTime(new Date('2099-12-31T20:00:00+08:00'));
    await page.goto(FIXTURE_HOME);
    await expect(pinned.getByRole('link', { name: TITLE })).toBeVisible();
    await page.goto(`${FIXTURE_HOME}essays/`);
    await expect(page.locator('.card-title:visible').first()).toHaveText(TITLE);

    await page.clock.setFixedTime(new Date('2100-01-01T00:00:00+08:00'));
    await page.goto(FIXTURE_HOME);
    await expect(pinned).toBeHidden();
    await page.goto(`${FIXTURE_HOME}essays/`);
    await expect(page.getByRole('link', { name: TITLE })).toBeHidden();
    await page.goto(`${FIXTURE_HOME}essays/pinned-notice/`);
    await expect(page.getByText('到2099年12月31日为止')).toBeVisible();
    await expect(page.getByText('已过期')).toBeVisible();
  });
});

/** The visible headings of sections in which nothing else is visible. */
function emptySections(page: Page): Promise<string[]> {
  return page
    .locator('main section:visible')
    .evaluateAll((sections) =>
      sections
        .filter((section) =>
          [...section.children].every(
            (child) => child.matches('h2, .section-head') || child.getClientRects().length === 0,
          ),
        )
        .map((section) => section.textContent ?? ''),
    );
}
