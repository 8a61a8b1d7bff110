import { KINDS, expect, test } from './site-page.ts';

/** Lists of every kind. */
const LISTS = Object.values(KINDS).filter((path) =>
  /^\/[a-z]+\/(?:$|page\/|topic\/)|^\/$/.test(path),
);

test('同一页上没有一张图出现两次，也没有空的图框', async ({ page }) => {
  for (const path of [...LISTS, '/activities/year/2026/']) {
    await page.goto(path);
    const pictures = await page
      .locator('main img')
      .evaluateAll((images: HTMLImageElement[]) => images.map(({ src }) => src));
    expect(new Set(pictures).size, path).toBe(pictures.length);
    await expect(page.locator('.card-picture:not(:has(img))'), path).toHaveCount(0);
  }
});

test.describe('活动和演出按日子排', () => {
  test('日子写得大，带星期；读屏听到的是完整的日期', async ({ page }) => {
    await page.goto('/activities/year/2026/');
    const item = page.getByRole('listitem').filter({ hasText: '2026年教职工体育大会' });
    const day = item.locator('.day');
    await expect(day.locator('b')).toHaveText('17');
    await expect(day).toContainText('10月 周六');
    await expect(day).toMatchAriaSnapshot('- time: 2026年10月17日（周六）');
  });

  for (const path of ['/activities/', '/performances/']) {
    test(`${path} 过去了的移到“办过的”，一条不少`, async ({ page }) => {
      const titles = () => page.locator('.card-title:visible').allInnerTexts();
      await page.goto(path);
      await expect(page.locator('html')).toHaveAttribute('data-script', 'started');
      const before = await titles();
      await page.clock.setFixedTime(new Date('2099-06-01T00:00:00+08:00'));
      await page.goto(path);
      await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText([
        '办过的',
      ]);
      const after = await titles();
      expect(after.toSorted()).toEqual(before.toSorted());
      const starts = await page
        .locator('[data-past] time')
        .evaluateAll((times: HTMLTimeElement[]) => times.map(({ dateTime }) => dateTime));
      expect(starts).toEqual(starts.toSorted().toReversed());
    });
  }

  test('取消的和延期的写明白，日子划掉', async ({ page }) => {
    await page.goto('/activities/');
    for (const [title, said] of [
      ['露天电影', '取消'],
      ['太极入门班', '延期'],
    ] as const) {
      const item = page.getByRole('listitem').filter({ hasText: title });
      await expect(item.getByText(said, { exact: true })).toBeVisible();
      await expect(item.locator('.day b')).toHaveCSS('text-decoration-line', 'line-through');
    }
  });
});

test.describe('不用脚本也能按类别、片区和年份看', () => {
  test.use({ javaScriptEnabled: false });

  test('东片的商户，再要图书文具的，再放宽；每一类写着有几家', async ({ page }) => {
    await page.goto('/merchants/');
    const filters = page.getByRole('navigation', { name: '按类看' });
    const east = filters.getByRole('link', { name: /^东片/ });
    const count = Number(/\d+/.exec(await east.innerText())?.[0]);
    await east.click();
    await expect(page.getByRole('heading', { level: 1, name: '优惠商户：东片' })).toBeVisible();
    await expect(page.locator('[data-card]')).toHaveCount(count);
    for (const line of await page.locator('[data-card] .kicker').allInnerTexts())
      expect(line).toContain('东片');
    await filters.getByRole('link', { name: /^图书文具/ }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: '优惠商户：图书文具、东片' }),
    ).toBeVisible();
    await expect(page.locator('.card-title')).toHaveText(['知行书店（示例）']);
    const areas = filters.locator('.choices').filter({ hasText: '片区' }).getByRole('link');
    await expect(areas).toHaveText([/^不限/, /^东片/, /^西片/]);
    await filters.getByRole('link', { name: /^不限\s*类别/ }).click();
    await expect(page.locator('[data-card]')).toHaveCount(count);
  });

  test('某一年的活动单看', async ({ page }) => {
    await page.goto('/activities/');
    const filters = page.getByRole('navigation', { name: '按类看' });
    await filters.getByRole('link', { name: /^2026年/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: '活动：2026年' })).toBeVisible();
    const days = await page
      .locator('.day')
      .evaluateAll((times: HTMLTimeElement[]) => times.map(({ dateTime }) => dateTime));
    expect(days.length).toBeGreaterThan(5);
    expect(days.filter((day) => !day.startsWith('2026'))).toEqual([]);
  });
});
