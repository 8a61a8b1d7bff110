import { readFile } from 'node:fs/promises';
import { readCode } from './read-code.ts';
import { expect, test } from './site-page.ts';

const SHOW = '/performances/year-end-show-2026/';

test.beforeEach(({ page }) => page.clock.setFixedTime(new Date('2026-12-10T09:00:00+08:00')));

test('首页上离得最近的一场写着“下一场”，过了就轮到后一场', async ({ page }) => {
  const nextOn = async (day: string) => {
    await page.clock.setFixedTime(new Date(`${day}T08:00:00+08:00`));
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('data-script', 'started');
    const next = page.locator('.agenda-item', { has: page.locator('.next:visible') });
    await expect(next).toHaveCount(1);
    return next.getByRole('link').textContent();
  };
  const now = await nextOn('2026-12-28');
  expect(now).toBe('2026年辞旧迎新慰问演出');
  expect(await nextOn('2026-12-30')).not.toBe(now);
});

test('报名截止前数着天数，当天说今天', async ({ page }) => {
  const chip = page.locator('.entry .chip').first();
  for (const [day, text] of [
    ['2026-12-01', '还有17天'],
    ['2026-12-15', '还有3天'],
    ['2026-12-18', '今天截止'],
    ['2026-12-19', '报名已截止'],
  ] as const) {
    await page.clock.setFixedTime(new Date(`${day}T08:00:00+08:00`));
    await page.goto(SHOW);
    await expect(chip).toContainText(text);
  }
});

test('从首页三下，把演出存进手机日历', async ({ page, request }) => {
  await page.goto('/');
  await page.getByRole('link', { name: '2026年辞旧迎新慰问演出' }).click();
  await page.getByRole('link', { name: '加进日历' }).click();
  const file = page.getByRole('link', { name: '存进手机日历' });
  await expect(file).toBeInViewport();
  const response = await request.get((await file.getAttribute('href')) ?? '');
  expect(await response.text()).toContain('DTSTART;TZID=Asia/Shanghai:20261229T140000');
});

test('没有网，也存得下同一个文件', async ({ page, context, request }) => {
  await page.goto(SHOW);
  const link = page.getByRole('link', { name: '存进手机日历' });
  const online = await (await request.get((await link.getAttribute('href')) ?? '')).text();
  await context.setOffline(true);
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe('year-end-show-2026.ics');
  expect(await readFile(await download.path(), 'utf8')).toBe(online);
});

test('微信里打不开，就复制网址和文字', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(SHOW);
  const part = page.getByRole('region', { name: '加进日历' });
  await expect(part.getByText('微信里点不开')).toBeVisible();
  await part.getByRole('button', { name: '复制这段文字' }).click();
  await expect(part.getByText('复制好了。')).toBeVisible();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  expect(await copied()).toContain('时间：2026年12月29日（周二）14:00—16:00\n地点：示例一中礼堂');
  await part.getByRole('button', { name: '复制网址' }).last().click();
  await expect.poll(copied).toMatch(/^https?:.*\/calendar\.ics$/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`${colorScheme}：在电脑上看的，扫码到手机上打开这一页`, async ({ page }) => {
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.emulateMedia({ colorScheme });
    await page.goto(SHOW);
    const part = page.getByRole('region', { name: '加进日历' });
    const code = part.getByRole('img', { name: '这一页的二维码' });
    await code.scrollIntoViewIfNeeded();
    const address = await page.locator('link[rel=canonical]').getAttribute('href');
    expect(await readCode(await code.screenshot(), 1)).toBe(address);
  });
}

test('结束了的活动，不再叫人加进日历', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-12-30T08:00:00+08:00'));
  await page.goto(SHOW);
  await expect(page.locator('.entry .chip').first()).toHaveText('已演');
  await expect(page.getByText('加进日历').filter({ visible: true })).toHaveCount(0);
});

test('团队的网页：接下来的、演过的、照片用方向键翻，想去的打电话', async ({ page }) => {
  await page.goto('/troupes/folk-music/');
  const ahead = page.getByRole('region', { name: '接下来的演出' });
  await expect(ahead.getByRole('link', { name: '2026年辞旧迎新慰问演出' })).toBeVisible();
  await expect(ahead.getByText('下一场').filter({ visible: true })).toHaveCount(1);
  const past = page.getByRole('region', { name: '演过的' });
  await expect(past.getByRole('link', { name: '秋日民乐音乐会' })).toBeVisible();
  const strip = page.getByRole('list', { name: '演出照片' });
  await strip.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => strip.evaluate((list) => list.scrollLeft)).toBeGreaterThan(0);
  await expect(page.getByRole('link', { name: '打电话' })).toHaveAttribute(
    'href',
    'tel:01000000000',
  );

  await page.clock.setFixedTime(new Date('2026-12-30T08:00:00+08:00'));
  await page.reload();
  await expect(past.getByRole('link', { name: '2026年辞旧迎新慰问演出' })).toBeVisible();
  await expect(ahead.getByText('近期没有安排。')).toBeVisible();
});

test('零基础的老师，在列表里点一下就只看收新手的团；每个学校有哪个团，也列着', async ({ page }) => {
  await page.goto('/troupes/');
  await expect(page.getByRole('heading', { name: '按学校找' })).toBeVisible();
  await page.getByRole('link', { name: /^零基础也收/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('零基础也收');
  await expect(page.getByRole('link', { name: '排舞分团' })).toBeVisible();
  await expect(page.getByRole('link', { name: '弦乐分团' })).toHaveCount(0);
});
