import { KINDS, expect, test } from './site-page.ts';

test.describe('没有脚本也能读', () => {
  test.use({ javaScriptEnabled: false });

  test('从首页的门进到主题，问题点得进去，答案在第一屏', async ({ watched: { page, errors } }) => {
    await page.goto('/');
    await page.getByRole('link', { name: /^休产假/ }).click();
    await page.getByRole('link', { name: /^产假能休多久/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^产假能休多久/ })).toBeVisible();
    await expect(page.locator('.answer')).toBeInViewport();
    expect(errors).toEqual([]);
  });

  for (const [kind, path] of Object.entries(KINDS)) {
    test(`${kind}有标题和正文`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('main')).toContainText(/[\u4e00-\u9fff]{10}/);
    });
  }

  test('折叠问答：点开看得到回答，打印时不点也在', async ({ page }) => {
    await page.goto('/join/');
    const answer = page.getByText('请他们在会员名册里查一下');
    await expect(answer).toBeHidden();
    await page.getByText('我不确定自己是不是会员，怎么查？').click();
    await expect(answer).toBeVisible();
    await page.reload();
    await expect(answer).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(answer).toBeVisible();
  });

  test('搜索页说明没有脚本时怎么找', async ({ page }) => {
    await page.goto('/search/');
    await expect(page.getByText('没有脚本时，请按上面的栏目找')).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: '优惠商户' })).toBeVisible();
  });
});

test('长文有目录，点了到那一段', async ({ page }) => {
  await page.goto('/rights/transfer-membership/');
  const contents = page.getByRole('navigation', { name: '本页目录' });
  await contents.getByText('本页目录').click();
  await contents.getByRole('link', { name: '学校撤并了' }).click();
  await expect(page.getByRole('heading', { name: '学校撤并了' })).toBeInViewport();
});

test('宽屏上目录开着，手机上先看到答案', async ({ page }) => {
  const link = page.getByRole('navigation', { name: '本页目录' }).getByRole('link').first();
  await page.goto('/rights/transfer-membership/');
  await expect(link).toBeHidden();
  await expect(page.locator('.answer')).toBeInViewport();
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.reload();
  await expect(link).toBeVisible();
});

test('注释去得了，也回得来', async ({ page }) => {
  await page.goto('/essays/better-rights/');
  await page.locator('[data-footnote-ref]').first().click();
  await expect(page.getByRole('heading', { name: '注释' })).toBeVisible();
  await page.getByRole('link', { name: '回到正文的注释1' }).click();
  await expect(page.locator('[data-footnote-ref]').first()).toBeInViewport();
});

test('字号记在这台设备上，换一页还是大字', async ({ page }) => {
  await page.goto('/');
  const size = () =>
    page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
  const standard = await size();
  await page.getByRole('button', { name: '大字版' }).click();
  await page.getByRole('button', { name: '特大' }).click();
  await expect.poll(size).toBeGreaterThan(standard * 1.3);
  await page.goto('/rights/');
  await expect.poll(size).toBeGreaterThan(standard * 1.3);
  await page.getByRole('button', { name: '大字版' }).click();
  await expect(page.getByRole('button', { name: '特大' })).toHaveAttribute('aria-pressed', 'true');
});

test.describe('缓存里的旧页面不会说过时的话', () => {
  test('到期的商户自己变成“已过期”', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2099-01-01T00:00:00+08:00'));
    await page.goto('/merchants/zhixing-bookshop/');
    await expect(page.locator('.chip').first()).toHaveText('已过期');
    await page.goto('/merchants/');
    await expect(page.getByText('有效', { exact: true })).toHaveCount(0);
  });

  test('演过的演出变成“已演”，首页不再当作近期活动', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2099-01-01T00:00:00+08:00'));
    await page.goto('/performances/year-end-show-2026/');
    await expect(page.locator('.chip').first()).toHaveText('已演');
    await page.goto('/');
    await expect(page.getByRole('link', { name: '2026年辞旧迎新慰问演出' })).toBeHidden();
  });

  test('延期和取消以编辑写的为准', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2099-01-01T00:00:00+08:00'));
    await page.goto('/performances/youth-band-night-2026/');
    await expect(page.locator('.chip').first()).toHaveText('延期');
  });

  test('过期的商户在构建时就标明', async ({ browser }) => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto('/merchants/xiaojuchang-theatre/');
    await expect(page.locator('.chip').first()).toHaveText('已过期');
    await page.close();
  });
});

test('列表分页，上一条下一条接得上', async ({ page }) => {
  await page.goto('/merchants/');
  const first = await page.locator('.card-title').allInnerTexts();
  await page.getByRole('link', { name: '下一页' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '优惠商户（第2页）' })).toBeVisible();
  const second = await page.locator('.card-title').allInnerTexts();
  expect(first).toHaveLength(12);
  expect(second.filter((title) => first.includes(title))).toEqual([]);
  await page.locator('.card-title a').first().click();
  await page.getByRole('link', { name: '上一条' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(first.at(-1) ?? '');
});

test('打印时没有导航，页脚是网址', async ({ page }) => {
  await page.goto('/rights/how-to-join/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeHidden();
  await expect(page.getByText('https://gonghui.example.cn/rights/how-to-join/')).toBeVisible();
});

test('封面用AVIF，手机取小图', async ({ page }) => {
  await page.goto('/merchants/zhixing-bookshop/');
  const cover = page.locator('.cover img');
  await expect
    .poll(() => cover.evaluate((image: HTMLImageElement) => image.currentSrc))
    .toMatch(/\.avif$/);
  await expect(cover).not.toHaveJSProperty('naturalWidth', 0);
});
