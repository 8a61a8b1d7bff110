import { type Page, expect, test as base } from '@playwright/test';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeskPage } from './desk-page.ts';
import { startDeskServer } from './desk-server.ts';
import { read, test } from './desk-test.ts';
import { startHostedDesk } from './hosted-desk.ts';
import { writeMerchants } from './many-merchants.ts';
import { FULL_CONTENT } from '../full-site.ts';

const MANY = 3000;
/** Opening, sorting, searching and opening one entry; plain Decap sends about 6,000 requests. */
const FEW_REQUESTS = 12;

test('3000 家商户：先显示 50 条，新的在前；再显示 50 条，键盘接着往下走；找得到任何一家', async ({
  page,
}) => {
  const server = await startDeskServer('/gonghui/');
  await writeMerchants(server.root, MANY);
  const desk = new DeskPage(page, server.url);
  const requests = countRequests(page);
  await desk.openList('优惠商户');
  await expect(desk.entryLink('商户 3000')).toBeVisible();
  const cards = page.getByRole('main').getByRole('listitem').getByRole('link');
  await expect(cards).toHaveCount(50);
  await page.getByRole('button', { name: /^再显示 50 条（还有 \d+ 条）$/ }).press('Enter');
  await expect(cards).toHaveCount(100);
  await expect(cards.nth(50)).toBeFocused();

  await sortByTitle(page);
  await expect(cards.first()).toHaveText('安康体检中心（示例）');
  await search(page, '第 0042 家');
  await expect(found(page, '商户 0042')).toBeVisible();
  await expect(cards).toHaveCount(1);
  // One for each searched collection, whatever the number of entries.
  expect(requests().length, requests().join('\n')).toBeLessThan(25);
  await server.close();
});

test('筛选：已发布、30 天内到期、已过期；卡片上看得到', async ({ page }) => {
  // A server of its own: other tests save these merchants, and would get errors about the dates.
  const server = await startDeskServer('/gonghui/');
  const desk = new DeskPage(page, server.url);
  const set = async (name: string, validUntil: string) => {
    const text = await read(server, `merchants/${name}.md`);
    const changed = text.replace(/^validUntil: .*$/m, `validUntil: '${validUntil}'`);
    await writeFile(join(server.root, 'merchants', `${name}.md`), changed);
  };
  const inDays = (days: number) =>
    new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await set('bishui-pool', inDays(20));
  await set('moxiang-stationery', '2020-01-31');
  await desk.openList('优惠商户');
  const card = (title: string) => page.getByRole('listitem').filter({ has: desk.entryLink(title) });
  await expect(card('碧水游泳馆（示例）')).toContainText('30 天内到期');
  await expect(card('墨香文具（示例）')).toContainText('已过期');

  for (const [filter, kept, gone] of [
    ['30 天内到期', '碧水游泳馆（示例）', '墨香文具（示例）'],
    ['已过期', '墨香文具（示例）', '碧水游泳馆（示例）'],
  ] as const) {
    await toggleFilter(page, filter);
    await expect(desk.entryLink(gone)).toBeHidden();
    await expect(desk.entryLink(kept)).toBeVisible();
    await toggleFilter(page, filter);
    await expect(desk.entryLink(gone)).toBeVisible();
  }
  await server.close();
});

for (const host of ['gitea', 'gitlab'] as const) {
  base(`${host}：3000 家商户，打开、排序、查找、再打开一家，只要几个请求`, async ({ browser }) => {
    base.slow();
    const content = await mkdtemp(join(tmpdir(), 'red-candle-many-'));
    await cp(FULL_CONTENT, content, { recursive: true });
    await writeMerchants(content, MANY);
    const hosted = await startHostedDesk({ host, review: false }, content, { withIndex: true });
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    const desk = new DeskPage(page, hosted.url);
    await desk.signIn();
    await page.getByRole('link', { name: '优惠商户', exact: true }).click();
    await expect(desk.entryLink('商户 3000')).toBeVisible();
    await sortByTitle(page);
    await expect(page.getByRole('main').getByRole('listitem').first()).toContainText('安康');
    await search(page, '第 0042 家');
    await found(page, '商户 0042').click();
    await expect(desk.field('标题')).toHaveValue('商户 0042');
    const { requests } = hosted.host;
    expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(FEW_REQUESTS);
    await page.close();
    await hosted.close();
    await rm(content, { recursive: true, force: true });
  });
}

base('有了新的提交：列表不等下一次构建', async ({ browser }) => {
  base.slow();
  const hosted = await startHostedDesk({ host: 'forgejo', review: false }, FULL_CONTENT, {
    withIndex: true,
  });
  const old = await hosted.host.repository.read('main', 'content/merchants/bishui-pool.md');
  await hosted.host.repository.commit({
    branch: 'main',
    message: '别处改了名字',
    author: { name: '王老师', email: 'wang@example.cn' },
    changes: [
      {
        path: 'content/merchants/bishui-pool.md',
        content: Buffer.from(old.replace('碧水游泳馆', '清波游泳馆')),
      },
    ],
  });
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const desk = new DeskPage(page, hosted.url);
  await desk.signIn();
  await page.getByRole('link', { name: '优惠商户', exact: true }).click();
  await expect(desk.entryLink('清波游泳馆（示例）')).toBeVisible();
  expect(hosted.host.requests.filter((name) => name.includes('/compare/')).length).toBeGreaterThan(
    0,
  );
  await page.close();
  await hosted.close();
});

function countRequests(page: Page): () => string[] {
  const made: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/v1')) made.push(request.postData()?.slice(0, 80) ?? '');
  });
  return () => made;
}

async function sortByTitle(page: Page): Promise<void> {
  await page.getByRole('button', { name: '排序' }).click();
  await page.getByRole('menuitem', { name: '标题' }).click();
}

async function toggleFilter(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '筛选' }).click();
  await page.getByRole('menuitemcheckbox', { name }).click();
  await page.keyboard.press('Escape');
}

/** A result of a search over all collections: the link begins with the collection's name. */
const found = (page: Page, title: string) =>
  page.getByRole('link', { name: new RegExp(`\\s${title}$`) });

async function search(page: Page, text: string): Promise<void> {
  await page.getByRole('searchbox').fill(text);
  await page.keyboard.press('Enter');
}
