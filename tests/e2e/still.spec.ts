import type { Page } from '@playwright/test';
import { brotliCompressSync } from 'node:zlib';
import { watchShifts } from './shifts.ts';
import { KINDS, expect, test } from './site-page.ts';

/** HTML, styles, scripts and pictures of a merchant's page, as sent. */
const MERCHANT_BYTES = 40_000;
/** The page's own, and offline reading when idle. */
const READING_SCRIPTS = 2;
/** Their own script (of 联系, what says whether the office is open; of tools, the rules of law), and for 搜索 the worker and the search itself, which other pages load with their search box. */
const MORE_SCRIPTS: Readonly<Record<string, number>> = {
  遇事列表: 3,
  遇事步骤: 3,
  文书: 3,
  活动: 3,
  抽奖公示: 3,
  演出: 3,
  商户列表: 4,
  商户按类: 4,
  商户: 3,
  搜索: 5,
  联系: 3,
  会费: 4,
  最后一天: 5,
  退休几岁: 4,
  离职补偿: 4,
  年休假: 4,
  产假: 4,
  加班费: 4,
  自测: 3,
  离线阅读: 3,
  我的收藏: 4,
  没有存下来: 3,
};

/** Opens a page whose scripts arrive after its first paint, as on a slow network. */
async function openSlowly(page: Page, path: string): Promise<void> {
  const { promise: isPainted, resolve: release } = Promise.withResolvers<null>();
  await page.route(/\/_astro\/.*\.js$/, async (route) => {
    await isPainted;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint').length > 0,
  );
  release(null);
  await waitForScripts(page);
}

/** Waits until the page's scripts run, and those that are loaded when it is idle have arrived. */
async function waitForScripts(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-script', 'started');
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => /\/offline\.[^/]*\.js$/.test(name)),
  );
}

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
]) {
  test.describe(`${viewport.width}像素宽，脚本来得晚`, () => {
    test.use({ viewport });
    for (const [kind, path] of Object.entries(KINDS)) {
      test(`${kind}：一点不跳`, async ({ page }) => {
        const shifted = await watchShifts(page);
        await openSlowly(page, path);
        expect(await shifted()).toBe(0);
      });
    }
  });
}

for (const width of [390, 1366]) {
  test(`${width}像素宽：图片来了，自己的框不变`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const { promise: areMeasured, resolve: release } = Promise.withResolvers<null>();
    let held = areMeasured;
    await page.route(/\.(?:avif|webp|png|jpe?g)$/, async (route) => {
      await held;
      await route.continue();
    });
    const boxes = () =>
      page.locator('main img[loading=eager]').evaluateAll((images: HTMLImageElement[]) =>
        images.map((image) => {
          const { width: wide, height: high } = image.getBoundingClientRect();
          return `${image.alt} ${Math.round(wide)}×${Math.round(high)}`;
        }),
      );
    const before: Record<string, string[]> = {};
    const after: Record<string, string[]> = {};
    for (const [kind, path] of Object.entries(KINDS)) {
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      before[kind] = await boxes();
    }
    release(null);
    held = Promise.resolve(null);
    for (const [kind, path] of Object.entries(KINDS)) {
      await page.goto(path);
      after[kind] = await boxes();
    }
    expect(after).toEqual(before);
    expect(Object.values(after).flat().length).toBeGreaterThan(2);
  });
}

for (const [kind, path] of Object.entries(KINDS)) {
  const most = MORE_SCRIPTS[kind] ?? READING_SCRIPTS;
  test(`${kind}：脚本最多取${most}次`, async ({ page }) => {
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    await page.goto(path);
    await waitForScripts(page);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.length, scripts.join('\n')).toBeLessThanOrEqual(most);
  });
}

test.describe('手机屏幕，三倍像素', () => {
  test.use({ deviceScaleFactor: 3, isMobile: true });

  test(`有照片的商户，全部加起来不超过${MERCHANT_BYTES / 1000}千字节`, async ({ page }) => {
    const sent: Promise<number>[] = [];
    page.on('response', (response) => {
      const kind = response.request().resourceType();
      if (!['document', 'stylesheet', 'script', 'image'].includes(kind)) return;
      const size = (bytes: Buffer) =>
        kind === 'image' ? bytes.length : brotliCompressSync(bytes).length;
      sent.push(response.body().then(size));
    });
    await page.goto(KINDS.商户);
    await waitForScripts(page);
    const sizes = await Promise.all(sent);
    expect(sizes.length).toBeGreaterThan(3);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MERCHANT_BYTES);
  });
});
