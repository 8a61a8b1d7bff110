import { type Locator, type Page, expect } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base } from './desk-test.ts';

/** A phone while its keyboard is up. */
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
  // On the narrow field within the box, where the browser tells of finger and click, one after the other.
  await kind.tap();
  await expect(kind).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('listbox')).toBeInViewport({ ratio: 1 });
  await page.keyboard.insertText('学习');
  await page.keyboard.press('Enter');
  await expect(page.getByText('学习', { exact: true })).toBeVisible();
});

async function writePage(root: string, body: string): Promise<void> {
  const front = '---\ntitle: 手机上改\nslug: shou-ji\nsummary: 试\norder: 9\n---\n';
  await writeFile(join(root, 'pages/shou-ji.md'), `${front}${body}\n`);
}

/** A press that is not over yet: the mouse stands for the part of a finger's press that moves the focus. */
async function putFingerOn(page: Page, target: Locator): Promise<{ lift: () => Promise<void> }> {
  await target.hover();
  await page.mouse.down();
  // What follows the focus follows it within a frame or two.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  return { lift: () => page.mouse.up() };
}
