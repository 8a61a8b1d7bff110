import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { type BuildRecord, readBuildRecord } from '../../src/values/build-record.ts';
import { contentHash } from '../../src/values/content-hash.ts';
import { fileFor, fixture, read } from '../dist/site-files.ts';
import { entryPart } from '../entry-part.ts';
import { FIXTURE_BASE } from '../servers.ts';
import type { DeskPage } from './desk-page.ts';
import { type DeskServer, startDeskServer } from './desk-server.ts';
import { test as base } from './desk-test.ts';

const CONTENT = '.cache/fixture-content';

/** The desk over the content of the fixture site, to be compared with its built pages. */
const test = base.extend<object, { ownServer: DeskServer }>({
  ownServer: [
    async ({}, use) => {
      const server = await startDeskServer(FIXTURE_BASE, 0, CONTENT);
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
});

/** Each collection, and with them blocks, pictures, relations, citations, footnotes, tables, programmes. */
const COMPARED = [
  'activities/new-year-card-draw-2027',
  'essays/everything',
  'essays/hostile',
  'merchants/moved-shop',
  'pages/about',
  'performances/teachers-day-concert-2026',
  'rights/social-insurance',
  'troupes/choir-1',
] as const;

test('预览里的正文部分和做好的网页一字不差，每个栏目都是', async ({ page, desk }) => {
  const record = builtRecord();
  await page.clock.setFixedTime(new Date(record.time));
  for (const entry of COMPARED) {
    await test.step(entry, async () => {
      const path = `content/${entry}.md`;
      const { href = '', hash } = record.entries[path] ?? {};
      expect(hash, `${path} 比做好的网页新：请先 npm run build:fixture`).toBe(
        await contentHash(readFileSync(`${CONTENT}/${entry}.md`, 'utf8')),
      );
      const built = entryPart(read(fixture, fileFor(fixture, href) ?? ''));
      const [collection = '', slug = ''] = entry.split('/');
      await desk.openPath(collection, slug);
      await expect.poll(() => previewPart(desk)).toBe(built);
    });
  }
});

test('预览可以换手机和电脑的宽度、浅色和深色，下次还是这样', async ({ page, desk }) => {
  await desk.openPath('rights', 'how-to-join');
  const body = desk.preview.locator('body');
  const width = () => body.evaluate((element) => element.ownerDocument.defaultView?.innerWidth);
  const paper = () => body.evaluate((element) => getComputedStyle(element).backgroundColor);
  const edges = () =>
    page.locator('#preview-pane').evaluate((frame) => {
      const { left, right } = frame.getBoundingClientRect();
      return [left > 0, right <= window.innerWidth + 1];
    });
  await expect.poll(width).toBe(390);
  await expect.poll(paper).toBe('rgb(250, 246, 239)');
  await page.getByRole('button', { name: '电脑' }).click();
  await page.getByRole('button', { name: '深色' }).click();
  await expect.poll(width).toBe(1024);
  await expect.poll(edges).toEqual([true, true]);
  await expect.poll(paper).toBe('rgb(27, 22, 19)');
  await page.reload();
  await expect.poll(width).toBe(1024);
  await expect.poll(paper).toBe('rgb(27, 22, 19)');
  await page.getByRole('button', { name: '浅色' }).click();
  await expect.poll(paper).toBe('rgb(250, 246, 239)');
});

test('边写预览边变：读到的地方不动，图片不重新装，不闪', async ({ desk }) => {
  await desk.openPath('essays', 'everything');
  const picture = desk.preview.getByRole('img', { name: '红色的门面' });
  await expect(picture).toHaveJSProperty('naturalWidth', 2000);
  await picture.evaluate((element) => {
    Reflect.set(element, 'kept', true);
    element.ownerDocument.defaultView?.scrollTo({ top: 900, behavior: 'instant' });
    const watched = { notes: 0 };
    Object.assign(element.ownerDocument, { watched });
    new MutationObserver((records) => {
      for (const node of records.flatMap(({ addedNodes }) => [...addedNodes]))
        if (node.textContent?.includes('正在准备预览')) watched.notes++;
    }).observe(element.ownerDocument, { childList: true, subtree: true });
  });
  await desk.field('摘要').pressSequentially('边写边看，');
  await desk.writeSource(`${bodyOf()}\n\n最后加上的一段。\n`);
  await expect(desk.preview.getByText('最后加上的一段。')).toBeAttached();
  await expect(desk.preview.locator('.lead')).toContainText('边写边看，');
  await expect(picture).toHaveJSProperty('kept', true);
  const state = await picture.evaluate(({ ownerDocument }) => ({
    top: ownerDocument.defaultView?.scrollY,
    watched: Reflect.get(ownerDocument, 'watched') as object,
  }));
  expect(state).toEqual({ top: 900, watched: { notes: 0 } });
});

test('预览里的链接不会把编辑台带走：注释在预览里跳，别的另开一页', async ({
  page,
  desk,
  context,
}) => {
  await desk.openPath('essays', 'everything');
  await desk.preview.getByRole('link', { name: '1', exact: true }).first().click();
  await expect(desk.preview.getByText('第一条注释')).toBeInViewport();
  await context.route('**/gonghui/rights/**', (route) => route.fulfill({ body: '网站' }));
  const opened = context.waitForEvent('page');
  await desk.preview.getByRole('link', { name: '站内链接' }).click();
  expect((await opened).url()).toContain('/gonghui/rights/how-to-join/');
  expect(page.url()).toContain('#/collections/essays/entries/everything');
});

function builtRecord(): BuildRecord {
  let text: string;
  try {
    text = read(fixture, 'build.json');
  } catch (cause) {
    throw new Error('还没有做好的网页：请先 npm run build:fixture', { cause });
  }
  const record = readBuildRecord(JSON.parse(text));
  if (!record) throw new Error('build.json 读不懂');
  return record;
}

/** The entry's part of the preview; empty until it exists. */
async function previewPart(desk: DeskPage): Promise<string> {
  const html = await desk.preview.locator('body').innerHTML();
  return html.includes('<article') ? entryPart(html) : '';
}

function bodyOf(): string {
  return readFileSync(`${CONTENT}/essays/everything.md`, 'utf8')
    .split('---\n')
    .slice(2)
    .join('---\n');
}
