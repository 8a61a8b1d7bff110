import { expect, test } from './site-page.ts';

test('输入就有结果：标题、高亮的摘要、各栏目的数目', async ({ watched: { page, faults } }) => {
  await page.goto('/search/');
  await page.getByRole('searchbox', { name: '想找什么？' }).fill('会费');
  await expect(page.getByRole('status').filter({ hasText: '“会费”找到' })).toBeVisible();
  await expect(page.getByRole('link', { name: '会费怎么算' }).first()).toBeVisible();
  await expect(page.locator('#search-results mark').first()).toHaveText(/会费/);
  await expect(page.getByRole('button', { name: /^全部 \d+$/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  expect(faults).toEqual([]);
});

test('按栏目筛选', async ({ page }) => {
  await page.goto('/search/#q=会员');
  const rights = page.getByRole('button', { name: /^权益指南 \d+$/ });
  const count = Number((await rights.innerText()).split(' ')[1]);
  await rights.click();
  await expect(
    page.getByRole('status').filter({ hasText: `找到${count}条，只看权益指南` }),
  ).toBeVisible();
  await expect(
    page.locator('#search-results .kicker').filter({ hasNotText: '权益指南' }),
  ).toHaveCount(0);
});

test('只用键盘：输入、回车、到结果、打开', async ({ page }) => {
  await page.goto('/search/');
  await page.keyboard.type('合唱');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '找到' })).toBeVisible();
  const first = page.locator('#search-results a').first();
  await expect(first).toBeVisible();
  const href = await first.getAttribute('href');
  for (
    let presses = 0;
    presses < 20 && !(await first.evaluate((link) => link === document.activeElement));
    presses += 1
  ) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${href ?? ''}$`));
});

test('首页问一句，到搜索页就有答案；网址可以分享', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox', { name: '搜索全站' }).fill('产假');
  await page.getByRole('button', { name: '搜索' }).click();
  await expect(page).toHaveURL(/\/search\/#q=/);
  await expect(
    page.getByRole('link', { name: '怀孕、生育、哺乳期间，有哪些保护？' }),
  ).toBeVisible();
});

test('折叠起来的回答也搜得到', async ({ page }) => {
  await page.goto('/search/#q=会员名册里查');
  await expect(
    page.locator('#search-results').getByRole('link', { name: '加入工会', exact: true }),
  ).toBeVisible();
});

test('问的话不送到服务器', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) =>
    asked.push(decodeURIComponent(request.url() + (request.postData() ?? ''))),
  );
  await page.goto('/');
  await page.getByRole('searchbox', { name: '搜索全站' }).fill('我的秘密');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '“我的秘密”' })).toBeVisible();
  expect(asked.filter((url) => url.includes('我的秘密'))).toEqual([]);
});

test('没有结果时给出办法', async ({ page }) => {
  await page.goto('/search/#q=xyzzyplugh');
  await expect(page.getByRole('status').filter({ hasText: '没有找到“xyzzyplugh”' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '也可以按栏目找' })).toBeVisible();
});

test('拼音还在选字时不搜索，选定了才搜', async ({ page }) => {
  await page.goto('/search/');
  const box = page.getByRole('searchbox', { name: '想找什么？' });
  await box.focus();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', {
    text: 'hui fei',
    selectionStart: 7,
    selectionEnd: 7,
  });
  await expect(box).toHaveValue('hui fei');
  await expect(page.getByText('找到')).toHaveCount(0);
  await session.send('Input.insertText', { text: '会费' });
  await expect(page.getByRole('status').filter({ hasText: '“会费”找到' })).toBeVisible();
});

test('结果多时可以显示更多，焦点落在新的第一条', async ({ page }) => {
  await page.goto('/search/#q=工会');
  await expect(page.locator('#search-results li')).toHaveCount(10);
  await page.getByRole('button', { name: '显示更多' }).click();
  await expect(page.locator('#search-results li').nth(10).getByRole('link')).toBeFocused();
});
