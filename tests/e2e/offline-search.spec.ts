import type { Page } from '@playwright/test';
import type { Level } from '../../src/offline/types.ts';
import { seriousViolations } from './axe.ts';
import { type Host, neverAnswers } from './offline-host.ts';
import { install } from './offline-keep.ts';
import { expect, goOffline, register, test } from './offline-site.ts';

test.use({ looksForNews: false });

const OFFLINE = '连不上网站，搜的是带在这台设备上的内容。';
const NOT_KEPT = '演出、艺术团与协会、文苑与要闻没有带，联网后能搜到。';

/** A query of every class of the query set, and its interpretation. */
const QUESTIONS: Readonly<Record<string, { query: string; read?: string }>> = {
  原题: { query: '教代会能管哪些事' },
  几个词: { query: '产假 天数' },
  问句: { query: '怎么才能加入学校的工会啊' },
  一个字: { query: '诗' },
  字母和数字: { query: '98天' },
  同义词: { query: '非在编老师' },
  错字: { query: '会藉怎么转', read: '会籍怎么转' },
  繁体: { query: '會費怎麼算' },
  拼音: { query: 'gonghui jingfei', read: '工会经费' },
  全角: { query: 'Ｃｏｏｋｉｅ' },
  引文: { query: '“自愿不缴社保”' },
  不相干的: { query: 'asdfghjkl' },
};

const box = (page: Page) => page.getByRole('searchbox', { name: '想找什么？' });
const summary = (page: Page) => page.locator('#search-summary');
const notes = (page: Page) => page.locator('#search-notes');
const results = (page: Page) => page.locator('#search-found').getByRole('heading', { level: 2 });
const saidOf = (page: Page, text: string) =>
  page.locator('#search-status').filter({ hasText: text });

/** Opens the search page under the worker and chooses a level. */
async function openKept(page: Page, host: Host, level: Level): Promise<void> {
  await page.goto(`${host.url}search/`);
  await register(page, host);
  expect(await install(page, host, level)).toMatchObject({ level });
  // Reloads, so that the open page reads the new install state.
  await page.reload();
}

/** Searches, waits for the outcome, and returns the first three titles. `read` is the interpretation of the query. */
async function ask(page: Page, query: string, read = query): Promise<string[]> {
  // For inexact matches the page does not show the query: none of the previous query's may be left.
  await box(page).fill('');
  await expect(summary(page)).toBeEmpty();
  await box(page).fill(query);
  await box(page).press('Enter');
  const shown = /[“”《]/.test(read) ? read : `“${read}”`;
  await expect(summary(page)).toContainText(new RegExp(`${shown}|没有完全对得上的`));
  // The list waits for the text of the answer above it.
  await expect(page.locator('#search-answer .answer-text:empty')).toHaveCount(0);
  return (await results(page).allInnerTexts()).slice(0, 3);
}

/**
 * The requests to the host without those that browsers send by themselves: the icon, and the update check of the
 * worker.
 */
const askedOf = ({ asked }: Host): string[] =>
  asked.filter((path) => !/\/(?:sw\.js|favicon\.svg)$/.test(path));

for (const [name, { query, read }] of Object.entries(QUESTIONS)) {
  test(`断网搜索，和有网时一样：${name}`, async ({ page, context, host }) => {
    await openKept(page, host, 'visited');
    const online = await ask(page, query, read);
    expect(await install(page, host, 'everything')).toMatchObject({ level: 'everything' });
    await goOffline(context, host);
    await page.reload();
    expect(await ask(page, query, read)).toEqual(online);
    await expect(notes(page)).toContainText(OFFLINE);
  });
}

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
]) {
  test.describe(`${viewport.width}像素宽`, () => {
    test.use({ viewport });

    test('断网：摘要、回答都有；点开一条，词标出来；退回来还在', async ({
      page,
      context,
      host,
    }) => {
      await openKept(page, host, 'everything');
      await goOffline(context, host);
      await page.goto(`${host.url}search/#q=产假`);
      const answer = page.locator('#search-answer');
      await expect(answer).toContainText('国家底线98天');
      await expect(saidOf(page, OFFLINE)).toBeAttached();
      expect(await seriousViolations(page)).toEqual([]);
      await answer.getByRole('link').click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('产假能休多久');
      await expect(page.getByRole('region', { name: '标出的词' })).toContainText('已标出“产假”');
      await page.goBack();
      await expect(answer).toContainText('国家底线98天');
    });

    test('只存了随身带的：说出什么没有存；没搜到，不说网站里没有', async ({
      page,
      context,
      host,
    }) => {
      await openKept(page, host, 'carry');
      await goOffline(context, host);
      await page.reload();
      expect(await ask(page, '会费')).not.toEqual([]);
      await expect(page.locator('#search-results .result-excerpt mark').first()).toHaveText('会费');
      await expect(notes(page)).toContainText(OFFLINE + NOT_KEPT);
      await ask(page, '街舞分团');
      await expect(summary(page)).toHaveText(
        '带在这台设备上的内容里没有完全对得上的，最接近的是：',
      );
      expect(await ask(page, '嘻哈')).toEqual([]);
      await expect(summary(page)).toContainText('带在这台设备上的内容里没有关于“嘻哈”的');
      await expect(notes(page)).toContainText(NOT_KEPT);
      await expect(saidOf(page, NOT_KEPT)).toBeAttached();
      expect(await seriousViolations(page)).toEqual([]);
    });

    test('什么也没存：说出来，给离线阅读的路', async ({ page, context, host }) => {
      await page.goto(`${host.url}search/`);
      await goOffline(context, host);
      await box(page).fill('会费');
      await expect(summary(page)).toContainText('搜索没能打开');
      await expect(notes(page)).toContainText('想没有网络也能搜');
      await expect(notes(page).getByRole('link', { name: '离线阅读' })).toHaveAttribute(
        'href',
        '/offline/',
      );
      expect(await seriousViolations(page)).toEqual([]);
    });
  });
}

test('网络恢复了，自己再搜一次全站', async ({ page, context, host }) => {
  await openKept(page, host, 'carry');
  await goOffline(context, host);
  await page.reload();
  await ask(page, '街舞分团');
  await expect(results(page).first()).not.toContainText('街舞');
  await host.start();
  await expect(async () => {
    // A site that does not answer in time is not asked again until the network comes back once more.
    await context.setOffline(true);
    await context.setOffline(false);
    await expect(results(page).first()).toContainText('街舞');
  }).toPass();
  await expect(notes(page)).toBeEmpty();
});

test('网站停了，设备不知道自己断了网：照样从存下的搜', async ({ page, host }) => {
  await openKept(page, host, 'everything');
  await host.stop();
  await page.reload();
  expect(await ask(page, '教代会能管哪些事')).not.toEqual([]);
  await expect(notes(page)).toContainText(OFFLINE);
});

for (const level of ['carry', 'everything'] as const) {
  test(`网络通着却什么也不答：过几秒就搜带着的（${level}）`, async ({ page, host }) => {
    await openKept(page, host, level);
    const pointer = await fetch(`${host.url}pagefind/current.json`);
    const { id } = (await pointer.json()) as { id: string };
    for (const path of ['pagefind/current', `pagefind/${id}/head`, 'offline/current'])
      host.answer(`/${path}.json`, neverAnswers);
    await page.reload();
    expect(await ask(page, '教代会能管哪些事')).not.toEqual([]);
    await expect(notes(page)).toContainText(OFFLINE);
  });
}

test('全存下了、是最新的：有网也不再问，什么也不用说', async ({ page, host }) => {
  await openKept(page, host, 'everything');
  await ask(page, '产假');
  host.asked.length = 0;
  expect(await ask(page, '教代会能管哪些事')).not.toEqual([]);
  await expect(page.locator('.result-excerpt').first()).not.toBeEmpty();
  await expect(notes(page)).toBeEmpty();
  expect(askedOf(host)).toEqual([]);
  await page.reload();
  await expect(results(page).first()).toBeVisible();
  expect(host.asked.filter((path) => path.includes('/pagefind/'))).toEqual([]);
});

test('什么也没存的人，不下载离线搜索的脚本', async ({ page, host }) => {
  await page.goto(`${host.url}search/`);
  expect(await ask(page, '产假')).not.toEqual([]);
  expect(host.asked.filter((path) => path.includes('kept-search'))).toEqual([]);
});

test('断网，每一页的搜索框照样给标题，说明搜的是什么', async ({ page, context, host }) => {
  await openKept(page, host, 'everything');
  await page.goto(`${host.url}rights/transfer-membership/`);
  await goOffline(context, host);
  await page.reload();
  await page.getByRole('link', { name: '搜索', exact: true }).click();
  await page.getByRole('combobox', { name: '搜索全站' }).fill('产假');
  await expect(page.getByRole('option').first()).toContainText('产假');
  await expect(page.getByText(OFFLINE).first()).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: OFFLINE })).toBeAttached();
  expect(await seriousViolations(page)).toEqual([]);
});
