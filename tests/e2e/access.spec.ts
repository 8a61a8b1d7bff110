import { ruleViolations, violationsInBothSchemes } from './axe.ts';
import { KINDS, expect, test } from './site-page.ts';

test.describe('没有无障碍问题，浅色、深色都是', () => {
  for (const [kind, path] of Object.entries(KINDS)) {
    test(kind, async ({ watched: { page, errors } }) => {
      await page.goto(path);
      expect(await violationsInBothSchemes(page)).toEqual([]);
      expect(errors).toEqual([]);
    });
  }
});

test('正文对比度达到AAA，两种配色都是', async ({ page }) => {
  await page.goto(KINDS.权益问答);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await ruleViolations(page, 'color-contrast-enhanced', '.prose'), colorScheme).toEqual(
      [],
    );
  }
});

test('390像素宽时不用左右滚动，字号调到特大也不用', async ({ page }) => {
  for (const path of Object.values(KINDS)) {
    await page.goto(path);
    await page.getByRole('button', { name: '大字版', exact: true }).first().click();
    for (const size of ['标准', '特大']) {
      await page
        .getByRole('group', { name: '文字', exact: true })
        .getByRole('button', { name: size, exact: true })
        .click();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `${path} ${size}`).toBeLessThanOrEqual(0);
    }
  }
});

test('没有小于16像素的字，按得到的东西至少44像素高', async ({ page }) => {
  for (const path of Object.values(KINDS)) {
    await page.goto(path);
    const small = await page.evaluate(() => {
      const isShown = (element: Element) =>
        element.getClientRects().length > 0 && !element.closest('.sr-only, [aria-hidden="true"]');
      const texts = [...document.querySelectorAll('body *')].filter(
        (element) =>
          isShown(element) &&
          [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
      );
      const tiny = texts.filter(
        (element) => parseFloat(getComputedStyle(element).fontSize) < 16 && !element.closest('sup'),
      );
      const controls = [
        ...document.querySelectorAll(
          'nav a, button, summary, input, .card-title a, .pager a, .filters button',
        ),
      ];
      // A label can be pressed in place of its field.
      const heightOf = (element: Element) =>
        (element.closest('label') ?? element).getBoundingClientRect().height;
      const low = controls.filter((element) => isShown(element) && heightOf(element) < 44);
      return [...tiny, ...low].map((element) => element.outerHTML.slice(0, 120));
    });
    expect(small, path).toEqual([]);
  }
});

test('只用键盘：跳到正文，焦点看得见', async ({ page }) => {
  await page.goto('/rights/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: '跳到正文' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  expect(await focused.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
});
