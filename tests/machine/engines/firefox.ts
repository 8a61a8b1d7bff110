import puppeteer from 'puppeteer-core';
import { type Engine, TIMEOUT_MS, callOf, middleOf, until } from './engine.ts';

/** Debian's Firefox ESR over WebDriver BiDi. */
export async function startFirefox(): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    headless: true,
    timeout: TIMEOUT_MS,
    defaultViewport: { width: 1366, height: 768 },
    env: { ...process.env, TZ: 'Asia/Shanghai', MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: {
      'intl.accept_languages': 'zh-CN',
      'dom.serviceWorkers.testing.enabled': true,
    },
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(TIMEOUT_MS);
  const run: Engine['run'] = (act, ...args) =>
    page.evaluate(callOf(act as never, args)) as Promise<never>;
  const name = await browser.version();
  return {
    name,
    // The event that the driver awaits after `goto` may not fire once a page was in the page cache.
    open: async (address) => {
      if (address.startsWith('file:')) return void (await page.goto(address));
      await run((to) => {
        document.documentElement.dataset['left'] = '';
        location.assign(to);
      }, address);
      await until({ name, run }, `page at ${address}`, () => {
        return document.readyState === 'complete' && !('left' in document.documentElement.dataset);
      });
    },
    run,
    click: async (selector, text) => {
      const { x, y } = await middleOf({ name, run }, selector, text);
      await page.mouse.click(x, y);
    },
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    // A page from the page cache loads nothing that the driver could wait for.
    back: () => run(() => history.back()),
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: async () => Buffer.from(await page.screenshot()),
    close: () => browser.close(),
  };
}
