import { expect, goOffline, test, underWorker } from './offline-site.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('带着权益与优惠，断了网：从首页点两下，一家开着门、有优惠的书店', async ({
  context,
  page,
  host,
}) => {
  await page.clock.setFixedTime(new Date('2026-11-30T10:30:00+08:00'));
  await page.goto(`${host.url}offline/`);
  await underWorker(page);
  await page.getByRole('radio', { name: /^权益与优惠随身带/ }).check();
  await page.getByRole('button', { name: '下载' }).click();
  await expect(page.getByText('现在带着：权益与优惠随身带')).toBeVisible();
  await goOffline(context, host);
  await page.goto(host.url);
  await page.getByRole('link', { name: '现在开门的' }).tap();
  const status = page.locator('#directory-status');
  await expect(status).toContainText(/^找到\d+家/);
  await expect(status).not.toContainText('没有网络');
  await page
    .getByRole('navigation', { name: '按类看' })
    .getByRole('link', { name: /^图书文具/ })
    .tap();
  const shop = page.locator('[data-card]:visible').filter({ hasText: '知行书店' });
  await expect(shop.getByText('营业中 · 到21:00')).toBeVisible();
  await expect(shop.getByText('有效', { exact: true })).toBeVisible();

  // All of them, not those of the open page alone.
  await page.goto(`${host.url}merchants/#sort=ending`);
  await expect(status).toHaveText('找到15家。');
});
