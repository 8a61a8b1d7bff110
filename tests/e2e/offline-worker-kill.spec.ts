import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { bundleWorker } from '../../src/offline/build/write-worker.ts';
import { neverAnswers, says } from './offline-host.ts';
import { expect, isKept, register, test } from './offline-site.ts';

const RIGHTS = 'rights/dispute-paths/';
/** A picture whose response never arrives. */
const STUCK = '/_astro/stuck.webp';

/** The browser's storage for this site. */
const holds = (page: Page) =>
  page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).map((registration) =>
      [registration.active, registration.waiting, registration.installing].map(
        (worker) => worker?.state ?? 'none',
      ),
    ),
    caches: await caches.keys(),
  }));

/** The lines of docs/operating.md for a host in a hurry. */
async function linesInHurry(): Promise<string> {
  const docs = await readFile('docs/operating.md', 'utf8');
  const lines = /```js\n(addEventListener\('install'.*?)```/s.exec(docs)?.[1];
  if (lines === undefined) throw new Error('docs/operating.md has no lines for sw.js');
  return lines;
}

for (const [name, worker] of [
  ['构建出来的', () => bundleWorker('kill')],
  ['手册里的几行', linesInHurry],
] as const)
  test(`网站不再提供离线阅读，${name}：存下的都清掉，开着的网页接着读`, async ({ page, host }) => {
    await page.goto(host.url + RIGHTS);
    await register(page, host);
    await page.reload();
    await isKept(page, host.url + RIGHTS);
    await page.evaluate(async () => {
      // Of a site below another path of the same host: not ours to remove.
      await caches.open('red-candle /gonghui/ files');
      document.documentElement.dataset['sameDocument'] = 'yes';
    });

    // The previous worker is busy with a request of the page: Chromium does not replace it meanwhile.
    host.answer(STUCK, neverAnswers);
    await page.evaluate((path) => void (new Image().src = path), STUCK);
    await expect.poll(() => host.asked).toContain(STUCK);
    host.answer('/sw.js', says(200, await worker(), 'text/javascript'));
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration?.update();
    });
    await expect
      .poll(() => holds(page))
      .toEqual({ workers: [], caches: ['red-candle /gonghui/ files'] });
    expect(await page.evaluate(() => document.documentElement.dataset['sameDocument'])).toBe('yes');
    await page
      .getByRole('navigation', { name: '主导航' })
      .getByRole('link', { name: '活动' })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
