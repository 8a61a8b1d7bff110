import type { Page } from '@playwright/test';
import { watchShifts } from './shifts.ts';
import { expect, test } from './site-page.ts';

const box = (page: Page) => page.getByRole('searchbox', { name: '想找什么？' });
const summary = (page: Page) => page.locator('#search-summary');
/** Of `result-list.ts`. */
const ANSWER_PATIENCE_MS = 1500;

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
]) {
  test.describe(`${viewport.width}像素宽`, () => {
    test.use({ viewport });

    for (const [what, hash, outcome] of [
      ['有答案的', '#q=产假', '找到'],
      ['有一列结果的', '#q=工会', '最相关的'],
      ['什么也没找到的', '#q=zzzzqqqq', '没有'],
    ] as const) {
      test(`${what}问题：结果到了，页面一点不跳`, async ({ page }) => {
        const shifted = await watchShifts(page);
        await page.goto(`/search/${hash}`);
        await expect(summary(page)).toContainText(outcome);
        await expect(page.locator('.result-facts[data-expected]')).toHaveCount(0);
        expect(await shifted()).toBe(0);
      });
    }

    test('什么也没问，只有最近搜过的：页面一点不跳', async ({ page }) => {
      await page.goto('/search/#q=产假');
      await expect(summary(page)).toContainText('找到');
      const shifted = await watchShifts(page);
      await page.goto('/rights/');
      await page.goto('/search/');
      await expect(page.getByRole('heading', { name: '最近搜过' })).toBeVisible();
      expect(await shifted()).toBe(0);
    });
  });
}

test('答案的正文还在路上：先给出标题，正文和后面的结果到了，页面一点不跳', async ({ page }) => {
  const { promise: isReleased, resolve: release } = Promise.withResolvers<null>();
  await page.route('**/fragment/**', async (route) => {
    await isReleased;
    await route.continue();
  });
  // The page stops waiting for the text after a time, and then shifts: it has longer than this test takes.
  await page.addInitScript((patience) => {
    const { setTimeout } = window;
    const later = (act: () => void, ms = 0) => setTimeout(act, ms === patience ? 600_000 : ms);
    window.setTimeout = later as typeof window.setTimeout;
  }, ANSWER_PATIENCE_MS);
  const shifted = await watchShifts(page);
  await page.goto('/search/#q=产假');
  const answer = page.locator('#search-answer');
  await expect(answer.getByRole('link', { name: /产假/ })).toBeVisible();
  await expect(page.locator('#search-results li')).toHaveCount(0);
  release(null);
  await expect(answer).toContainText('依据：');
  await expect(page.locator('#search-results li').first()).toBeVisible();
  expect(await shifted()).toBe(0);
});

test('脚本还没到就打了字：到了就搜这几个字', async ({ page }) => {
  const { promise: isReleased, resolve: release } = Promise.withResolvers<null>();
  await page.route(/\/_astro\/search\.astro.*\.js$/, async (route) => {
    await isReleased;
    await route.continue();
  });
  await page.goto('/search/', { waitUntil: 'commit' });
  await box(page).fill('产假');
  release(null);
  await expect(summary(page)).toContainText('“产假”找到');
  await expect(box(page)).toHaveValue('产假');
});
