import { FIXTURE_BASE, FIXTURE_SITE } from '../servers.ts';
import { expect, test } from './site-page.ts';

const LAWS = '/laws/';
const CONTRACT = '/laws/labour-contract-law/';
const DISMISSAL = '/rights/dismissal-compensation/';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? '有脚本' : '没有脚本', () => {
    test.use({ javaScriptEnabled });

    test('从问答引用的条文，到法规的那一条，再到引用它的别的网页', async ({
      watched: { page, errors },
    }) => {
      await page.goto(DISMISSAL);
      await page.getByText(/^本页引用的条文/).click();
      await page
        .locator('.citations li')
        .filter({ hasText: '《劳动合同法》' })
        .getByRole('link', { name: '第三十八条', exact: true })
        .click();
      await expect(page).toHaveURL(/\/laws\/labour-contract-law\/#article-38$/);
      const article = page.locator('section', { has: page.locator('#article-38') });
      await expect(article.getByRole('heading', { name: '第三十八条' })).toBeInViewport();
      await article.getByRole('link').filter({ hasNotText: '补偿' }).first().click();
      await expect(page.locator('.citations')).toContainText('第三十八条');
      expect(errors).toEqual([]);
    });

    test('法条目录：按类分，写着版本和施行日期，有新版的另排', async ({ page }) => {
      await page.goto(LAWS);
      const groupOf = (name: string) =>
        page.locator('section', { has: page.getByRole('heading', { name, exact: true }) });
      const preschool = groupOf('法律')
        .getByRole('listitem')
        .filter({ hasText: '中华人民共和国学前教育法' });
      await expect(preschool).toContainText('2024年11月8日的版本 · 2025年6月1日起施行');
      await expect(groupOf('行政法规')).toContainText('工伤保险条例');
      await expect(groupOf('已经废止或者有新版的')).toContainText('处分暂行规定');
      await expect(groupOf('部门规章和文件')).not.toContainText('处分暂行规定');
      await groupOf('法律').getByRole('link', { name: '中华人民共和国劳动合同法' }).click();
      await expect(page.getByRole('heading', { level: 1, name: '劳动合同法' })).toBeVisible();
      await expect(page.getByText(/^本站有\d+个网页引用了它/)).toBeVisible();
    });
  });
}

test('文章里的法条块，也通到那一条', async ({ page }) => {
  await page.goto('/essays/better-rights/');
  await page.locator('.law').getByRole('link', { name: '《工会法》第三条' }).click();
  await expect(page.locator('#article-3')).toBeInViewport();
  await expect(
    page
      .locator('section', { has: page.locator('#article-3') })
      .getByRole('link', { name: '会员和职工，差在哪里' }),
  ).toBeVisible();
});

test('一部法规搜得到，点进去是它的网页', async ({ page }) => {
  await page.goto(`/search/#q=${encodeURIComponent('劳动合同法')}`);
  const result = page.locator('#search-results').locator(`a[href^="${CONTRACT}"]`);
  await expect(result.first()).toBeVisible();
});

test('核对以后法规修订过的，网页上写明待复核，两边都写', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${FIXTURE_SITE}${FIXTURE_BASE}rights/before-the-revision/`);
  const caution = page.getByRole('note').filter({ hasText: '法规已修订，待复核' });
  await expect(caution).toContainText(
    '《工会法》2021年12月24日修订过，这一页最近核对是2021年6月1日',
  );
  await page.goto(`${FIXTURE_SITE}${FIXTURE_BASE}laws/trade-union-law/#article-43`);
  const use = page.getByRole('listitem').filter({ hasText: '修订以前写的一条问答' });
  await expect(use.first()).toContainText('法规已修订，待复核');
  await page.goto(`${FIXTURE_SITE}${FIXTURE_BASE}rights/dispute-paths/`);
  await expect(page.getByText('法规已修订，待复核')).toHaveCount(0);
  await page.close();
});
