import { expect } from '@playwright/test';
import { test } from './desk-test.ts';

const TITLE = '十九个分团，哪一个适合你';

test('复制到公众号：看得到样子，正文连图片一起复制，标题和摘要另外复制', async ({
  page,
  context,
  desk,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await desk.openPath('essays', 'nineteen-troupes');
  await expect(desk.preview.locator('.prose')).toBeVisible();
  await page.getByRole('button', { name: '复制到公众号' }).click();
  const dialog = page.getByRole('dialog', { name: '复制到公众号' });
  const article = dialog.getByRole('region', { name: '公众号里的样子' });
  await expect(article).toBeVisible();
  await expect(dialog.getByRole('heading', { name: TITLE })).toBeVisible();
  await expect(dialog.getByRole('link', { name: '存封面' })).toHaveAttribute(
    'href',
    /^data:image\/jpeg;base64,/,
  );

  await dialog.getByRole('button', { name: '复制标题' }).click();
  await expect(dialog.getByRole('status')).toContainText('标题复制好了');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(TITLE);

  await dialog.getByRole('button', { name: '复制正文' }).click();
  await expect(dialog.getByRole('status')).toContainText('正文复制好了');
  const pasted = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const html = (await (await item?.getType('text/html'))?.text()) ?? '';
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    const all = [...body.querySelectorAll('*')];
    return {
      classes: all.filter((element) => element.hasAttribute('class')).length,
      styled: all.filter((element) => element.hasAttribute('style')).length,
      links: body.querySelectorAll('a').length,
      text: body.textContent,
      sources: [...body.querySelectorAll('img')].map((image) => image.src.slice(0, 22)),
    };
  });
  expect(pasted).toMatchObject({ classes: 0, links: 0 });
  expect(pasted.styled).toBeGreaterThan(5);
  expect(new Set(pasted.sources)).toEqual(
    pasted.sources.length > 0 ? new Set(['data:image/jpeg;base64']) : new Set(),
  );
  expect(pasted.text).toContain('[1] https://');
  await dialog.getByRole('button', { name: '好了' }).click();
  await expect(dialog).toBeHidden();
});

test('电话、网页里的跳转不排号，同一个网址只有一个号', async ({ page, desk }) => {
  await desk.openPath('rights', 'dispute-paths');
  await expect(desk.preview.locator('.prose')).toBeVisible();
  await page.getByRole('button', { name: '复制到公众号' }).click();
  const article = page.getByRole('region', { name: '公众号里的样子' });
  await expect(article.getByText('文中的网址')).toBeVisible();
  const notes = await article.locator('section').last().locator('p').allInnerTexts();
  const addresses = notes.slice(1).map((note) => note.replace(/^\[\d+\] /, ''));
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(notes.slice(1).map((note) => Number(/^\[(\d+)\]/.exec(note)?.[1]))).toEqual(
    addresses.map((_, at) => at + 1),
  );
  expect(addresses.filter((address) => !address.startsWith('https://'))).toEqual([]);
});
