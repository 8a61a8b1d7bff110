import { test as base, expect } from '@playwright/test';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { readSynonyms } from '../../src/lib/read-settings.ts';
import { keepPrevious } from '../../src/search/build/keep-previous.ts';
import { indexFolder } from '../../src/search/index-folder.ts';

/** A static host whose folder a deploy swaps for another. */
interface Host {
  url: string;
  /** The site as it is published to begin with. */
  old: string;
  /** The next build of it: a page less, so that every page of the index has another number. */
  next: string;
  deploy: (folder: string) => void;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** A server of the folder that `root` gives. */
function serve(root: () => string): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    readFile(join(root(), path)).then(
      (content) =>
        response
          .writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' })
          .end(content),
      () => response.writeHead(404).end(),
    );
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

const test = base.extend<{ host: Host }>({
  host: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'red-candle-deploy-'));
    const [old, next] = [join(folder, 'old'), join(folder, 'next')];
    await cp('dist', old, { recursive: true });
    await cp('dist', next, { recursive: true });
    for (const path of ['pagefind', 'accessibility'])
      await rm(join(next, path), { recursive: true });
    await indexFolder(next, join(next, 'pagefind'), readSynonyms('content'));
    let root = old;
    const server = await serve(() => root);
    await use({
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      old,
      next,
      deploy: (to) => {
        root = to;
      },
    });
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true });
  },
});

test('搜着搜着网站换了新版，旧索引还留着：照样搜得到，什么也没有少', async ({ page, host }) => {
  const missing: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) missing.push(response.url());
  });
  await page.goto(`${host.url}search/#q=会费`);
  await expect(page.getByRole('status').filter({ hasText: '“会费”找到' })).toBeVisible();

  expect(await keepPrevious(host.old, host.next)).toBeDefined();
  host.deploy(host.next);
  await page.getByRole('searchbox', { name: '想找什么？' }).fill('产假');
  await expect(page.getByRole('status').filter({ hasText: '“产假”找到' })).toBeVisible();
  await expect(
    page.getByRole('link', { name: '怀孕、生育、哺乳期间，有哪些保护？' }),
  ).toBeVisible();
  expect(missing).toEqual([]);
});

test('旧索引没有留：重新读新的再搜，标题和摘要对得上，读的人看不到出错', async ({ page, host }) => {
  const results = page.locator('#search-results > li');
  const found = page.getByRole('status').filter({ hasText: '“会费”找到' });
  const box = page.getByRole('searchbox', { name: '想找什么？' });
  await page.goto(`${host.url}search/#q=会费`);
  await expect(found).toBeVisible();
  const before = await results.allInnerTexts();
  expect(before.length).toBeGreaterThan(1);

  host.deploy(host.next);
  await box.fill('产假');
  await expect(page.getByRole('status').filter({ hasText: '“产假”找到' })).toBeVisible();
  await expect(
    page.getByRole('link', { name: '怀孕、生育、哺乳期间，有哪些保护？' }),
  ).toBeVisible();
  await box.fill('会费');
  await expect(found).toBeVisible();
  expect(await results.allInnerTexts()).toEqual(before);
});

test('旧索引没有留，再问一遍刚问过的：标题和摘要还是一对', async ({ page, host }) => {
  const results = page.locator('#search-results > li');
  await page.goto(`${host.url}search/#q=会费`);
  await expect(page.getByRole('button', { name: '显示更多' })).toBeVisible();
  const before = await results.allInnerTexts();

  host.deploy(host.next);
  await page.getByRole('button', { name: '显示更多' }).click();
  await expect(results).not.toHaveCount(before.length);
  const after = await results.allInnerTexts();
  expect(after.slice(0, before.length)).toEqual(before);
  // Every page that was found says the word in what is shown of it.
  for (const text of after) expect(text).toContain('会费');
});
