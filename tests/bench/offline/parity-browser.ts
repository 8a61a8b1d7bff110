import { fileURLToPath } from 'node:url';
import { bundle } from '../search/browser/bundle.ts';
import { serveFiles } from '../search/browser/server.ts';
import { launch } from '../search/costs.ts';
import type { Asked, Times } from './kept-times.ts';
// For the page’s `measureKept`.
import type {} from './kept-page.ts';

/** CPU slowdown from the measuring machine to a phone of some years ago. */
export const SLOWER = 6;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const PAGE = '<!doctype html><title>搜索</title><script type="module" src="/ask.js"></script>';

/**
 * The same times in Chromium at a sixth of its speed. The engine runs on the page’s own thread: Chromium does not
 * throttle workers.
 */
export async function measureInBrowser(asked: Asked): Promise<Times> {
  const server = await serveFiles(
    new Map([
      ['index.html', encode(PAGE)],
      ['asked.json', encode(JSON.stringify(asked))],
      ...(await bundle(fileURLToPath(new URL('kept-page.ts', import.meta.url)))),
    ]),
  );
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.waitForFunction(() => 'measureKept' in globalThis);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    return await page.evaluate(() => globalThis.measureKept());
  } finally {
    await browser.close();
    await server.close();
  }
}
