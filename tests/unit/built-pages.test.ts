import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BuiltPages } from '../../src/integrations/built-pages.ts';
import { KeptResults } from '../../src/system/kept-results.ts';

const ADDRESS = new URL('https://gonghui.example/x/');
const FILE = 'essays/lamp/index.html';

let site: string;
beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'red-candle-pages-'));
});
afterEach(() => rm(site, { recursive: true, force: true }));

async function write(file: string, title: string): Promise<void> {
  await mkdir(dirname(join(site, file)), { recursive: true });
  const head = `<meta property="og:title" content="${title}"><meta property="og:site_name" content="红烛"><meta property="og:image" content="https://gonghui.example/x/essays/lamp/share.jpg">`;
  await writeFile(
    join(site, file),
    `<!doctype html><html data-kind="entry"><head>${head}<link rel="stylesheet" href="/x/_astro/a.css"></head><body><img src="/x/_astro/lamp.webp"><img src="/elsewhere.png"></body></html>`,
  );
}

/** Opens the site as a build does, after builds that kept what they read. */
const open = (address = ADDRESS) =>
  BuiltPages.open(site, address, KeptResults.open(join(site, 'kept'), 'code'));

test('a page tells its card, what it refers to, and what packs need of it', async () => {
  await write(FILE, '灯下');
  await write('admin/index.html', '编辑台');
  const pages = await open();
  expect([...pages.files].sort()).toEqual(['admin/index.html', FILE]);
  expect(pages.get(FILE)).toMatchObject({
    card: { title: '灯下', site: '红烛' },
    assets: ['_astro/a.css', '_astro/lamp.webp'],
    packed: { kind: 'entry', pictures: ['/x/_astro/lamp.webp'] },
  });
  expect(pages.get('admin/index.html')?.packed).toBeUndefined();
  expect(pages.get('essays/rain/index.html')).toBeUndefined();
});

test('the next build reads the same in a page that is the same, and anew in one that changed', async () => {
  await write(FILE, '灯下');
  const first = await open();
  const before = first.get(FILE);
  await first.save();
  expect((await open()).get(FILE)).toEqual(before);
  await write(FILE, '听雨');
  expect((await open()).get(FILE)?.card?.title).toBe('听雨');
  expect((await open()).get(FILE)?.hash).not.toBe(before?.hash);
});

test('a site that moves to another address refers to its files by that', async () => {
  await write(FILE, '灯下');
  const first = await open();
  first.get(FILE);
  await first.save();
  expect((await open(new URL('https://gonghui.example/'))).get(FILE)?.assets).toEqual([]);
});
