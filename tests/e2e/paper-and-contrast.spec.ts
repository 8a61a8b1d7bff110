import { KINDS, expect, test } from './site-page.ts';

test.describe('从深色打印，不印底色', () => {
  test.use({ colorScheme: 'dark' });

  for (const [kind, path] of Object.entries(KINDS)) {
    test(`${kind}：白纸黑字`, async ({ page }) => {
      await page.addInitScript(() => localStorage.setItem('size', 'huge'));
      await page.goto(path);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const pale = await page.evaluate(() => {
        const lightness = (colour: string) =>
          (colour.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3;
        return [...document.querySelectorAll('main *, .brand-name')]
          .filter(
            (element) =>
              element.getClientRects().length > 0 &&
              [...element.childNodes].some(
                (node) => node.nodeType === 3 && node.textContent?.trim() !== '',
              ) &&
              lightness(getComputedStyle(element).color) > 90,
          )
          .map((element) => element.outerHTML.slice(0, 120));
      });
      expect(pale).toEqual([]);
    });
  }

  for (const kind of ['商户', '艺术团', '活动', '演出'] as const) {
    test(`${kind}：一张纸`, async ({ page }) => {
      await page.goto(KINDS[kind]);
      const pdf = await page.pdf({ format: 'A4' });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    });
  }
});

test.describe('贴出来的纸', () => {
  test('不说只有今天才对的话，也没有点开地图的字', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-11-30T10:00:00+08:00'));
    await page.goto(KINDS.商户);
    const shown = ['.open-now', '[data-days-left]', '.maps'].map((part) => page.locator(part));
    for (const part of shown) await expect(part.first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    for (const part of shown) await expect(part.first()).toBeHidden();
    await expect(page.locator('.facts')).toContainText('2027年6月30日');
  });

  test('短的电话号码前后不空一大块', async ({ page }) => {
    await page.goto(KINDS.联系);
    await page.emulateMedia({ media: 'print' });
    const number = page.locator('.prose a[href="tel:110"]');
    const { width } = (await number.boundingBox()) ?? { width: Number.NaN };
    expect(width).toBeLessThan(35);
  });
});

test.describe('系统换成高对比度颜色', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('按钮、提示、步骤和表头还有边', async ({ page }) => {
    for (const [path, selectors] of [
      ['/', ['.finder button']],
      [KINDS.联系, ['.note', 'thead th', '.steps > ol > li']],
      [KINDS.权益问答, ['.contents']],
    ] as const) {
      await page.goto(path);
      for (const selector of selectors) {
        const edge = await page
          .locator(selector)
          .first()
          .evaluate((element) => {
            const pseudo = element.tagName === 'LI' ? '::before' : undefined;
            const { borderTopStyle, borderTopWidth } = getComputedStyle(element, pseudo);
            return `${borderTopStyle} ${borderTopWidth}`;
          });
        expect(edge, selector).toBe('solid 1px');
      }
    }
  });
});

test.describe('页眉跟着时令', () => {
  for (const [day, greeting] of [
    ['2027-02-06', '新春好'],
    ['2026-09-10', '教师节好'],
  ] as const) {
    test(`${day}：${greeting}`, async ({ page }) => {
      await page.clock.setFixedTime(new Date(`${day}T10:00:00+08:00`));
      await page.goto('/');
      const shown = page
        .getByRole('banner')
        .getByText('示例区教育工会')
        .evaluate((element) => getComputedStyle(element, '::after').content);
      expect(await shown).toContain(greeting);
    });
  }

  test('平常的日子不说什么', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-11-29T10:00:00+08:00'));
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('data-script', 'started');
    await expect(page.locator('[data-greeting]')).toHaveCount(0);
  });
});
