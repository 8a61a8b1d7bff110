import type { Browser, Page } from '@playwright/test';
import { serveSlowly, type SlowLink } from './browser/slow-link.ts';
import { kilobytes } from './cost-report.ts';
import { median } from './statistics.ts';

/** CPU slowdown to a phone of some years ago; Chromium does not apply it to workers. */
const SLOWER = 6;

/** Beginnings of titles of the shipped content. */
const TYPED = ['会费', '书店', '太极', '离职', '合唱'];

/** Of a built site's own pages, with nothing in any cache, on a bad connection. */
export async function slowPageTable(
  browser: Browser,
  site: string,
  queries: readonly string[],
): Promise<string> {
  const results = await measured(browser, site, queries, firstResult);
  const suggestions = await measured(browser, site, TYPED, firstSuggestion);
  return [
    '  400 kbit/s, 400 ms a request, CPU 6 times slower; median / max',
    line('first result', results),
    line('suggestion after focus', suggestions),
  ].join('\n');
}

interface Timed {
  milliseconds: number;
  requests: number;
  bytes: number;
}

function line(label: string, timed: readonly Timed[]): string {
  const times = timed.map(({ milliseconds }) => milliseconds);
  return (
    `  ${label.padEnd(26)}${median(times).toFixed(0)} / ${Math.max(...times).toFixed(0)} ms, ` +
    `${median(timed.map(({ requests }) => requests))} requests, ` +
    kilobytes(median(timed.map(({ bytes }) => bytes)))
  );
}

async function measured(
  browser: Browser,
  site: string,
  queries: readonly string[],
  run: (page: Page, link: SlowLink, query: string) => Promise<number>,
): Promise<Timed[]> {
  const timed: Timed[] = [];
  for (const query of queries) {
    const link = await serveSlowly(site);
    // Without a service worker, whose installation competes for the link.
    const context = await browser.newContext({ serviceWorkers: 'block' });
    try {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      const milliseconds = await run(page, link, query);
      const bytes = link.requests.reduce((sum, request) => sum + request.bytes, 0);
      timed.push({ milliseconds, requests: link.requests.length, bytes });
    } finally {
      await context.close();
      link.close();
    }
  }
  return timed;
}

/** From the navigation to the first title in the list. */
async function firstResult(page: Page, { url }: SlowLink, query: string): Promise<number> {
  await page.goto(`${url}/search/#q=${encodeURIComponent(query)}`, { waitUntil: 'commit' });
  await page.waitForSelector('#search-found h2 a');
  return page.evaluate(() => performance.now());
}

/** From the focus of the home page's box, in which two characters are typed at once. */
async function firstSuggestion(page: Page, link: SlowLink, query: string): Promise<number> {
  await page.goto(`${link.url}/`, { waitUntil: 'load' });
  link.requests.length = 0;
  const begin = await page.evaluate(() => performance.now());
  const box = page.locator('form[data-search] input').first();
  await box.focus();
  await box.pressSequentially(query.slice(0, 2));
  await page.getByRole('option').filter({ hasNotText: '全部结果' }).first().waitFor();
  return (await page.evaluate(() => performance.now())) - begin;
}
