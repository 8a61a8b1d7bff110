import type { CDPSession, Locator, Page } from '@playwright/test';
import { seriousViolations } from './axe.ts';
import { expect, test } from './site-page.ts';

const PATH = '/rights/transfer-membership/';
const boxOf = (page: Page) => page.getByRole('combobox', { name: '搜索全站' });
const optionsOf = (page: Page) => page.getByRole('option');
const allOf = (page: Page, query: string) =>
  page.getByRole('option', { name: `搜索“${query}”的全部结果` });

/** Opens the header's search box in the way that the viewport's width requires, and returns it. */
async function openBox(page: Page): Promise<Locator> {
  const link = page.getByRole('link', { name: '搜索', exact: true });
  if (await link.isVisible()) await link.click();
  else await boxOf(page).click();
  await expect(boxOf(page)).toBeFocused();
  return boxOf(page);
}

function compose(session: CDPSession, text: string) {
  return session.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });
}

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
]) {
  test.describe(`每一页的搜索框，${viewport.width}像素宽`, () => {
    test.use({ viewport });

    test('按 / 就到搜索框；正在填别的框时不抢', async ({ watched: { page, errors } }) => {
      await page.goto(PATH);
      await page.keyboard.press('/');
      await expect(boxOf(page)).toBeFocused();
      await expect(boxOf(page)).toHaveValue('');
      await page.keyboard.type('1/2');
      await expect(boxOf(page)).toHaveValue('1/2');
      expect(errors).toEqual([]);
    });

    test('不想要这个快捷键，页脚可以关掉，换一页还是关着', async ({ page }) => {
      await page.goto(PATH);
      const button = page.getByRole('button', { name: '按“/”键搜索' });
      await expect(button).toHaveAttribute('aria-pressed', 'true');
      await button.click();
      await page.goto('/essays/');
      await expect(button).toHaveAttribute('aria-pressed', 'false');
      await page.keyboard.press('/');
      await expect(page.getByPlaceholder('搜索全站')).not.toBeFocused();
    });

    test('读到一半按 /，框就在眼前；按Esc回到原处', async ({ page }) => {
      await page.goto(PATH);
      await page.evaluate(() => scrollTo({ top: 600, behavior: 'instant' }));
      await page.keyboard.press('/');
      await expect(boxOf(page)).toBeInViewport();
      await page.keyboard.press('Escape');
      await expect(page.getByPlaceholder('搜索全站')).not.toBeFocused();
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(600);
    });

    test('输入就有标题；上下键选，回车打开', async ({ watched: { page, errors } }) => {
      await page.goto(PATH);
      const box = await openBox(page);
      await page.keyboard.type('会费');
      await expect(optionsOf(page).first()).toContainText('会费');
      await expect(optionsOf(page).first().locator('mark').first()).toHaveText('会费');
      await expect(allOf(page, '会费')).toBeVisible();
      await expect(page.getByRole('status').filter({ hasText: /^\d条标题$/ })).toHaveCount(1);
      await expect(box).toHaveAttribute('aria-expanded', 'true');
      await page.keyboard.press('ArrowUp');
      await expect(allOf(page, '会费')).toHaveAttribute('aria-selected', 'true');
      await page.keyboard.press('ArrowDown');
      const first = optionsOf(page).first();
      await expect(first).toHaveAttribute('aria-selected', 'true');
      await expect(box).toHaveAttribute(
        'aria-activedescendant',
        (await first.getAttribute('id')) ?? '-',
      );
      await expect(box).toBeFocused();
      const href = await first.getAttribute('href');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`${href ?? '-'}$`));
      expect(errors).toEqual([]);
    });

    test('没有选哪一条时，回车到搜索页', async ({ page }) => {
      await page.goto(PATH);
      await openBox(page);
      await page.keyboard.type('产假');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/search\/#q=%E4%BA%A7%E5%81%87$/);
    });

    test('Esc先收起，再清空', async ({ page }) => {
      await page.goto(PATH);
      const box = await openBox(page);
      await page.keyboard.type('会费');
      await expect(allOf(page, '会费')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(optionsOf(page)).toHaveCount(0);
      await expect(box).toHaveValue('会费');
      await page.keyboard.press('Escape');
      await expect(box).toHaveValue('');
    });

    test('拼音还在选字时不出标题，回车也不走；选定了才出', async ({ page }) => {
      await page.goto(PATH);
      const box = await openBox(page);
      const session = await page.context().newCDPSession(page);
      await compose(session, 'hui fei');
      await expect(box).toHaveValue('hui fei');
      await box.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true });
      await expect(optionsOf(page)).toHaveCount(0);
      await session.send('Input.insertText', { text: '会费' });
      await expect(optionsOf(page).first()).toContainText('会费');
      await expect(page).toHaveURL(new RegExp(`${PATH}$`));
    });

    test('搜过的留在这台设备上，能再搜，能清除，不送到服务器', async ({ page }) => {
      const sent: string[] = [];
      page.on('request', (request) =>
        sent.push(decodeURIComponent(request.url() + (request.postData() ?? ''))),
      );
      await page.goto(PATH);
      await openBox(page);
      await page.keyboard.type('生育津贴');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/search\//);
      await page.goto(PATH);
      await openBox(page);
      const recent = page.getByRole('option', { name: '生育津贴', exact: true });
      await expect(recent).toBeVisible();
      await page.keyboard.press('Tab');
      await expect(page.getByRole('button', { name: '清除搜索记录' })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(recent).toHaveCount(0);
      await expect(page.getByRole('status').filter({ hasText: '搜索记录已清除' })).toHaveCount(1);
      await page.reload();
      await openBox(page);
      await page.keyboard.type('工');
      await expect(allOf(page, '工')).toBeVisible();
      await page.keyboard.press('Backspace');
      await expect(optionsOf(page)).toHaveCount(0);
      expect(sent.filter((text) => text.includes('生育津贴'))).toEqual([]);
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      test(`列表开着时没有无障碍问题（${colorScheme}）`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await page.goto(PATH);
        await openBox(page);
        await page.keyboard.type('工会');
        await expect(optionsOf(page)).not.toHaveCount(1);
        await page.keyboard.press('ArrowDown');
        expect(await seriousViolations(page)).toEqual([]);
      });
    }
  });
}

test.describe('手指', () => {
  test.use({ hasTouch: true });

  test('点开、点一条标题；键盘占去半屏时，最后一条也够得到', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 320 });
    await page.goto(PATH);
    await page.getByRole('link', { name: '搜索', exact: true }).tap();
    await boxOf(page).fill('工会');
    const all = allOf(page, '工会');
    await expect(optionsOf(page).nth(3)).toBeAttached();
    await all.scrollIntoViewIfNeeded();
    await expect(all).toBeInViewport({ ratio: 0.95 });
    const first = optionsOf(page).first();
    const href = await first.getAttribute('href');
    await first.tap();
    await expect(page).toHaveURL(new RegExp(`${href ?? '-'}$`));
  });

  test('点“取消”或点别处，框就收起', async ({ page }) => {
    await page.goto(PATH);
    await page.getByRole('link', { name: '搜索', exact: true }).tap();
    await page.getByRole('button', { name: '取消' }).tap();
    await expect(boxOf(page)).toBeHidden();
    await page.getByRole('link', { name: '搜索', exact: true }).tap();
    await page.locator('.answer').tap();
    await expect(boxOf(page)).toBeHidden();
  });
});

test('首页的框一样有标题，过了期的写明白', async ({ watched: { page, errors } }) => {
  await page.goto('/');
  await boxOf(page).fill('小剧场');
  await expect(page.getByRole('option', { name: /小剧场.*优惠商户.*已过期/ })).toBeVisible();
  expect(errors).toEqual([]);
});

test('网站刚换过版本，旧页面取不到建议的脚本，问的话也不丢', async ({ page }) => {
  await page.goto(PATH);
  await page.route(/search-box\./, (route) => route.fulfill({ status: 404 }));
  await openBox(page);
  await page.keyboard.type('产假');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/#q=%E4%BA%A7%E5%81%87$/);
});

test.describe('没有脚本', () => {
  test.use({ javaScriptEnabled: false });

  test('手机上的“搜索”和宽屏上的框都通到搜索页', async ({ page }) => {
    await page.goto(PATH);
    await page.getByRole('link', { name: '搜索', exact: true }).click();
    await expect(page).toHaveURL(/\/search\/$/);
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.goto(PATH);
    await page.getByRole('searchbox', { name: '搜索全站' }).fill('会费');
    await page.getByRole('button', { name: '搜索' }).click();
    await expect(page).toHaveURL(/\/search\/\?q=%E4%BC%9A%E8%B4%B9$/);
    await expect(page.getByText(/^搜索要用到脚本。/)).toBeVisible();
  });
});
