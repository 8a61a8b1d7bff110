import { type BrowserContext, type Page, test as base, expect } from '@playwright/test';
import { type Host, startHost } from './offline-host.ts';
import { FULL_SITE } from '../full-site.ts';

/** In browsers whose worker never starts, this would wait for ever. */
const READY_MS = 90_000;

interface Offline {
  /** The folder that the host serves, and its base path. */
  site: { folder: string; base: string };
  host: Host;
  /**
   * Whether pages check for updates by themselves, which they do at some time after loading. A test that publishes
   * again and expects the reader to fetch it must not race with that: its pages have just checked.
   */
  looksForNews: boolean;
  /** Requests of any page or worker of the context to another host: there must be none in any test. */
  elsewhere: string[];
}

/** Playwright's test with a host of its own; requests to any other host are recorded. */
export const test = base.extend<Offline>({
  site: [{ folder: FULL_SITE, base: '/' }, { option: true }],
  host: async ({ site }, use) => {
    const host = await startHost(site.folder, site.base);
    await use(host);
    await host.close();
  },
  looksForNews: [true, { option: true }],
  elsewhere: [
    async ({ context, host, looksForNews }, use) => {
      if (!looksForNews) await context.addInitScript(haveLooked, new URL(host.url).pathname);
      const elsewhere: string[] = [];
      watchHosts(context, host, elsewhere);
      await use(elsewhere);
      expect(elsewhere).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

const haveLooked = (base: string) =>
  localStorage.setItem(`offline-checked ${base}`, String(Date.now()));

/** Records requests to hosts other than the site's. */
export function watchHosts(context: BrowserContext, host: Host, elsewhere: string[]): void {
  const { origin } = new URL(host.url);
  context.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(origin)) {
      elsewhere.push(request.url());
    }
  });
}

/**
 * Takes the network away, with the host: once in hundreds of runs a worker's request passed the
 * browser's emulation and fetched what the host had, which was another version than the device's.
 */
export async function goOffline(context: BrowserContext, host: Host): Promise<void> {
  await context.setOffline(true);
  await host.stop();
}

export async function goOnline(context: BrowserContext, host: Host): Promise<void> {
  await host.start();
  await context.setOffline(false);
}

/** Waits until the worker controls the page. */
export async function underWorker(page: Page): Promise<void> {
  await page.evaluate(async (limit) => {
    const controlled = new Promise<void>((resolve) => {
      if (navigator.serviceWorker.controller) resolve();
      navigator.serviceWorker.addEventListener('controllerchange', () => resolve());
    });
    const late = new Promise<never>((_resolve, reject) =>
      setTimeout(() => reject(new Error('the service worker did not start')), limit),
    );
    await Promise.race([controlled, late]);
  }, READY_MS);
}

/** Registers the worker from a page, as the site’s script does, and waits for it. */
export async function register(page: Page, host: Host): Promise<void> {
  await page.evaluate(
    async (base) => void (await navigator.serviceWorker.register(`${base}sw.js`)),
    new URL(host.url).pathname,
  );
  await underWorker(page);
}

/** Waits until a file is stored on the device: a page is stored asynchronously while it is read. */
export async function isKept(page: Page, url: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(async (address) => (await caches.match(address)) !== undefined, url))
    .toBe(true);
}
