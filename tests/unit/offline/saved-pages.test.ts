import { beforeEach, expect, it } from 'vitest';
import { isOwnPage, partsOf } from '../../../src/offline/page-parts.ts';
import { openStore } from '../../../src/offline/store.ts';
import { fakeBrowser } from './fake-caches.ts';
import { BASE } from './site.ts';

const head = `<link rel="canonical" href="https://x/"><link rel="stylesheet" href="${BASE}_astro/Site.a.css">`;
const picture = (name: string) =>
  `<picture><source type="image/avif" srcSet="${BASE}_astro/${name}.h_1.avif 400w"/><img src="${BASE}_astro/${name}.h_4.webp" srcSet="${BASE}_astro/${name}.h_2.webp 400w, ${BASE}_astro/${name}.h_3.webp 800w, ${BASE}_astro/${name}.h_4.webp 1200w" width="1200"/></picture>`;
const page = (...names: string[]) =>
  `<!DOCTYPE html><html data-site="${BASE}"><head>${head}</head><body><main>${names.map(picture).join('')}</main><script type="module" src="${BASE}_astro/Site.b.js"></script></body></html>`;

let browser: ReturnType<typeof fakeBrowser>;
const store = openStore(BASE);

beforeEach(() => {
  browser = fakeBrowser();
  const { files } = browser.host;
  files.set(`${BASE}rights/a/`, html(page('choir', 'clinic')));
  files.set(`${BASE}rights/b/`, html(page('choir')));
  for (const name of ['choir', 'clinic']) {
    files.set(`${BASE}_astro/${name}.h_3.webp`, typed('RIFF', 'image/webp'));
  }
  files.set(`${BASE}_astro/Site.a.css`, typed('', 'text/css'));
  files.set(`${BASE}_astro/Site.b.js`, typed('', 'text/javascript'));
});

const typed = (text: string, type: string) =>
  new Response(text, { headers: { 'Content-Type': type } });
const html = (text: string) => typed(text, 'text/html; charset=utf-8');

it('a page needs its style, its script and one file of each picture, as wide as a phone', () => {
  expect(partsOf(page('choir'), BASE)).toEqual([
    `${BASE}_astro/Site.a.css`,
    `${BASE}_astro/Site.b.js`,
    `${BASE}_astro/choir.h_3.webp`,
  ]);
});

it('a page needs the styles of 大字版 too: its reader may have chosen it', () => {
  const large = page('choir').replace('<html', `<html data-modes="${BASE}_astro/modes.d.css"`);
  expect(partsOf(large, BASE)).toContain(`${BASE}_astro/modes.d.css`);
});

it('a page whose style is missing is not kept, and the copy that is there stays', async () => {
  await store.savePage('rights/a/');
  browser.host.files.delete(`${BASE}_astro/Site.a.css`);
  browser.host.files.set(
    `${BASE}rights/a/`,
    html(page('choir').replace('Site.a.css', 'Site.c.css')),
  );
  await expect(store.savePage('rights/a/')).rejects.toThrow('Site.c.css');
  const cache = await caches.open(`red-candle ${BASE} saved`);
  expect(await (await cache.match(`${BASE}rights/a/`))?.text()).toContain('Site.a.css');
});

it('a picture of a page from a pack has one file', () => {
  expect(partsOf(`<img src="${BASE}_astro/choir.h_3.webp" alt="">`, BASE)).toEqual([
    `${BASE}_astro/choir.h_3.webp`,
  ]);
});

it('a page never brings files from elsewhere', () => {
  expect(
    partsOf(`<script src="https://x.example/_astro/a.js"></script><img src="/admin/x.png">`, BASE),
  ).toEqual([]);
});

it('a page is kept with what it shows, and given up without taking what another shows', async () => {
  await store.savePage('rights/a/');
  await store.savePage('rights/b/');
  expect(browser.device.held('saved')).toContain(`${BASE}_astro/clinic.h_3.webp`);
  await store.dropPage('rights/a/');
  expect(browser.device.held('saved').sort()).toEqual([
    `${BASE}_astro/Site.a.css`,
    `${BASE}_astro/Site.b.js`,
    `${BASE}_astro/choir.h_3.webp`,
    `${BASE}rights/b/`,
  ]);
  await store.dropPage('rights/b/');
  expect(browser.device.held('saved')).toEqual([]);
});

it('a picture that is gone does not stop a page from being kept', async () => {
  browser.host.files.delete(`${BASE}_astro/clinic.h_3.webp`);
  await store.savePage('rights/a/');
  expect(browser.device.held('saved')).toContain(`${BASE}rights/a/`);
});

it.each([
  ['broken', () => html('<h1>请先登录 Wi-Fi</h1>')],
  ['broken', () => html(page().replace(BASE, '/other-site-of-the-host/'))],
  ['broken', () => new Response(page(), { status: 500 })],
  [
    'network',
    () => {
      throw new TypeError('Failed to fetch');
    },
  ],
])('what is no page of ours does not replace a page that is kept: %s', async (failure, answer) => {
  await store.savePage('rights/a/');
  browser.host.files.set(`${BASE}rights/a/`, answer);
  await expect(store.savePage('rights/a/')).rejects.toMatchObject({ failure });
  const cache = await caches.open(`red-candle ${BASE} saved`);
  const kept = (await (await cache.match(`${BASE}rights/a/`))?.text()) ?? '';
  expect(isOwnPage(kept, BASE)).toBe(true);
});

it('scripts that import each other in a circle are kept, each asked for once', async () => {
  const script = (name: string, imported: string) =>
    browser.host.files.set(
      `${BASE}_astro/${name}.js`,
      typed(`import{a}from"./${imported}.js";`, 'text/javascript'),
    );
  script('Site.b', 'c');
  script('c', 'd');
  script('d', 'Site.b');
  await store.savePage('rights/a/');
  expect(browser.device.held('saved')).toContain(`${BASE}_astro/d.js`);
  const asked = browser.host.asked.filter((path) => path.endsWith('.js'));
  expect(asked.sort()).toEqual(['Site.b', 'c', 'd'].map((name) => `${BASE}_astro/${name}.js`));
});

it('a page with thousands of parts and a long chain of scripts is kept', async () => {
  const names = Array.from({ length: 5000 }, (_, at) => `link${at}`);
  for (const [at, name] of names.entries())
    browser.host.files.set(
      `${BASE}_astro/${name}.js`,
      typed(at === 0 ? '' : `import"./link${at - 1}.js";`, 'text/javascript'),
    );
  browser.host.files.set(
    `${BASE}_astro/Site.b.js`,
    typed('import"./link4999.js"', 'text/javascript'),
  );
  const pictures = Array.from({ length: 5000 }, (_, at) => `p${at}`);
  browser.host.files.set(`${BASE}rights/a/`, html(page(...pictures)));
  await store.savePage('rights/a/');
  expect(browser.device.held('saved')).toContain(`${BASE}_astro/link0.js`);
});
