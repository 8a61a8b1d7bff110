import { install } from './offline-keep.ts';
import { expect, register, test } from './offline-site.ts';

test('带在身上以后断了网：抽奖照样验得出来，看得到中没中', async ({ page, host }) => {
  await page.goto(`${host.url}offline/`);
  await register(page, host);
  await install(page, host, 'carry');
  await host.stop();
  await page.goto(`${host.url}draws/teachers-day-gifts-2026/`);
  await page.getByRole('button', { name: '验证' }).click();
  await expect(
    page.getByText('都对得上：照公示的办法和这两个数，抽出来就是这些号码。'),
  ).toBeVisible();
  const winner = (await page.locator('.draw-prize code').first().textContent()) ?? '';
  await page.getByLabel(/^你的号码/).fill(winner);
  await page.getByLabel(/^你的号码/).press('Enter');
  await expect(page.locator('[data-draw-said=look]')).toContainText('中奖了');
});
