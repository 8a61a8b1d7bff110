import type { Page } from '@playwright/test';
import { KINDS, expect, test } from './site-page.ts';

/** WeChat's largest type: the browser enlarges all text to 160 %. */
const WECHAT = 1.6;

/** Opens a page at 特大, in a browser that enlarges all text. */
async function openEnlarged(page: Page, path: string): Promise<void> {
  await page.addInitScript(() => localStorage.setItem('size', 'huge'));
  await page.goto(path);
  await page.evaluate((factor) => {
    const { style } = document.documentElement;
    style.fontSize = `${parseFloat(getComputedStyle(document.documentElement).fontSize) * factor}px`;
  }, WECHAT);
}

test.describe('360像素宽，特大，微信里再放大到160%', () => {
  test.use({ viewport: { width: 360, height: 780 } });

  for (const [kind, path] of Object.entries(KINDS)) {
    test(`${kind}：不用左右滚动，站名和按钮不断开`, async ({ page }) => {
      await openEnlarged(page, path);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      const broken = await page.evaluate(() =>
        [...document.querySelectorAll('.brand-name, .site-nav a, main button')]
          .filter((element) => {
            const lines = document.createRange();
            lines.selectNodeContents(element);
            const tops = [...lines.getClientRects()].map(({ bottom }) => Math.round(bottom));
            const text = element.textContent?.trim() ?? '';
            return text.length <= 5 && Math.max(...tops) - Math.min(...tops) > 20;
          })
          .map((element) => element.outerHTML.slice(0, 120)),
      );
      expect(broken).toEqual([]);
    });
  }
});

test('特大的时候，主要的按钮和链接至少60像素高', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('size', 'huge'));
  for (const path of Object.values(KINDS)) {
    await page.goto(path);
    const low = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          '.site-nav a, .search-link, .text-size, button.primary, .contents summary, .site-footer nav a, .pager a',
        ),
      ]
        .filter((element) => {
          const { width, height } = element.getBoundingClientRect();
          return width > 0 && height < 60;
        })
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(low, path).toEqual([]);
  }
});
