import type { Browser, Page } from '@playwright/test';
import { type Protocol, serveSlowly, type SlowLink } from './browser/slow-link.ts';
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
  const lines = ['  400 kbit/s, 400 ms a request, CPU 6 times slower; median / max'];
  for (const protocol of ['HTTP/2', 'HTTP/1.1'] as const) {
    const over = { browser, site, protocol };
    const results = await measured(over, queries, firstResult);
    lines.push(line(`first result, ${protocol}`, results));
    const suggestions = await measured(over, TYPED, firstSuggestion);
    lines.push(line(`suggestion, ${protocol}`, suggestions));
  }
  return lines.join('\n');
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
  { browser, site, protocol }: { browser: Browser; site: string; protocol: Protocol },
  queries: readonly string[],
  run: (page: Page, link: SlowLink, query: string) => Promise<number>,
): Promise<Timed[]> {
  const timed: Timed[] = [];
  for (const query of queries) {
    const link = await serveSlowly(site, protocol);
    // Without a service worker, whose installation competes for the link.
    const context = await browser.newContext({
      serviceWorkers: 'block',
      ignoreHTTPSErrors: true,
    });
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

declare global {
  /** When the element of `watch` came, in milliseconds since the navigation. */
  var shownAt: Promise<number>;
  /** When a field was first focused. */
  var focusedAt: Promise<number>;
}

/**
 * Notes in the page when an element is there: at a sixth of its speed, what the driver runs there to
 * look for it takes a quarter of a second itself.
 */
function watch(page: Page, { selector, except }: { selector: string; except: string }) {
  return page.addInitScript(
    ([wanted = '', other = '']) => {
      globalThis.focusedAt = new Promise((resolve) => {
        addEventListener('focusin', () => resolve(performance.now()), { once: true });
      });
      globalThis.shownAt = new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          const isThere = [...document.querySelectorAll(wanted)].some(
            ({ textContent }) =>
              textContent !== '' && (other === '' || !textContent.includes(other)),
          );
          if (!isThere) return;
          observer.disconnect();
          resolve(performance.now());
        });
        observer.observe(document, { childList: true, subtree: true });
      });
    },
    [selector, except],
  );
}

/** From the navigation to the first title in the list. */
async function firstResult(page: Page, { url }: SlowLink, query: string): Promise<number> {
  await watch(page, { selector: '#search-found h2 a', except: '' });
  await page.goto(`${url}/search/#q=${encodeURIComponent(query)}`, { waitUntil: 'commit' });
  return page.evaluate(() => globalThis.shownAt);
}

/** From the focus of the home page's box, in which two characters are typed at once. */
async function firstSuggestion(page: Page, link: SlowLink, query: string): Promise<number> {
  await watch(page, { selector: '[role="option"]', except: '全部结果' });
  await page.goto(`${link.url}/`, { waitUntil: 'load' });
  link.requests.length = 0;
  const box = page.locator('form[data-search] input').first();
  await box.focus();
  await box.pressSequentially(query.slice(0, 2));
  return page.evaluate(async () => (await globalThis.shownAt) - (await globalThis.focusedAt));
}
