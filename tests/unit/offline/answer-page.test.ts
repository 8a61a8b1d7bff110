import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { copyOfPage } from '../../../src/offline/saved-pages.ts';
import { answerPage, answerText } from '../../../src/offline/worker/pages.ts';
import type { Extendable, FetchEvent } from '../../../src/offline/worker/scope.ts';
import { fakeBrowser } from './fake-caches.ts';
import { BASE } from './site.ts';

const PATH = 'rights/transfer/';
const page = (word: string, head = '') =>
  `<!DOCTYPE html><html lang="zh-Hans" data-site="${BASE}">${head}<main><h1>${word}</h1></main></html>`;
const html = (text: string, status = 200) =>
  new Response(text, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } });

let browser: ReturnType<typeof fakeBrowser>;

beforeEach(() => {
  vi.useFakeTimers();
  browser = fakeBrowser();
});
afterEach(() => vi.useRealTimers());

/** Requests the page as a browser does, and waits for all of the worker's tasks for it. */
async function visit(asked = PATH) {
  const tasks: Promise<unknown>[] = [];
  const event: FetchEvent = {
    request: new Request(`https://gonghui.example.cn${BASE}${asked}`),
    waitUntil: ((task) => void tasks.push(task)) satisfies Extendable['waitUntil'],
    respondWith: () => undefined,
  };
  const answer = answerPage(event, BASE, PATH);
  await vi.advanceTimersByTimeAsync(4000);
  const response = await answer;
  const text = await response.text();
  return {
    text,
    copy: /data-copy="([^"]*)"/.exec(text)?.[1],
    status: response.status,
    location: response.headers.get('Location'),
  };
}

const keep = async (shelf: string, word: string, at: string) =>
  (await caches.open(`red-candle ${BASE} ${shelf}`)).put(
    BASE + PATH,
    copyOfPage(page(word), new Date(at)),
  );

describe('a page', () => {
  it('comes from the network, and is kept', async () => {
    browser.host.files.set(BASE + PATH, html(page('网上的')));
    expect(await visit()).toMatchObject({ text: page('网上的'), copy: undefined });
    browser.host.gone = true;
    const again = await visit();
    expect(again.text).toContain('网上的');
    expect(again.copy).toBeDefined();
  });

  it('that was half uploaded, or whose script is missing, does not replace the copy', async () => {
    await keep('visited', '读过的', '2026-11-01T00:00:00Z');
    const script = `<script type="module" src="${BASE}_astro/Site.new.js"></script>`;
    for (const broken of [page('一半').replace('</main></html>', ''), page('缺脚本', script)]) {
      browser.host.gone = false;
      browser.host.files.set(BASE + PATH, html(broken));
      await visit();
      browser.host.gone = true;
      expect((await visit()).text).toContain('读过的');
    }
  });

  it('is kept with its script, and with what that imports', async () => {
    const script = (text: string) =>
      new Response(text, { headers: { 'Content-Type': 'text/javascript' } });
    const { files } = browser.host;
    files.set(
      BASE + PATH,
      html(page('带脚本', `<script type="module" src="${BASE}_astro/Site.a.js"></script>`)),
    );
    files.set(`${BASE}_astro/Site.a.js`, script('import{a}from"./period.b.js";a()'));
    files.set(`${BASE}_astro/period.b.js`, script('export const a=()=>1'));
    await visit();
    const cache = await caches.open(`red-candle ${BASE} visited`);
    expect(await cache.match(`${BASE}_astro/period.b.js`)).toBeDefined();
  });

  it('comes from the newest copy where the network gives nothing', async () => {
    browser.host.gone = true;
    await keep('saved', '收藏的', '2026-11-02T00:00:00Z');
    await keep('visited', '读过的', '2026-11-01T00:00:00Z');
    expect(await visit()).toMatchObject({ copy: '2026-11-02T00:00:00.000Z' });
    await keep('visited', '又读过的', '2026-11-03T00:00:00Z');
    expect((await visit()).text).toContain('又读过的');
  });

  it('does not wait longer than three seconds where there is a copy', async () => {
    await keep('visited', '读过的', '2026-11-01T00:00:00Z');
    browser.host.files.set(BASE + PATH, () => new Promise<Response>(() => undefined));
    expect((await visit()).text).toContain('读过的');
  });

  it('that comes late is kept for the next time', async () => {
    await keep('visited', '读过的', '2026-11-01T00:00:00Z');
    browser.host.files.set(
      BASE + PATH,
      () =>
        new Promise<Response>((resolve) => setTimeout(() => resolve(html(page('晚来的'))), 3500)),
    );
    expect((await visit()).text).toContain('读过的');
    browser.host.gone = true;
    expect((await visit()).text).toContain('晚来的');
  });

  it('comes from its copy where the server fails, else as the server says', async () => {
    browser.host.files.set(BASE + PATH, html('<h1>502</h1>', 502));
    expect((await visit()).status).toBe(502);
    await keep('visited', '读过的', '2026-11-01T00:00:00Z');
    expect((await visit()).text).toContain('读过的');
  });

  it('that is gone from the site is told so', async () => {
    await keep('visited', '读过的', '2026-11-01T00:00:00Z');
    browser.host.files.delete(BASE + PATH);
    expect((await visit()).status).toBe(404);
  });

  it('is told to be missing where there is neither network nor copy, nor the page that says so', async () => {
    browser.host.gone = true;
    const answer = await visit();
    expect(answer.status).toBe(503);
    expect(answer.text).toContain('<h1>这一页没有存下来</h1>');
  });

  it('opened without its last slash, goes to its address with the question that was asked', async () => {
    await keep('visited', '读过的', '2026-11-01T00:00:00Z');
    browser.host.gone = true;
    const { location } = await visit('rights/transfer?from=card');
    expect(location).toBe(`https://gonghui.example.cn${BASE}${PATH}?from=card`);
  });

  it('is read where the device refuses storage', async () => {
    vi.stubGlobal('caches', {
      open: () => Promise.reject(new DOMException('no', 'SecurityError')),
    });
    browser.host.files.set(BASE + PATH, html(page('网上的')));
    expect((await visit()).text).toBe(page('网上的'));
  });
});

describe('the text of a page, for a script', () => {
  const ask = () => answerText(new Request(`https://gonghui.example.cn${BASE}${PATH}`), BASE, PATH);

  it('comes from the network and is not kept; without one, it is what the device keeps', async () => {
    browser.host.files.set(BASE + PATH, html(page('网上的')));
    expect(await (await ask()).text()).toBe(page('网上的'));
    browser.host.gone = true;
    const nothing = ask();
    await vi.advanceTimersByTimeAsync(4000);
    expect((await nothing).type).toBe('error');
    await keep('visited', '读过的', '2026-11-01T00:00:00Z');
    expect(await (await ask()).text()).toContain('读过的');
  });
});
