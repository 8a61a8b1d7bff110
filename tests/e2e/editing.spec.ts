import { expect, test } from '@playwright/test';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { bundleWorker } from '../../src/offline/build/write-worker.ts';
import { EDITING } from '../servers.ts';
import { DeskPage } from './desk-page.ts';
import { startBookshop } from './fill-form.ts';

const CONTENT = resolve('.cache/editing-content');

/** Writes a file as many text editors do: truncates it first, and on a slow disk it stays empty for a moment. */
async function writeSlowly(file: string, text: string): Promise<void> {
  await writeFile(file, '');
  await setTimeout(20);
  await writeFile(file, text);
}

test.describe.configure({ mode: 'serial' });
test.use({ viewport: { width: 1366, height: 768 } });

test('保存后网页几秒内就有，编辑台不重新载入，搜索在后台更新', async ({ page, context }) => {
  const desk = new DeskPage(page, `${EDITING}/admin/`);
  const reader = await context.newPage();
  await reader.goto(`${EDITING}/search/#q=红烛书店`);
  await expect(reader.getByRole('link', { name: '知行书店（示例）' })).toBeVisible();
  await expect(reader.getByRole('link', { name: '红烛书店（示例）' })).toHaveCount(0);

  await startBookshop(desk, '2099-08-31');
  await desk.writeSource('**工会。**会员凭证借书。');
  await page.evaluate(() => {
    document.documentElement.dataset['sameDocument'] = 'yes';
  });
  // Looked for from now on: it goes again once the index is made.
  const rebuilding = expect(reader.getByText('正在重建搜索索引')).toBeVisible();
  await desk.save();

  await rebuilding;
  await expect(reader.getByRole('link', { name: '红烛书店（示例）' })).toBeVisible({
    timeout: 60_000,
  });
  await expect(reader.getByText('正在重建搜索索引')).toBeHidden();
  await reader.getByRole('link', { name: '红烛书店（示例）' }).click();
  await expect(reader.locator('.prose strong')).toHaveText('工会。');
  expect(await page.evaluate(() => document.documentElement.dataset['sameDocument'])).toBe('yes');

  const files = await readdir(`${CONTENT}/merchants`);
  expect(files.filter((file) => file.startsWith('hong-zhu-shu-dian-'))).toHaveLength(1);
  expect(files.filter((file) => !/^[a-z0-9-]+\.md$/.test(file))).toEqual([]);
});

test('一份文件写坏了：别的页面照常，改好后它也回来', async ({ page }) => {
  const file = `${CONTENT}/essays/better-welfare.md`;
  const good = await readFile(file, 'utf8');
  await writeFile(file, good.replace('title: ', 'title: "'));
  await page.goto(`${EDITING}/essays/`);
  await expect(page.getByRole('heading', { level: 1, name: '文苑与要闻' })).toBeVisible();
  await writeSlowly(file, good.replace(/^title: .*$/m, 'title: 福利这样办更好'));
  await expect(async () => {
    await page.goto(`${EDITING}/essays/better-welfare/`);
    await expect(page.getByRole('heading', { level: 1, name: '福利这样办更好' })).toBeVisible({
      timeout: 1000,
    });
  }).toPass();
});

test('法规目录改了，正文里法条的名字跟着改', async ({ page }) => {
  const file = `${CONTENT}/settings/laws.yml`;
  const laws = await readFile(file, 'utf8');
  await page.goto(`${EDITING}/essays/law-block/`);
  await expect(page.locator('.law-source').filter({ hasText: '《工会法》' })).toHaveCount(1);
  await writeSlowly(file, laws.replace('shortName: 工会法\n', 'shortName: 新工会法\n'));
  await expect(async () => {
    await page.reload();
    await expect(page.locator('.law-source').filter({ hasText: '《新工会法》' })).toHaveCount(1, {
      timeout: 1000,
    });
  }).toPass();
});

test('编辑时不存离线副本；以前在这个地址存过的，自己清掉', async ({ page }) => {
  await page.goto(`${EDITING}/rights/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // The server reloads its pages when another test edits content, and a reload ends a visit that
  // begins in the same tab. A script in a tab of its own is never reloaded.
  const script = await page.context().newPage();
  const left = await script.goto(`${EDITING}/sw.js`);
  expect(await left?.text()).toBe(await bundleWorker('kill'));
  expect(
    await script.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
  ).toBe(0);
});

test('内容里的符号链接：指到哪里都看不见，也不成一页', async ({ request }) => {
  const statusOf = async (path: string) => (await request.get(`${EDITING}${path}`)).status();
  const linked = [
    '/.cache/editing-content/media/linked.pdf',
    `/@fs${CONTENT}/media/linked.pdf`,
    `/@fs${CONTENT}/essays/linked-essay.md`,
    `/_image/?href=${encodeURIComponent(`/@fs${CONTENT}/media/linked.pdf`)}&w=50&f=webp`,
    '/essays/linked-essay/',
  ];
  for (const path of linked) expect([path, await statusOf(path)]).toEqual([path, 404]);
  for (const path of ['/essays/better-rights/', `/@fs${CONTENT}/media/choir.jpg`])
    expect([path, await statusOf(path)]).toEqual([path, 200]);
});
