import { wcagViolations } from './axe.ts';
import { expect, test } from './site-page.ts';

test.use({ javaScriptEnabled: false });

test('没有脚本也是一张对照表，商户按类别数，权利、义务各六项，各有例子和依据', async ({ page }) => {
  await page.goto('/membership/');
  const table = page.getByRole('table');
  const dues = table.getByRole('row').filter({ hasText: /^会费/ });
  await expect(dues).toContainText('按月交');
  await expect(dues).toContainText('不交');
  await expect(dues.getByRole('link', { name: '第四条' })).toHaveAttribute(
    'href',
    '/laws/union-constitution-2008/#article-4',
  );
  const books = table.getByRole('row').filter({ hasText: '图书文具的优惠' });
  await expect(books).toContainText(/\d+家，出示会员证/);
  for (const name of ['会员的权利，各举一个例子', '会员的义务，各举一个例子']) {
    const section = page.locator('section', { has: page.getByRole('heading', { name }) });
    await expect(section.getByRole('listitem')).toHaveCount(6);
    await expect(section.getByText(/例如：/)).toHaveCount(6);
  }
  await books.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('图书文具');
});

test.describe('有脚本', () => {
  test.use({ javaScriptEnabled: true });

  test('没有无障碍问题，390像素宽不用左右滚动', async ({ page }) => {
    await page.goto('/membership/');
    expect(await wcagViolations(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
