import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { createSigner, sign } from '../../src/wechat-signer/wechat-signer.ts';
import { copyProject } from '../copy-project.ts';
import { originOf } from '../doubles/http-double.ts';
import { writeSmallContent } from '../small-site.ts';
import { expect, test } from './site-page.ts';

const SITE = 'http://gonghui.test';
const WECHAT = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 MicroMessenger/8.0.50';
/** In place of WeChat's script: notes what it is asked, and finds every signature right. */
const SDK = `window.calls = [];
const note = (name) => (value) => calls.push([name, value]);
window.wx = {
  config: note('config'), ready: (act) => act(),
  updateAppMessageShareData: note('friends'), updateTimelineShareData: note('moments'),
};`;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

let folder: string;
let [weixin, signer]: Server[] = [];

/** A small site under a base path with the option on, its signer, and a double of WeChat's server. */
test.beforeAll(async () => {
  test.setTimeout(300_000);
  folder = mkdtempSync(join(tmpdir(), 'red-candle-wechat-'));
  await writeSmallContent(join(folder, 'content'));
  const settings = { SITE_URL: SITE, SITE_BASE: '/gonghui/', PUBLIC_WECHAT: 'on' };
  // In a copy: the checkout's own servers are running.
  await copyProject(join(folder, 'project'));
  await promisify(execFile)(process.execPath, ['scripts/build.ts'], {
    cwd: join(folder, 'project'),
    env: {
      ...process.env,
      ...settings,
      RED_CANDLE_CONTENT: join(folder, 'content'),
      RED_CANDLE_OUT: join(folder, 'site'),
    },
  });
  const listen = (server: Server) =>
    new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  weixin = createServer((request, response) => {
    const given = request.method === 'POST' ? { access_token: 'token' } : { ticket: 'ticket' };
    response.end(JSON.stringify({ ...given, expires_in: 7200 }));
  });
  await listen(weixin);
  const [appId, appSecret, sdk] = ['wx0123', 'secret', Buffer.from(SDK)];
  signer = createSigner({ appId, appSecret, sites: [SITE], sdk, weixin: originOf(weixin) });
  await listen(signer);
});

test.afterAll(() => {
  for (const server of [weixin, signer]) {
    server?.closeAllConnections();
    server?.close();
  }
  rmSync(folder, { recursive: true, force: true });
});

/** The site's host: its files, and the signer at /gonghui/wechat/ where it runs. */
async function serve(page: Page, hasSigner: boolean): Promise<string[]> {
  const asked: string[] = [];
  await page.route(/^http/, async (route) => {
    const url = new URL(route.request().url());
    asked.push(url.href);
    const path = decodeURI(url.pathname).replace(/^\/gonghui\//, '');
    if (hasSigner && path.startsWith('wechat/')) {
      const address = originOf(signer ?? createServer()) + url.pathname + url.search;
      const answer = await fetch(address);
      return route.fulfill({
        status: answer.status,
        contentType: answer.headers.get('content-type') ?? '',
        body: await answer.text(),
      });
    }
    const file = join(
      folder,
      'site',
      path.endsWith('/') || path === '' ? `${path}index.html` : path,
    );
    if (!existsSync(file)) return route.fulfill({ status: 404 });
    return route.fulfill({ contentType: TYPES[extname(file)] ?? '', body: readFileSync(file) });
  });
  return asked;
}

const started = (page: Page) =>
  expect(page.locator('html')).toHaveAttribute('data-script', 'started');

test.describe('微信里', () => {
  test.use({ userAgent: WECHAT });

  test('转发的卡片上是这一页的题目、简介和图，签的是这一页的网址', async ({ page }) => {
    const asked = await serve(page, true);
    await page.goto(`${SITE}/gonghui/rights/how-to-join/?from=timeline#content`);
    type Calls = [string, Record<string, string | number>][];
    const calls = () => page.evaluate(() => (window as unknown as { calls?: Calls }).calls ?? []);
    await expect.poll(async () => (await calls()).length).toBe(3);
    const said = Object.fromEntries(await calls());
    const url = `${SITE}/gonghui/rights/how-to-join/?from=timeline`;
    const { appId, timestamp, nonceStr, signature } = said['config'] ?? {};
    expect(appId).toBe('wx0123');
    expect(signature).toBe(sign('ticket', String(nonceStr), Number(timestamp), url));
    for (const target of ['friends', 'moments'])
      expect(said[target]).toEqual({
        title: await page.locator('h1').innerText(),
        desc: await page.locator('meta[name=description]').getAttribute('content'),
        link: url,
        imgUrl: `${SITE}/gonghui/rights/how-to-join/share.jpg`,
      });
    expect(asked.filter((address) => !address.startsWith(SITE))).toEqual([]);
  });

  test('签名的服务没有开，网页照样能用', async ({ page }) => {
    const asked = await serve(page, false);
    await page.goto(`${SITE}/gonghui/`);
    await started(page);
    await expect.poll(() => asked.some((url) => url.includes('/wechat/signature'))).toBe(true);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});

test('别的浏览器里，什么也不取', async ({ page }) => {
  const asked = await serve(page, true);
  await page.goto(`${SITE}/gonghui/`);
  await started(page);
  expect(asked.filter((url) => /wechat\/|share-card/.test(url))).toEqual([]);
});
