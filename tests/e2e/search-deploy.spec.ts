import { type Page, test as base, expect } from '@playwright/test';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { readAsked } from '../../src/settings/read-asked.ts';
import { readSynonyms } from '../../src/settings/read-settings.ts';
import { keepPrevious } from '../../src/search/build/keep-previous.ts';
import { indexFolder } from '../../src/search/index-folder.ts';
import { FULL_CONTENT, FULL_SITE } from '../full-site.ts';

/** A static host whose folder is swapped by a deploy. */
interface Host {
  url: string;
  /** The site that is published at first. */
  old: string;
  /** Its next build: with a page less, so that every page of the index has another number. */
  next: string;
  deploy: (folder: string) => void;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** A server of the folder that `root` returns. */
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

// In one worker: the next build is indexed once.
base.describe.configure({ mode: 'default' });

const test = base.extend<{ host: Host }, { built: string }>({
  built: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'red-candle-next-'));
      await cp(FULL_SITE, folder, { recursive: true });
      for (const path of ['pagefind', 'accessibility'])
        await rm(join(folder, path), { recursive: true });
      await indexFolder(folder, join(folder, 'pagefind'), {
        synonyms: readSynonyms(FULL_CONTENT),
        asked: await readAsked(FULL_CONTENT),
      });
      await use(folder);
      await rm(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  host: async ({ built }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'red-candle-deploy-'));
    const [old, next] = [FULL_SITE, join(folder, 'next')];
    await cp(built, next, { recursive: true });
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
  await shownOn(page);

  expect(await keepPrevious(host.old, host.next)).toBeDefined();
  host.deploy(host.next);
  await page.getByRole('searchbox', { name: '想找什么？' }).fill('产假');
  await expect(
    page.getByRole('link', { name: '怀孕、生育、哺乳期间，有哪些保护？' }),
  ).toBeVisible();
  await shownOn(page);
  expect(missing).toEqual([]);
});

test('旧索引没有留：重新读新的再搜，和新打开的一样，读的人看不到出错', async ({
  page,
  context,
  host,
}) => {
  await page.goto(`${host.url}search/#q=会费`);
  await shownOn(page);
  host.deploy(host.next);
  for (const word of ['产假', '会费']) {
    await page.getByRole('searchbox', { name: '想找什么？' }).fill(word);
    await expect(page.locator('#search-summary')).toContainText(`“${word}”找到`);
    const fresh = await context.newPage();
    await fresh.goto(`${host.url}search/#q=${word}`);
    expect(await shownOn(page)).toEqual(await shownOn(fresh));
  }
});

test('旧索引没有留，接着看更多：标题还配自己的摘要', async ({ page, context, host }) => {
  await page.goto(`${host.url}search/#q=会费`);
  const before = await shownOn(page);

  host.deploy(host.next);
  await page.getByRole('button', { name: '显示更多' }).click();
  const after = await shownOn(page);
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.length).toBeGreaterThan(before.length);
  const fresh = await context.newPage();
  await fresh.goto(`${host.url}search/#q=会费`);
  await fresh.getByRole('button', { name: '显示更多' }).click();
  expect(after.sort()).toEqual((await shownOn(fresh)).sort());
});

/** The text of each result, once all are filled in. */
async function shownOn(page: Page): Promise<string[]> {
  const results = page.locator('#search-answer > div, #search-results > li');
  await expect(results.first()).toBeVisible();
  await expect(results.filter({ has: page.locator('p:last-child:empty') })).toHaveCount(0);
  return results.allInnerTexts();
}
