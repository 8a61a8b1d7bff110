import type { Browser, Page } from '@playwright/test';
import type { BenchServer, Traffic } from './server.ts';
// For the page's `bench`.
import type {} from './ours.ts';

export interface First extends Traffic {
  milliseconds: number;
  isFound: boolean;
}

/** A new page in a new context: caches contain nothing of earlier queries. */
export async function withFreshPage<T>(
  browser: Browser,
  { url }: BenchServer,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForFunction(() => 'bench' in globalThis);
    return await use(page);
  } finally {
    await context.close();
  }
}

/** Runs a query in the page and measures the time there. */
export function ask(
  page: Page,
  query: string,
): Promise<{ urls: readonly string[]; milliseconds: number }> {
  return page.evaluate(async (text) => {
    const start = performance.now();
    const urls = await globalThis.bench.ask(text);
    return { urls, milliseconds: performance.now() - start };
  }, query);
}

/** The first query of a visit; bytes and requests count from the page's script on, without its HTML. */
export function askFirst(
  browser: Browser,
  server: BenchServer,
  query: string,
  { focusFirst = false } = {},
): Promise<First> {
  server.take();
  return withFreshPage(browser, server, async (page) => {
    if (focusFirst) {
      await page.evaluate(() => globalThis.bench.warm());
      await server.idle();
    }
    const { urls, milliseconds } = await ask(page, query);
    const { requests, ...traffic } = server.take();
    return { milliseconds, isFound: urls.length > 0, requests: requests - 1, ...traffic };
  });
}

/** Bytes and requests until titles can be suggested. */
export function suggestFirst(
  browser: Browser,
  server: BenchServer,
  text: string,
): Promise<Traffic> {
  server.take();
  return withFreshPage(browser, server, async (page) => {
    await page.evaluate((typed) => globalThis.bench.suggest(typed), text);
    return server.take();
  });
}

/** A query whose traffic is not counted. */
export interface Later {
  milliseconds: number;
  isFound: boolean;
}

/** Later queries in one visit, after a first one that is not counted. */
export function askLater(
  browser: Browser,
  server: BenchServer,
  queries: readonly string[],
): Promise<Later[]> {
  return withFreshPage(browser, server, async (page) => {
    await ask(page, '工会');
    const asked: Later[] = [];
    for (const query of queries) {
      const { urls, milliseconds } = await ask(page, query);
      asked.push({ milliseconds, isFound: urls.length > 0 });
    }
    return asked;
  });
}
