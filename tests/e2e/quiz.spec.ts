import { violationsInBothSchemes, wcagViolations } from './axe.ts';
import { expect, test } from './site-page.ts';

test('一题一题做：点答案就说对不对、为什么、依据，做完记下答对几道', async ({
  watched: { page, errors },
}) => {
  await page.goto('/quiz/');
  const questions = page.getByRole('article');
  await expect(questions).toHaveCount(1);
  await expect(page.getByRole('button', { name: '下一题' })).toBeHidden();
  await page.getByRole('button', { name: '代表职工向学校交涉' }).click();
  const status = page.getByRole('region', { name: '题目' }).getByRole('status');
  await expect(status).toHaveText('对了。');
  await expect(questions.getByText('工会应当代表职工交涉')).toBeVisible();
  await expect(questions.getByRole('link', { name: '第二十三条' })).toHaveAttribute(
    'href',
    '/laws/trade-union-law/#article-23',
  );
  await page.getByRole('button', { name: '等上级通知' }).press('Enter');
  await expect(status).toHaveText('对了。');

  await page.getByRole('button', { name: '下一题' }).click();
  await expect(questions.getByRole('heading')).toBeFocused();
  await expect(questions.getByRole('heading')).toContainText('2. ');
  await page.getByRole('button', { name: '60日' }).click();
  await expect(status).toHaveText('不对，对的是第2个。');
  await expect(page.getByRole('button', { name: '一年' })).toContainText('对的是它');

  const next = page.getByRole('button', { name: '下一题' });
  const again = page.getByRole('button', { name: '再做一遍' });
  while (await next.isVisible()) {
    await next.click();
    await questions.getByRole('listitem').first().getByRole('button').click();
  }
  await expect(status).toContainText('道题答完，答对');
  const told = /(\d+)道题答完，答对(\d+)道/.exec((await status.textContent()) ?? '');
  await page.reload();
  await expect(status).toHaveText(`上次${told?.[1]}道题答对${told?.[2]}道。`);
  await expect(again).toBeHidden();
  expect(errors).toEqual([]);
});

test('没有无障碍问题，答完以后也没有；390像素宽不用左右滚动', async ({ page }) => {
  await page.goto('/quiz/');
  expect(await wcagViolations(page)).toEqual([]);
  await page.getByRole('button', { name: '等上级通知' }).click();
  expect(await violationsInBothSchemes(page)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test.describe('没有脚本', () => {
  test.use({ javaScriptEnabled: false });

  test('所有的题都在，答案展开就看得到，没有按了没用的东西', async ({ page }) => {
    await page.goto('/quiz/');
    const questions = page.getByRole('article');
    await expect(questions.nth(9)).toBeVisible();
    const main = page.getByRole('main');
    await expect(main.getByRole('button')).toHaveCount(0);
    const last = questions.last();
    await last.getByText('看答案').click();
    await expect(last.getByText(/第\d个对/)).toBeVisible();
    await expect(last.getByRole('link').first()).toBeVisible();
  });
});
