import { type Page, expect } from '@playwright/test';
import { collections } from '../../src/collections/index.ts';
import { test } from './desk-test.ts';

/** Latin words that editors understand: formats, names of hosts and of the desk's own examples. */
const KNOWN = [
  // Addresses, file names, slugs, branches, e-mail addresses.
  /https?:\/\/\S+|[\w.-]+@[\w.-]+|[\w.-]*(?:\/[\w.-]+)+\/?|\b[a-z0-9]+(?:[-_.][a-z0-9]+)+\b|\bmain\b/gi,
  // File formats, as their programs name them.
  /\b(?:jpe?g|png|webp|avif|gif|heic|svg|pdf|docx?|xlsx?|pptx?)\b/gi,
  // Names.
  /\b(?:ICP|Word|Forgejo|Gitea|GitLab|GitHub|client ID|npm start)\b/g,
  // Keys.
  /\bCtrl\+S\b/g,
];

/** The Latin words that a person sees or hears on this page, without those allowed above. */
async function strangeWords(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const found: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      // Text that editors wrote themselves is not checked.
      if (parent && isShown(parent) && !parent.closest('script, style, [contenteditable], pre'))
        found.push(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll(
      '[aria-label], [title], [placeholder], [alt]',
    )) {
      if (!isShown(element)) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        found.push(element.getAttribute(name) ?? '');
    }
    return found;
  });
  const strange = texts.filter((text) =>
    /[a-z]{2,}/i.test(KNOWN.reduce((rest, known) => rest.replace(known, ''), text)),
  );
  return [...new Set(strange.map((text) => text.trim()))];
}

test('整个编辑台没有一处英文：栏目、新建、图片和附件、设置', async ({ desk, page, server }) => {
  for (const { label, singular } of Object.values(collections)) {
    await desk.openList(label);
    expect.soft(await strangeWords(page), `${label}的列表`).toEqual([]);
    await page.getByRole('link', { name: `新建${singular}` }).click();
    await expect(desk.field('标题')).toBeVisible();
    expect.soft(await strangeWords(page), `新建${singular}`).toEqual([]);
  }
  await desk.openList('权益指南');
  await page.getByRole('button', { name: '图片和附件' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect.soft(await strangeWords(page), '图片和附件').toEqual([]);
  for (const file of ['网站设置', '法规目录']) {
    await desk.openEntry('设置', file);
    expect.soft(await strangeWords(page), file).toEqual([]);
  }
  await page.route('**/api/v1', (route) => route.fulfill({ status: 404, body: '<h1>404</h1>' }));
  await page.goto('about:blank');
  await page.goto(server.url);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect.soft(await strangeWords(page), '没有连上').toEqual([]);
});

test('多选的标签：移除按钮说的是中文', async ({ desk, page }) => {
  await desk.startEntry('权益指南', '权益问答');
  await desk.choose('适用于', '在编');
  await expect(page.getByRole('button', { name: '移除在编' })).toBeVisible();
});
