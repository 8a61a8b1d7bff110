import { expect } from '@playwright/test';
import { parseFrontMatter } from '../../src/model/front-matter.ts';
import { read, test } from './desk-test.ts';

test('正文里有块：改了别处，块原样留着', async ({ desk, page, server }) => {
  const before = await read(server, 'rights/how-to-join.md');
  await desk.openEntry('权益指南', '学校里怎么加入工会？');
  await expect(page.getByText('步骤', { exact: true })).toBeVisible();
  await page.getByRole('heading', { name: '找谁问' }).first().click();
  await page.keyboard.press('End');
  await page.keyboard.type('呢');
  await expect(desk.preview.getByRole('heading', { name: '找谁问呢' })).toBeVisible();
  await desk.save();
  const bodyOf = (text: string) => parseFrontMatter(text).body.trim();
  expect(bodyOf(await read(server, 'rights/how-to-join.md'))).toBe(
    bodyOf(before).replace('## 找谁问', '## 找谁问呢'),
  );
});

test('正文里有脚注：只给源码，说明原因，脚注不会坏', async ({ desk, page }) => {
  await desk.openEntry('文苑与要闻', '会员和职工，差在哪里');
  const source = page.getByRole('switch').last();
  await expect(source).toBeChecked();
  const told = page.waitForEvent('dialog').then(async (dialog) => {
    await dialog.accept();
    return dialog.message();
  });
  await source.click();
  expect(await told).toContain('正文里有脚注');
  await expect(source).toBeChecked();
});

test('粘贴带图片的文字：编辑台不垮，加粗、链接和列表还在', async ({ desk, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await desk.startEntry('固定页面', '页面');
  await page.getByRole('textbox').last().click();
  await page.evaluate(async () => {
    const html =
      '<p>前<b>粗</b><img src="https://example.com/a.png">后<a href="https://example.cn/">链</a></p><ul><li>一</li></ul>';
    const type = 'text/html';
    await navigator.clipboard.write([new ClipboardItem({ [type]: new Blob([html], { type }) })]);
  });
  await page.keyboard.press('Control+V');
  await expect(desk.preview.locator('.prose strong')).toHaveText('粗');
  await expect(desk.preview.locator('.prose a')).toHaveAttribute('href', 'https://example.cn/');
  await expect(desk.preview.locator('.prose li')).toHaveText('一');
  await expect(desk.preview.locator('.prose img')).toHaveCount(0);
});
