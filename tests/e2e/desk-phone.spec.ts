import { type Locator, type Page, expect } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base } from './desk-test.ts';

/** A phone with an open keyboard. */
const TYPING = { width: 390, height: 500 };

const test = base.extend({ viewport: TYPING, hasTouch: true });

test('光标在正文里按“保存”：按钮不从手指底下走开，按一下就存', async ({ desk, page, server }) => {
  await writePage(server.root, '第一段');
  await desk.openEntry('固定页面', '手机上改');
  await desk.body.getByText('第一段').tap();
  await expect(page.locator('html')).toHaveAttribute('data-keyboard', '');
  await page.keyboard.insertText('改过');
  const save = page.getByRole('button', { name: '保存', exact: true });
  const before = await save.boundingBox();
  const { lift } = await putFingerOn(page, save);
  expect(await save.boundingBox()).toEqual(before);
  await lift();
  await expect(desk.message(/^已保存$/)).toBeVisible();
});

test('点开一格的选项：选项看得全，没有替人选了哪一项', async ({ desk, page }) => {
  await desk.startEntry('活动', '活动');
  await expect(desk.field('标题')).toBeFocused();
  const kind = page.getByRole('combobox', { name: '类别' });
  // On the narrow field within the box, where the browser fires touch and click events one after the other.
  await kind.tap();
  await expect(kind).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('listbox')).toBeInViewport({ ratio: 1 });
  await page.keyboard.insertText('学习');
  await page.keyboard.press('Enter');
  await expect(page.getByText('学习', { exact: true })).toBeVisible();
});

test('“已保存”不盖着“返回”和“保存”，也不盖着下面的“编辑”“预览”', async ({ desk, page, server }) => {
  await page.setViewportSize(HELD);
  await writePage(server.root, '第一段');
  await desk.openEntry('固定页面', '手机上改');
  await desk.fill('标题', '手机上改过');
  await desk.pressSave();
  const message = desk.message(/^已保存$/);
  // It stays as long as the mouse is over it.
  await message.hover();
  const back = page.getByRole('link', { name: '已全部保存' });
  await expect(back).toBeVisible();
  expect(await doOverlap(message, back), '返回').toBe(false);
  for (const name of ['保存', '编辑', '预览']) {
    const button = page.getByRole('button', { name, exact: true });
    expect(await doOverlap(message, button), name).toBe(false);
  }
});

test('列表还在读：“正在读取”不压着上面的说明、按钮和栏目', async ({ desk, page }) => {
  await page.setViewportSize(HELD);
  await desk.openList('固定页面');
  await page.route('**/api/v1', (route) =>
    (route.request().postData() ?? '').includes('"action":"entriesByFolder"')
      ? new Promise(() => undefined)
      : route.fallback(),
  );
  await page.reload();
  const loading = page.getByText('正在读取……');
  await expect(loading).toBeInViewport();
  const above = [
    desk.collectionLink('回收站'),
    page.getByText('不常变的页面'),
    page.getByRole('link', { name: '新建页面' }),
    page.getByRole('button', { name: '筛选' }),
  ];
  for (const part of above) expect(await doOverlap(loading, part)).toBe(false);
});

/** A phone without its keyboard. */
const HELD = { width: 390, height: 780 };

async function doOverlap(...parts: [Locator, Locator]): Promise<boolean> {
  const [a, b] = await Promise.all(parts.map((part) => part.boundingBox()));
  if (!a || !b) throw new Error('a part is not on the page');
  const isApart =
    a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
  return !isApart;
}

async function writePage(root: string, body: string): Promise<void> {
  const front = '---\ntitle: 手机上改\nslug: shou-ji\nsummary: 试\norder: 9\n---\n';
  await writeFile(join(root, 'pages/shou-ji.md'), `${front}${body}\n`);
}

/** A press that is not finished: the mouse simulates the part of a touch that moves the focus. */
async function putFingerOn(page: Page, target: Locator): Promise<{ lift: () => Promise<void> }> {
  await target.hover();
  await page.mouse.down();
  // Layout that follows the focus does so within a frame or two.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  return { lift: () => page.mouse.up() };
}
