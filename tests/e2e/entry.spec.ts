import type { Locator, Page } from '@playwright/test';
import { KINDS, expect, test } from './site-page.ts';

const SHOP = KINDS.商户;
const SCHOOL_PC = { width: 1366, height: 768 };

async function boxOf(element: Locator) {
  const box = await element.boundingBox();
  if (!box) throw new Error(`found no box of ${String(element)}; expected it to be shown`);
  return box;
}

test.describe('电脑上', () => {
  test.use({ viewport: SCHOOL_PC });

  for (const [kind, path] of Object.entries({ 商户: SHOP, 活动: KINDS.活动, 演出: KINDS.演出 })) {
    test(`${kind}的要点在正文右边，不用往下翻`, async ({ page }) => {
      await page.goto(path);
      const facts = page.locator('.facts');
      await expect(facts).toBeInViewport({ ratio: 1 });
      const [side, text] = [await boxOf(facts), await boxOf(page.locator('.entry-main'))];
      expect(side.x).toBeGreaterThan(text.x + text.width);
    });
  }

  test('往下翻的时候，要点留在旁边', async ({ page }) => {
    await page.goto(KINDS.权益问答);
    await page.mouse.wheel(0, 2000);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1000);
    await expect(page.locator('.facts')).toBeInViewport({ ratio: 1 });
  });
});

test('手机上先是名称和优惠，再是要点，再是小小的照片', async ({ page }) => {
  await page.goto(SHOP);
  const shown = ['h1', '.answer', '.facts', '.cover img', '.prose'];
  const boxes = await Promise.all(shown.map((part) => boxOf(page.locator(part).first())));
  const tops = boxes.map(({ y }) => y);
  expect(tops).toEqual([...tops].sort((one, other) => one - other));
  expect(boxes[3]?.height).toBeLessThanOrEqual(844 / 4);
});

test('目录在答案后面，文件里也是', async ({ page }) => {
  await page.goto(KINDS.权益问答);
  const order = await page.evaluate(() => {
    const [answer, contents] = ['.answer', '.contents'].map((part) => document.querySelector(part));
    return answer && contents && answer.compareDocumentPosition(contents);
  });
  expect(order).toBe(4); // Node.DOCUMENT_POSITION_FOLLOWING
});

test.describe('题目下面的按钮', () => {
  test('分享：没有系统分享的浏览器，复制网址', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
    await page.goto(`${SHOP}#content`);
    await page.getByRole('button', { name: '分享' }).click();
    await expect(page.getByText('网址复制好了')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      page.url().replace('#content', ''),
    );
  });

  test('分享：复制也不让的，说用浏览器自己的', async ({ page }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'share');
      Reflect.deleteProperty(Navigator.prototype, 'clipboard');
    });
    await page.goto(SHOP);
    await page.getByRole('button', { name: '分享' }).click();
    await expect(page.getByText('请用浏览器自己的分享')).toBeVisible();
  });

  test('打印', async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => {
        document.title = '印了';
      };
    });
    await page.goto(SHOP);
    await page.getByRole('button', { name: '打印' }).click();
    await expect(page).toHaveTitle('印了');
  });

  test('大字再按一下变回来，和页眉的字号一致', async ({ page }) => {
    await page.goto(SHOP);
    const large = page.getByRole('button', { name: '大字', exact: true });
    await large.click();
    await expect(large).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('html')).toHaveAttribute('data-size', 'large');
    await large.click();
    await expect(large).toHaveAttribute('aria-pressed', 'false');
    await expect(page.locator('html')).toHaveAttribute('data-size', '');
  });

  test('没有脚本时只有打电话', async ({ browser }) => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(SHOP);
    await expect(page.locator('.actions').getByRole('link', { name: '打电话' })).toBeVisible();
    await expect(page.locator('.actions').getByRole('button')).toHaveCount(0);
    await page.close();
  });
});

test.describe('按得动', () => {
  for (const [kind, path] of Object.entries({
    商户: SHOP,
    艺术团: KINDS.艺术团,
    联系: KINDS.联系,
  })) {
    test(`${kind}：电话能拨，地址能在地图上找`, async ({ page }) => {
      await page.goto(path);
      const facts = page.locator('.facts');
      await expect(facts.locator('a[href="tel:01000000000"]')).toBeVisible();
      await expect(facts.locator('a[href^="https://uri.amap.com/search?keyword="]')).toBeVisible();
    });
  }

  test('联系页正文和表格里的电话也能拨', async ({ page }) => {
    await page.goto(KINDS.联系);
    const row = page.getByRole('row', { name: /^商家不认会员证/ });
    await expect(row.locator('a[href="tel:01000000000"]')).toBeVisible();
    await expect(page.getByRole('figure', { name: '什么事找谁' })).toBeVisible();
    for (const number of ['110', '120', '119'])
      await expect(page.locator(`.prose a[href="tel:${number}"]`)).toHaveText(number);
  });

  test('注释的标记、回去的箭头、当前位置、电话，都有44像素', async ({ page }) => {
    const smallIn = () =>
      page.evaluate(() =>
        [
          ...document.querySelectorAll(
            '[data-footnote-ref], .data-footnote-backref, .breadcrumbs a, a[href^="tel:"]',
          ),
        ]
          .filter((element) => {
            const { width, height } = element.getBoundingClientRect();
            return element.closest('main') && width > 0 && (width < 44 || height < 44);
          })
          .map((element) => element.outerHTML),
      );
    for (const path of [KINDS.文章, KINDS.联系, SHOP]) {
      await page.goto(path);
      expect(await smallIn(), path).toEqual([]);
    }
  });
});

test.describe('联系页', () => {
  const openNow = (page: Page) => page.locator('.open-now');

  for (const [moment, words] of [
    ['2026-11-30T10:00:00+08:00', '现在办公中 · 到11:30'],
    ['2026-11-30T12:00:00+08:00', '今天13:30开门'],
    ['2026-11-30T18:00:00+08:00', '明天9:00开门'],
    ['2026-10-02T10:00:00+08:00', '10月8日9:00开门'],
    ['2026-10-10T10:00:00+08:00', '现在办公中 · 到11:30'],
  ] as const) {
    test(`${moment.slice(0, 16)}：${words}`, async ({ page }) => {
      await page.clock.setFixedTime(new Date(moment));
      await page.goto(KINDS.联系);
      await expect(openNow(page)).toHaveText(words);
    });
  }

  test('放假安排还没有填的年份，只写接待时间', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2099-01-05T10:00:00+08:00'));
    const script = page.waitForResponse(/open-now[^/]*\.js/);
    await page.goto(KINDS.联系);
    await (await script).finished();
    await expect(page.locator('.facts')).toContainText('工作日9:00—11:30，13:30—17:00');
    await expect(openNow(page)).toHaveText('');
  });

  test('没有脚本也有接待时间', async ({ browser }) => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(KINDS.联系);
    await expect(page.locator('.facts')).toContainText('工作日9:00—11:30，13:30—17:00');
    await page.close();
  });
});
