import { expect, test } from './site-page.ts';

test('搜索页：脚本还在路上，要用的已经在取，地址里的问题已经在查了', async ({ page }) => {
  const { promise: isReleased, resolve: release } = Promise.withResolvers<null>();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.route(/\/_astro\/(?:search|Site)\.astro.*\.js$/, async (route) => {
    await isReleased;
    await route.continue();
  });
  await page.goto('/search/#q=产假', { waitUntil: 'commit' });
  const has = (pattern: RegExp) => asked.filter((path) => pattern.test(path)).length;
  await expect.poll(() => has(/\/pagefind\/[0-9a-f]{10}\/head\.json$/)).toBe(1);
  await expect.poll(() => has(/\/pagefind\/[0-9a-f]{10}\/asked\.json$/)).toBe(1);
  await expect.poll(() => has(/\.pf_index$/)).toBeGreaterThan(0);
  await expect.poll(() => has(/\/_astro\/worker-[\w-]+\.js$/)).toBe(1);

  release(null);
  await expect(page.locator('#search-summary')).toContainText('找到');
  // Nothing is fetched twice.
  expect(has(/\/pagefind\/.*\.json$/)).toBe(2);
  expect(has(/\/worker-[\w-]+\.js$/)).toBe(1);
});

test('搜索页写着的索引已经换掉：照样搜得到', async ({ page }) => {
  await page.route(/\/search\/$/, async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace(/data-index="\w+"/, 'data-index="0000000000"');
    await route.fulfill({ response, body: html });
  });
  await page.goto('/search/#q=产假');
  await expect(page.locator('#search-summary')).toContainText('找到');
});

test('点进首页的搜索框：给标题的脚本和标题表与框的脚本同时取，搜索引擎等标题来了再取', async ({
  page,
}) => {
  const { promise: isReleased, resolve: release } = Promise.withResolvers<null>();
  await page.route(/\/_astro\/search-box\..*\.js$/, async (route) => {
    await isReleased;
    await route.continue();
  });
  await page.goto('/');
  const engine = page.waitForRequest(/\/_astro\/worker-[\w-]+\.js$/);
  const worker = page.waitForRequest(/\/_astro\/suggest-worker-[\w-]+\.js$/);
  const table = page.waitForRequest(/\/pagefind\/current\.json$/);
  const box = page.locator('form[data-search] input').first();
  await box.focus();
  await Promise.all([worker, table]);
  release(null);
  await box.pressSequentially('会费');
  await expect(page.getByRole('option').filter({ hasText: '会费怎么算' })).toBeVisible();
  await engine;
});
