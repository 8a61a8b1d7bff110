import type { Page } from '@playwright/test';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
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

/**
 * Opens a page whose scripts arrive after its first paint, as on a slow network, and after its whole text: what moves
 * because a table is painted before its last row is not the scripts' doing. Returns what has shifted until then.
 */
async function openWithoutScripts(page: Page, path: string, shifted: () => Promise<number>) {
  const { promise: areWanted, resolve: release } = Promise.withResolvers<null>();
  await page.route(/\/_astro\/.*\.js$/, async (route) => {
    await areWanted;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  await page.waitForFunction(
    () =>
      document.readyState !== 'loading' &&
      performance.getEntriesByName('first-contentful-paint').length > 0,
  );
  const before = await shifted();
  release(null);
  return before;
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
      const most = MORE_SCRIPTS[kind] ?? READING_SCRIPTS;
      test(`${kind}：一点不跳，脚本最多取${most}次`, async ({ page }) => {
        const scripts: string[] = [];
        page.on('request', (request) => {
          if (request.resourceType() === 'script') scripts.push(request.url());
        });
        const shifted = await watchShifts(page);
        const before = await openWithoutScripts(page, path, shifted);
        await waitForScripts(page);
        expect(await shifted()).toBe(before);
        expect(scripts.length).toBeGreaterThan(0);
        expect(scripts.length, scripts.join('\n')).toBeLessThanOrEqual(most);
      });
    }
  });

  test(`${viewport.width}像素宽：网页一段一段地来，页眉一次画好`, async ({ page, baseURL }) => {
    await page.setViewportSize(viewport);
    const { promise: isRead, resolve: release } = Promise.withResolvers<null>();
    const proxy = createServer((request, response) => {
      void (async () => {
        const answer = await fetch(new URL(request.url ?? '', baseURL));
        const body = Buffer.from(await answer.arrayBuffer());
        const cut = body.indexOf('<button class="text-size');
        response.setHeader('Content-Type', answer.headers.get('Content-Type') ?? '');
        if (cut > 0) {
          response.write(body.subarray(0, cut));
          await isRead;
        }
        response.end(body.subarray(Math.max(cut, 0)));
      })();
    });
    await once(proxy.listen(0, '127.0.0.1'), 'listening');
    const { port } = proxy.address() as AddressInfo;
    try {
      const shifted = await watchShifts(page);
      await page.goto(`http://127.0.0.1:${port}${KINDS.权益列表}`, { waitUntil: 'commit' });
      // By a timer: while nothing is painted there are no frames.
      await page.waitForFunction(
        () => document.styleSheets.length > 0 && document.querySelector('.header-search') !== null,
        undefined,
        { polling: 50 },
      );
      await page.evaluate(() =>
        Promise.race([
          new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
          new Promise((unpainted) => setTimeout(unpainted, 500)),
        ]),
      );
      release(null);
      await expect(page.locator('html')).toHaveAttribute('data-script', 'started');
      expect(await shifted()).toBe(0);
    } finally {
      proxy.closeAllConnections();
      proxy.close();
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
    const withPictures: string[] = [];
    for (const path of Object.values(KINDS)) {
      const html = await (await page.request.get(path)).text();
      if (html.includes('loading="eager"')) withPictures.push(path);
    }
    for (const path of withPictures) {
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      before[path] = await boxes();
    }
    release(null);
    held = Promise.resolve(null);
    for (const path of withPictures) {
      await page.goto(path);
      after[path] = await boxes();
    }
    expect(after).toEqual(before);
    expect(Object.values(after).flat().length).toBeGreaterThan(2);
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
