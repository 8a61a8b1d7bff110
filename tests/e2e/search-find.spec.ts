import type { Page } from '@playwright/test';
import { seriousViolations } from './axe.ts';
import { expect, test } from './site-page.ts';

const barOf = (page: Page) => page.getByRole('region', { name: '标出的词' });

/** The highlighted texts, all or only the current one. */
function marked(page: Page, name: 'found' | 'found-current'): Promise<string[]> {
  return page.evaluate(
    (key) => [...(CSS.highlights.get(key) ?? [])].map((range) => range.toString()),
    name,
  );
}

/** Whether the current passage is in the viewport, above the bar. */
function isCurrentInView(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const [range] = CSS.highlights.get('found-current') ?? [];
    const box = (range as Range | undefined)?.getBoundingClientRect();
    const bar = document.querySelector('.find-bar')?.getBoundingClientRect();
    return box !== undefined && box.height > 0 && box.top >= 0 && box.bottom < (bar?.top ?? 0);
  });
}

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
]) {
  test.describe(`点开结果以后，${viewport.width}像素宽`, () => {
    test.use({ viewport });

    test('标出词，滚到最密的一段；上一处、下一处；不标了', async ({
      watched: { page, errors },
    }) => {
      await page.goto('/rights/transfer-membership/#find=会籍+章程');
      await expect(barOf(page)).toContainText('已标出“会籍”“章程”');
      expect(new Set(await marked(page, 'found'))).toEqual(new Set(['会籍', '章程']));
      await expect.poll(() => isCurrentInView(page)).toBe(true);
      await expect(barOf(page).getByRole('status')).toContainText('已标出');
      const place = barOf(page).getByText(/^第\d+处，共\d+处$/);
      const before = await place.innerText();
      await barOf(page).getByRole('button', { name: '下一处' }).click();
      await expect(place).not.toHaveText(before);
      await expect.poll(() => isCurrentInView(page)).toBe(true);
      await barOf(page).getByRole('button', { name: '上一处' }).click();
      await expect(place).toHaveText(before);
      await barOf(page).getByRole('button', { name: '不标了' }).click();
      await expect(barOf(page)).toHaveCount(0);
      expect(await marked(page, 'found')).toEqual([]);
      await expect(page).toHaveURL(/\/rights\/transfer-membership\/$/);
      expect(errors).toEqual([]);
    });

    test('折叠的回答自己展开', async ({ page }) => {
      await page.goto('/join/#find=会员名册里查');
      await expect(page.getByText('请他们在会员名册里查一下')).toBeInViewport();
      await expect.poll(() => marked(page, 'found-current')).toEqual(['会员名册里查']);
    });

    test('要填的网页从头看起，标出的词等按了才去', async ({ page }) => {
      await page.goto('/tools/last-day/#find=仲裁');
      await expect(barOf(page)).toContainText('已标出“仲裁”');
      await expect(page.getByLabel('哪一类事')).toBeInViewport();
      await barOf(page).getByRole('button', { name: '下一处' }).click();
      await expect.poll(() => isCurrentInView(page)).toBe(true);
    });

    test('有一条标出的词时没有无障碍问题', async ({ page }) => {
      await page.goto('/join/#find=会籍');
      await expect(barOf(page)).toBeVisible();
      expect(await seriousViolations(page)).toEqual([]);
    });
  });
}

test('从搜索结果点进去，标的就是问的词', async ({ page }) => {
  await page.goto('/search/#q=生育津贴');
  await page.getByRole('link', { name: '怀孕、生育、哺乳期间，有哪些保护？' }).click();
  await expect(page).toHaveURL(/#find=/);
  await expect(barOf(page)).toContainText('已标出');
  expect((await marked(page, 'found')).join()).toContain('生育津贴');
});

test('只用键盘：跳过导航就到，Esc去掉', async ({ page }) => {
  await page.goto('/rights/transfer-membership/#find=会籍');
  await barOf(page).getByRole('button', { name: '下一处' }).focus();
  await page.keyboard.press('Enter');
  await expect(barOf(page).getByRole('status')).toContainText(/^第\d+处，共\d+处：/);
  await page.keyboard.press('Escape');
  await expect(barOf(page)).toHaveCount(0);
  await expect(page.getByRole('main')).toBeFocused();
});

test('词跨过加粗和链接也标得出，全角、大小写不论', async ({ page }) => {
  await page.route('**/rights/transfer-membership/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      '<div class="prose">',
      '<div class="prose"><p>按月交<strong>会</strong><a href="/dues/">费</a>，用ＡＰＰ交。</p>',
    );
    await route.fulfill({ response, body });
  });
  await page.goto('/rights/transfer-membership/#find=交会费+app交');
  await expect(barOf(page)).toContainText('“交会费”“app交”');
  expect((await marked(page, 'found')).join('')).toMatch(/^交会费ＡＰＰ交/);
});

test('没有新接口的浏览器用mark元素，去掉后网页和原来一样', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Highlight'));
  await page.goto('/join/');
  // Its button is ready when the list of saved pages has been read: as late as anything on the page.
  const save = page.getByRole('button', { name: '收藏' });
  await expect(save).toHaveAttribute('aria-pressed', 'false');
  const before = await page.getByRole('article').innerHTML();
  await page.goto('/essays/');
  await page.goto('/join/#find=会员名册+会籍');
  await expect(save).toHaveAttribute('aria-pressed', 'false');
  await expect(page.locator('mark.found-current')).toHaveText('会员名册');
  await expect(page.locator('mark.found-current')).toBeInViewport();
  await barOf(page).getByRole('button', { name: '不标了' }).click();
  await expect(page.locator('mark')).toHaveCount(0);
  expect((await page.getByRole('article').innerHTML()).replace(/ open=""/g, '')).toBe(
    before.replace(/ open=""/g, ''),
  );
});

test('要标的词不在这一页，或者片段是乱写的，网页照常', async ({ watched: { page, errors } }) => {
  for (const hash of [
    '#find=这里没有这个词',
    `#find=${'会'.repeat(5000)}`,
    `#find=${encodeURIComponent('<img src=x onerror=alert(1)>')}`,
    '#find=%E4%A',
    '#find=(((+.*+[',
  ]) {
    await page.goto('/accessibility/');
    await page.goto(`/join/${hash}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(barOf(page)).toHaveCount(0);
  }
  expect(errors).toEqual([]);
});

test('平常的网页不取标词的脚本', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  // The script of offline reading is loaded last, when all else is done.
  const last = page.waitForRequest(/\/_astro\/offline\./);
  await page.goto('/join/');
  await last;
  expect(scripts.filter((url) => /find|search-box|worker/.test(url))).toEqual([]);
});
