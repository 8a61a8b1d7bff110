import { FIXTURE_BASE, FIXTURE_SITE } from '../servers.ts';
import { expect, test } from './site-page.ts';

test.use({ baseURL: FIXTURE_SITE });

/** The search's message when it is done, with or without results. */
const OUTCOME = /找到|很多条|没有/;

test('放在 /gonghui/ 下：导航、图片、搜索、附件都通', async ({ watched: { page, errors } }) => {
  await page.goto(FIXTURE_BASE);
  await page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: '优惠' })
    .click();
  await expect(page).toHaveURL(`${FIXTURE_SITE}${FIXTURE_BASE}merchants/`);
  await page.getByRole('link', { name: '搜索', exact: true }).click();
  await page.getByRole('combobox', { name: '搜索全站' }).fill('搬家书店');
  await page.getByRole('option', { name: '搬家书店（示例）' }).click();
  await expect(page.locator('.cover img')).toHaveJSProperty('complete', true);
  await expect(page.locator('.prose strong')).toHaveText('书店。');
  const file = await page.request.get(
    (await page.getByRole('link', { name: '借阅规则' }).getAttribute('href')) ?? '',
  );
  expect(await file.text()).toContain('%published');
  expect(errors).toEqual([]);
});

test('改过网址名的，旧地址自己转到新地址', async ({ page }) => {
  await page.goto(`${FIXTURE_BASE}merchants/older-shop/`);
  await expect(page).toHaveURL(`${FIXTURE_SITE}${FIXTURE_BASE}merchants/new-shop/`);
  await expect(page.getByRole('heading', { level: 1, name: '搬家书店（示例）' })).toBeVisible();
});

test('恶意内容在页面上什么也做不了', async ({ watched: { page, errors } }) => {
  page.on('dialog', (dialog) => {
    errors.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(`${FIXTURE_BASE}essays/hostile/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '</script><script>alert(1)</script>&"<b>',
  );
  await expect(page).toHaveTitle(/^<\/script>/);
  await page.goto(`${FIXTURE_BASE}essays/`);
  await page.goto(
    `${FIXTURE_BASE}search/#q=${encodeURIComponent('<img src=x onerror=alert(1)>外部')}`,
  );
  await expect(page.locator('#search-summary')).toHaveText(OUTCOME);
  expect(errors).toEqual([]);
});

test('草稿、未来的文章和搬家页搜不到', async ({ page }) => {
  for (const word of ['绝密草稿', '未来才发布', '网页已搬家']) {
    // The previous word's outcome must not be taken for this one's.
    await page.goto('about:blank');
    await page.goto(`${FIXTURE_BASE}search/#q=${encodeURIComponent(word)}`);
    await expect(page.locator('#search-summary')).toHaveText(OUTCOME);
    await expect(
      page.locator('#search-results').getByText(/绝密|未来才|搬家页|网页已搬家/),
    ).toHaveCount(0);
  }
});
