import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { bundleWorker } from '../../src/offline/build/write-worker.ts';
import { says } from './offline-host.ts';
import { expect, isKept, register, test } from './offline-site.ts';

const RIGHTS = 'rights/dispute-paths/';

/** What the browser holds for this site. */
const holds = (page: Page) =>
  page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
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

    host.answer('/sw.js', says(200, await worker(), 'text/javascript'));
    await page.evaluate(async () => {
      // A page that loads pictures keeps the worker before awake: Chromium then gives up the change now and then.
      const load = () => (new Image().src = `/favicon.svg?${performance.now()}`);
      const loading = setInterval(load, 20);
      setTimeout(() => clearInterval(loading), 2000);
      const registration = await navigator.serviceWorker.getRegistration();
      await registration?.update();
    });
    await expect
      .poll(() => holds(page))
      .toEqual({ workers: 0, caches: ['red-candle /gonghui/ files'] });
    expect(await page.evaluate(() => document.documentElement.dataset['sameDocument'])).toBe('yes');
    await page
      .getByRole('navigation', { name: '主导航' })
      .getByRole('link', { name: '活动' })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
