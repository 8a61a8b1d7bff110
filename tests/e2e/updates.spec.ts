import { FIXTURE_BASE, FIXTURE_SITE } from '../servers.ts';
import { expect, test } from './site-page.ts';

const PAY = '/rights/performance-pay/';

test.describe('没有脚本', () => {
  test.use({ javaScriptEnabled: false });

  test('最近更新：按天列出大改，点得进去，那一页有更新记录', async ({
    watched: { page, errors },
  }) => {
    await page.goto('/');
    await page.getByRole('contentinfo').getByRole('link', { name: '最近更新' }).click();
    await expect(page.getByRole('heading', { level: 2, name: '2026年11月28日' })).toBeVisible();
    const update = page.getByRole('listitem').filter({ hasText: '绩效' }).first();
    await expect(update).toContainText('大改 · 工资待遇');
    await expect(update).toContainText('没有读到条文');
    // Small changes are told on their pages only.
    await expect(page.getByRole('main')).not.toContainText('小改');
    await update.getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(`${PAY}$`));
    const record = page.locator('section', {
      has: page.getByRole('heading', { name: '更新记录' }),
    });
    await expect(record.getByRole('listitem')).toHaveText([/^2026年11月28日，大改：公办学校/]);
    expect(errors).toEqual([]);
  });

  test('更新记录新的在前；还没有到的更新，哪里都没有', async ({ page }) => {
    await page.goto(`${FIXTURE_SITE}${FIXTURE_BASE}rights/before-the-revision/`);
    const record = page.locator('section', {
      has: page.getByRole('heading', { name: '更新记录' }),
    });
    await expect(record.getByRole('listitem')).toHaveText([
      '2021年6月1日，大改：补上<b>经费</b>从哪里来。',
      '2020年5月1日，小改',
    ]);
    await page.goto(`${FIXTURE_SITE}${FIXTURE_BASE}updates/`);
    await expect(page.getByRole('main')).toContainText('补上<b>经费</b>从哪里来。');
    await expect(page.getByRole('main')).not.toContainText('还没有到的更新');
  });
});

test('订阅：全部的，或者一个主题的', async ({ page, request }) => {
  await page.goto('/updates/');
  const addressOf = (name: string) =>
    page.getByRole('main').getByRole('link', { name, exact: true }).getAttribute('href');
  const read = async (name: string) => (await request.get((await addressOf(name)) ?? '')).text();
  const [all, pay, dues] = [await read('全部更新'), await read('工资待遇'), await read('会费')];
  expect(all).toContain('performance-pay');
  expect(all).toContain('dues-and-employer-funds');
  expect(pay).toContain('performance-pay');
  expect(pay).not.toContain('dues-and-employer-funds');
  expect(dues).toContain('写明会费的比例出自1978年的通知');
});
