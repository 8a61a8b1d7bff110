import type { Page } from '@playwright/test';
import { seriousViolations } from './axe.ts';
import { expect, test } from './site-page.ts';

const box = (page: Page) => page.getByRole('searchbox', { name: '想找什么？' });
const results = (page: Page) => page.locator('#search-found').getByRole('heading', { level: 2 });
const summary = (page: Page) => page.locator('#search-summary');
const notes = (page: Page) => page.locator('#search-notes');
const item = (page: Page, title: string) =>
  page
    .locator('#search-results > li')
    .filter({ has: page.getByRole('heading', { level: 2, name: title }) });

/** Searches by the search page's address, as a shared link does. */
async function ask(page: Page, hash: string): Promise<void> {
  // After a change of the fragment alone, the previous query's outcome would stay on the page for a while.
  await page.goto('about:blank');
  await page.goto(`/search/#${hash}`);
  await expect(summary(page)).toContainText(/找到|很多条|没有/);
}

/** On a phone the filters are collapsed. */
async function openFilters(page: Page): Promise<void> {
  const toggle = page.getByRole('button', { name: /^筛选/ });
  if (await toggle.isVisible()) await toggle.click();
}

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
]) {
  test.describe(`${viewport.width}像素宽`, () => {
    test.use({ viewport });

    test('输入就有结果：答案在最前，词标出来，说一声找到几条', async ({
      watched: { page, errors },
    }) => {
      await page.goto('/search/');
      await box(page).fill('产假');
      await expect(page.getByRole('status').filter({ hasText: '“产假”找到' })).toBeVisible();
      const answer = page.locator('#search-answer');
      await expect(answer.getByRole('link', { name: /产假能休多久/ })).toBeVisible();
      await expect(answer).toContainText('国家底线98天');
      await expect(answer).toContainText('依据：');
      await expect(answer).toBeInViewport();
      await box(page).fill('书店');
      await expect(answer).toBeHidden();
      await expect(page.locator('#search-results mark').first()).toHaveText('书店');
      expect(errors).toEqual([]);
    });

    test('筛选写进网址，退回去是原来的结果，分享给别人也一样', async ({ page, context }) => {
      await ask(page, 'q=工会');
      const before = await results(page).allInnerTexts();
      await openFilters(page);
      await page.getByLabel('栏目').selectOption('权益指南');
      await expect(summary(page)).toContainText('只看权益指南');
      await expect(page).toHaveURL(/#q=.+&collection=/);
      const narrowed = await results(page).allInnerTexts();
      for (const kicker of await page.locator('#search-found .kicker').allInnerTexts())
        expect(kicker).toMatch(/^权益指南/);

      const other = await context.newPage();
      await other.goto(page.url());
      await expect(results(other)).toHaveText(narrowed);
      await expect(summary(other)).toContainText('只看权益指南');

      await page.goBack();
      await expect(summary(page)).not.toContainText('只看');
      await expect(results(page)).toHaveText(before);
      await expect(page.getByLabel('栏目')).toHaveValue('');
      await page.goForward();
      await expect(results(page)).toHaveText(narrowed);
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      test(`结果和筛选都开着，没有无障碍问题（${colorScheme}）`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await ask(page, 'q=书店');
        await openFilters(page);
        expect(await seriousViolations(page)).toEqual([]);
        await ask(page, 'q=产假');
        await expect(page.locator('#search-answer')).toContainText('依据：');
        expect(await seriousViolations(page)).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - innerWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
      });
    }
  });
}

test('商户写着优惠和有效期，过期的排在最后，只看有效时没有它', async ({ page }) => {
  await ask(page, 'q=出示会员证');
  const shop = item(page, '知行书店');
  await expect(shop).toContainText('有效期至');
  await expect(shop.locator('.chip')).toHaveText('有效');
  await ask(page, 'q=剧场优惠');
  const theatre = item(page, '小剧场');
  await expect(theatre.locator('.chip')).toHaveText('已过期');
  await openFilters(page);
  await page.getByRole('checkbox', { name: '只看有效' }).check();
  await expect(summary(page)).toContainText('只看有效的');
  await expect(page).toHaveURL(/&valid=1$/);
  await expect(theatre).toHaveCount(0);
});

test('活动写着时间和地点；延期的写着延期', async ({ page }) => {
  await ask(page, 'q=辞旧迎新慰问演出');
  const show = item(page, '2026年辞旧迎新慰问演出').first();
  await expect(show).toContainText(/2026年12月\d+日（周.）\d\d:\d\d/);
  await ask(page, 'q=青年乐队之夜');
  await expect(item(page, '青年乐队专场').locator('.chip')).toHaveText('延期');
});

test('过去的标出来，排在最后', async ({ page }) => {
  await ask(page, 'q=演出&collection=演出');
  const isOver = await page
    .locator('#search-results > li')
    .evaluateAll((items) => items.map((item) => 'over' in (item as HTMLElement).dataset));
  expect(isOver).toContain(true);
  expect(isOver).toEqual([...isOver].sort());
  await expect(item(page, '秋日民乐音乐会').locator('.chip')).toHaveText('已演');
});

test('按最新排，新的在前', async ({ page }) => {
  await ask(page, 'q=工会&collection=文苑与要闻');
  const byRelevance = await results(page).first().innerText();
  await openFilters(page);
  await page.getByLabel('排序', { exact: true }).selectOption('date');
  await expect(page).toHaveURL(/&sort=date$/);
  await expect(results(page).first()).not.toHaveText(byRelevance);
  const found = await results(page).allInnerTexts();
  // The collection's own list is sorted by date.
  await page.goto('/essays/');
  const all = await page.locator('.card-title').allInnerTexts();
  expect(found.length).toBeGreaterThan(2);
  expect(found).toEqual(all.filter((title) => found.includes(title)));
});

test('改了错字就说，点一下按原样搜', async ({ page }) => {
  await ask(page, 'q=会藉');
  await expect(notes(page)).toContainText('没有“会藉”，已按“会籍”搜索。');
  await page.getByRole('link', { name: '仍按原样搜“会藉”' }).click();
  await expect(page).toHaveURL(/&verbatim=1$/);
  await expect(notes(page)).toContainText('正按原样搜');
  await page.goBack();
  await expect(notes(page)).toContainText('已按“会籍”搜索');
});

test('拼音也认，认成什么写明', async ({ page }) => {
  await ask(page, 'q=chanjia');
  await expect(notes(page)).toContainText('拼音“chanjia”，已按“产假”搜索。');
});

test('没有就说没有，给出分类和找谁问', async ({ page }) => {
  await ask(page, 'q=xyzzyplugh');
  await expect(summary(page)).toHaveText('网站里没有关于“xyzzyplugh”的内容。');
  await expect(page.getByRole('main').getByRole('link', { name: '联系我们' })).toBeVisible();
  await page.getByRole('main').locator('a[href="/rights/topic/women/"]').click();
  await expect(page.getByRole('heading', { level: 1, name: '权益指南：女职工' })).toBeVisible();
});

test('筛选挡住了结果：说还有，点一下就去掉', async ({ page }) => {
  await ask(page, 'q=产假&area=东片');
  await expect(summary(page)).toHaveText('只看东片，没有找到“产假”。');
  await page.getByRole('link', { name: '去掉筛选' }).click();
  await expect(summary(page)).toContainText('“产假”找到');
});

test('只用键盘：输入、回车、到结果、打开', async ({ page }) => {
  await page.goto('/search/');
  await page.keyboard.type('合唱');
  await page.keyboard.press('Enter');
  await expect(summary(page)).toContainText('找到');
  const first = results(page).first().getByRole('link');
  await expect(first).toBeVisible();
  const href = await first.getAttribute('href');
  await page.keyboard.press('Tab');
  for (
    let presses = 0;
    presses < 12 && !(await first.evaluate((link) => link === document.activeElement));
    presses += 1
  )
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL((url) => (url.pathname + url.hash).startsWith(href ?? '?'));
});

test('从结果打开一页再退回：词、筛选、看到哪里都还在', async ({ page }) => {
  await ask(page, 'q=工会');
  await page.getByRole('button', { name: '显示更多' }).click();
  const link = results(page).nth(14).getByRole('link');
  // Its position at the press: until then the page may still be scrolling, and be filled in.
  await link.evaluate((element) => {
    const place = () => String(element.getBoundingClientRect().top);
    element.addEventListener('click', () => sessionStorage.setItem('pressed at', place()));
  });
  await link.click();
  await expect(page).not.toHaveURL(/\/search\//);
  await page.goBack();
  await expect(box(page)).toHaveValue('工会');
  await expect(link).toBeInViewport();
  const moved = () =>
    link.evaluate((element) => {
      const before = Number(sessionStorage.getItem('pressed at'));
      return Math.abs(element.getBoundingClientRect().top - before);
    });
  await expect.poll(moved).toBeLessThan(40);
});

test('打字不留一串历史，回车问过的退得回去', async ({ page }) => {
  await page.goto('/search/');
  await box(page).pressSequentially('会费', { delay: 200 });
  await page.keyboard.press('Enter');
  await expect(summary(page)).toContainText('“会费”');
  await box(page).fill('产假');
  await expect(summary(page)).toContainText('“产假”');
  await page.goBack();
  await expect(box(page)).toHaveValue('会费');
  await expect(summary(page)).toContainText('“会费”');
});

test('标题先到，摘要后到，列表不跳', async ({ page }) => {
  const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
  await page.route('**/fragment/**', async (route) => {
    await released;
    await route.continue();
  });
  await ask(page, 'q=合唱');
  const places = () =>
    results(page).evaluateAll((titles) => titles.map((title) => title.getBoundingClientRect().y));
  const excerpt = page.locator('.result-excerpt').last();
  await expect(results(page).nth(4)).toBeVisible();
  await expect(excerpt).toBeEmpty();
  const before = await places();
  release(undefined);
  await expect(excerpt).not.toBeEmpty();
  expect(await places()).toEqual(before);
});

test('问得急，只显示最后问的', async ({ page }) => {
  await page.goto('/search/');
  await box(page).pressSequentially('合唱', { delay: 160 });
  await box(page).fill('书店');
  await expect(summary(page)).toContainText('“书店”');
  await expect(results(page).first()).toContainText('书店');
  await expect(results(page).filter({ hasText: '合唱' })).toHaveCount(0);
});

test('结果多时可以显示更多，焦点落在新的第一条', async ({ page }) => {
  await ask(page, 'q=工会');
  await expect(results(page)).toHaveCount(10);
  await page.getByRole('button', { name: '显示更多' }).click();
  await expect(results(page).nth(10).getByRole('link')).toBeFocused();
  await expect(results(page)).toHaveCount(20);
});

test('首页问一句，到搜索页就有答案', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('combobox', { name: '搜索全站' }).fill('产假');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/#q=/);
  await expect(page.locator('#search-answer')).toContainText('98天');
});

test('折叠起来的回答也搜得到', async ({ page }) => {
  await ask(page, 'q=会员名册里查');
  await expect(results(page).filter({ hasText: '加入工会' })).toBeVisible();
});

test('问的话不送到服务器', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) =>
    asked.push(decodeURIComponent(request.url() + (request.postData() ?? ''))),
  );
  await page.goto('/search/');
  await box(page).fill('我的秘密');
  await page.keyboard.press('Enter');
  await expect(summary(page)).toContainText('最接近的是');
  await page.reload();
  await expect(summary(page)).toContainText('最接近的是');
  expect(asked.filter((url) => url.includes('秘密'))).toEqual([]);
});

test('最近搜过的留在这台设备上，可以清掉', async ({ page }) => {
  await page.goto('/search/');
  const recent = page.getByRole('region', { name: '最近搜过' });
  await expect(recent).toBeHidden();
  await box(page).fill('产假');
  await page.keyboard.press('Enter');
  await expect(summary(page)).toContainText('“产假”找到');
  await page.goto('/');
  await page.goto('/search/');
  await recent.getByRole('link', { name: '产假' }).click();
  await expect(summary(page)).toContainText('“产假”找到');
  await expect(box(page)).toHaveValue('产假');
  await box(page).fill('');
  await recent.getByRole('button', { name: '全部清除' }).click();
  await expect(recent).toBeHidden();
  await page.reload();
  await expect(page.getByRole('heading', { name: '也可以按栏目和分类找' })).toBeVisible();
  await expect(recent).toBeHidden();
});

test('断了网说一声，联上了接着搜', async ({ page, context }) => {
  await page.goto('/search/');
  await context.setOffline(true);
  await page.route('**/pagefind/**', (route) => route.abort());
  await box(page).fill('产假');
  await expect(page.getByText('搜索没能打开，可能是网络断了')).toHaveCount(2);
  await expect(page.getByRole('main').getByRole('link', { name: '优惠商户' })).toBeVisible();
  await page.unroute('**/pagefind/**');
  await context.setOffline(false);
  await expect(summary(page)).toContainText('“产假”找到');
});

test.describe('输入法', () => {
  test('拼音还在选字时不搜索，回车也不算；选定了才搜', async ({ page }) => {
    await page.goto('/search/');
    await box(page).focus();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', {
      text: 'hui fei',
      selectionStart: 7,
      selectionEnd: 7,
    });
    await expect(box(page)).toHaveValue('hui fei');
    await box(page).evaluate((input: HTMLInputElement) => input.form?.requestSubmit());
    await expect(page).toHaveURL(/\/search\/$/);
    await expect(summary(page)).toBeEmpty();
    await session.send('Input.insertText', { text: '会费' });
    await expect(summary(page)).toContainText('“会费”找到');
    await expect(page.getByRole('status').filter({ hasText: '“会费”找到' })).toHaveCount(1);
  });
});

test.describe('手机', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 420 } });

  test('键盘开着也看得到第一条；点搜索，键盘收起', async ({ page }) => {
    await page.goto('/search/');
    await box(page).tap();
    await box(page).fill('产假');
    await expect(results(page).first()).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(box(page)).not.toBeFocused();
  });

  test('点筛选才展开，数目写在按钮上', async ({ page }) => {
    await ask(page, 'q=工会');
    await expect(page.getByLabel('栏目')).toBeHidden();
    await page.getByRole('button', { name: '筛选' }).tap();
    await page.getByLabel('栏目').selectOption('权益指南');
    await expect(page.getByRole('button', { name: '筛选（1）' })).toBeVisible();
    await page.getByRole('button', { name: '去掉筛选' }).tap();
    await expect(page.getByRole('button', { name: '筛选', exact: true })).toBeFocused();
    await expect(summary(page)).not.toContainText('只看');
  });
});

test.describe('没有脚本', () => {
  test.use({ javaScriptEnabled: false });

  test('搜索页引到各栏目、各主题的列表，一页页看得完', async ({ watched: { page, errors } }) => {
    await page.goto('/search/');
    const main = page.getByRole('main');
    await expect(main.getByRole('searchbox')).toBeHidden();
    await main.getByRole('link', { name: '艺术分团' }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: '艺术团与协会：艺术分团' }),
    ).toBeVisible();
    await page.getByRole('link', { name: '下一页' }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: '艺术团与协会：艺术分团（第2页）' }),
    ).toBeVisible();
    await page
      .getByRole('navigation', { name: '当前位置' })
      .getByRole('link', { name: '艺术团与协会' })
      .click();
    await page
      .getByRole('navigation', { name: '按类看' })
      .getByRole('link', { name: /^协会/ })
      .click();
    await expect(page.locator('.card-title')).toHaveCount(1);
    expect(errors).toEqual([]);
  });
});
