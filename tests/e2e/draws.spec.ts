import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { FULL_SITE } from '../full-site.ts';
import { wcagViolations } from './axe.ts';
import { expect, test } from './site-page.ts';

const SETTLED = '/draws/teachers-day-gifts-2026/';
const WAITING = '/draws/new-year-online-2027/';

const codesOf = (path: string): string[] =>
  readFileSync(join(FULL_SITE, path, 'codes.txt'), 'utf8')
    .trim()
    .split('\n');
const [first = ''] = codesOf(SETTLED);

const verify = (page: Page) => page.getByRole('button', { name: '验证' }).click();
const rows = (page: Page, word: string) =>
  page.locator('[data-draw-findings] li').filter({ has: page.getByText(word, { exact: true }) });

/** Serves the page with one text changed. */
async function tamper(page: Page, from: string, to: string): Promise<void> {
  await page.route(`**${SETTLED}`, async (route) => {
    const answer = await route.fetch();
    const html = await answer.text();
    expect(html).toContain(from);
    await route.fulfill({ response: answer, body: html.replaceAll(from, to) });
  });
}

test('从活动到它的抽奖：结果、两个数、清单都写着，按“验证”都对得上', async ({ watched }) => {
  const { page, errors } = watched;
  await page.goto('/activities/teachers-day-forum-2026/');
  await page.getByRole('link', { name: '2026年教师节小礼品抽奖' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2026年教师节小礼品抽奖');
  await expect(page.getByRole('article').locator('.chip')).toHaveText('已开奖');
  await expect(page.getByText('3 9 12 18 25 31 + 7').first()).toBeVisible();
  await verify(page);
  await expect(
    page.getByText('都对得上：照公示的办法和这两个数，抽出来就是这些号码。'),
  ).toBeVisible();
  await expect(rows(page, '对')).toHaveCount(10);
  await expect(rows(page, '不对')).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('还没开奖的：公示的对得上，没有结果', async ({ page }) => {
  await page.goto(WAITING);
  await expect(page.getByRole('article').locator('.chip')).toHaveText('等开奖');
  await expect(page.getByText(/^还没有开奖/)).toBeVisible();
  await verify(page);
  await expect(page.getByText(/公示的都对得上。两个数还没有公布完/)).toBeVisible();
  await expect(rows(page, '对')).toHaveCount(7);
});

test('验签名的程序，按了“验证”才取；填的号码不发出去，也不存', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
  await page.goto(SETTLED);
  await expect(page.locator('html')).toHaveAttribute('data-script', 'started');
  await page.getByLabel(/^你的号码/).fill(first);
  await page.getByRole('button', { name: '看看这个号码' }).click();
  await expect(page.locator('[data-draw-said=look]')).toContainText('在清单里');
  const library = () => asked.filter((url) => url.includes('/noble.'));
  expect(library()).toEqual([]);
  await verify(page);
  await expect(page.getByText(/^都对得上/)).toBeVisible();
  expect(library()).toHaveLength(1);
  expect(asked.filter((it) => it.includes(first) || !it.startsWith('GET '))).toEqual([]);
  expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toContain(
    first,
  );
});

test('看一个号码：中了、没中、没有、打错了', async ({ page }) => {
  await page.goto(SETTLED);
  const typed = page.getByLabel(/^你的号码/);
  const said = page.locator('[data-draw-said=look]');
  const winner = (await page.locator('.draw-prize code').first().textContent()) ?? '';
  const winners = await page.locator('.draw-prize code').allTextContents();
  const loser = codesOf(SETTLED).find(
    (code) => !winners.some((it) => it.replaceAll(' ', '') === code),
  );
  for (const [code, answer] of [
    [winner.toLowerCase(), '中奖了：一等奖 保温杯'],
    [loser ?? '', '在清单里，没有中奖'],
    [codesOf(WAITING)[0] ?? '', '清单里没有这个号码'],
    ['ABC', '这不像一个号码'],
    ['', '先填纸条上的号码'],
  ] as const) {
    await typed.fill(code);
    await typed.press('Enter');
    await expect(said).toContainText(answer);
  }
});

test('扫纸条上的二维码：打开就说中没中，号码不在发出去的网址里', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${SETTLED}#code=${first}`);
  await expect(page.getByLabel(/^你的号码/)).toHaveValue(first);
  await expect(page.locator('[data-draw-said=look]')).toContainText('在清单里');
  expect(asked.filter((url) => url.includes(first) && !url.includes('#'))).toEqual([]);
});

test.describe('动过手脚的', () => {
  // A page that the service worker answers with would not be the changed one.
  test.use({ serviceWorkers: 'block' });

  test('换了一个中奖的号码：说第几个不对、应该是谁', async ({ page }) => {
    await page.goto(SETTLED);
    const code = ((await page.locator('.draw-prize code').first().textContent()) ?? '').replaceAll(
      ' ',
      '',
    );
    const other = codesOf(SETTLED).find((it) => it !== code) ?? '';
    await tamper(page, `[&quot;${code}`, `[&quot;${other}`);
    await page.goto(SETTLED);
    await verify(page);
    await expect(page.getByText('有1处对不上，看标着“不对”的。')).toBeVisible();
    const wrong = rows(page, '不对');
    await expect(wrong).toContainText('中奖的号码');
    await expect(wrong).toContainText(code.slice(0, 5));
  });

  test('换了清单：指纹不对', async ({ page }) => {
    await page.route('**/codes.txt', (route) =>
      route.fulfill({ body: `${codesOf(WAITING).join('\n')}\n` }),
    );
    await page.goto(SETTLED);
    await verify(page);
    const wrong = rows(page, '不对').filter({ hasText: '清单的指纹' });
    await expect(wrong).toContainText('这份清单算出来是');
  });

  test('改了开奖号码，或者签名', async ({ page }) => {
    await tamper(page, '3 9 12 18 25 31 + 7', '3 9 12 18 25 32 + 7');
    await page.goto(SETTLED);
    await verify(page);
    await expect(rows(page, '不对')).toContainText('中奖的号码');
    await page.unrouteAll();
    await tamper(page, '81dbce51', '81dbce52');
    await page.goto(SETTLED);
    await verify(page);
    await expect(rows(page, '不对').filter({ hasText: '签名' })).toContainText('第32285085轮');
  });
});

test('清单取不到：说明白，选存下来的也能验', async ({ page }) => {
  await page.route('**/codes.txt', (route) => route.abort());
  await page.goto(SETTLED);
  await verify(page);
  await expect(page.getByText(/^清单现在取不到/)).toBeVisible();
  await page.getByLabel(/^选存在这台设备上的/).setInputFiles({
    name: 'codes.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(`${codesOf(SETTLED).join('\n')}\n`),
  });
  await expect(
    page.getByText('都对得上：照公示的办法和这两个数，抽出来就是这些号码。'),
  ).toBeVisible();
});

test.describe('没有脚本', () => {
  test.use({ javaScriptEnabled: false });

  test('结果、指纹、清单、办法都看得到，没有按不动的按钮', async ({ page }) => {
    await page.goto(SETTLED);
    const main = page.getByRole('main');
    await expect(main.getByRole('button')).toHaveCount(0);
    await expect(main.locator('input:visible')).toHaveCount(0);
    await expect(page.getByText(/打开下面的号码清单找你的号码/)).toBeVisible();
    await expect(page.locator('.draw-prize code').first()).toBeVisible();
    const list = await page.request.get(`${SETTLED}codes.txt`);
    expect(list.headers()['content-type']).toContain('text/plain');
    await expect(page.getByRole('link', { name: 'codes.txt' })).toHaveAttribute(
      'href',
      'codes.txt',
    );
  });
});

test('打印出来是给监督人签字的记录', async ({ page }) => {
  await page.goto(WAITING);
  await expect(page.getByText('监督人签字')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('监督人签字')).toBeVisible();
  await expect(page.getByText(/^公示指纹：[0-9a-f]{64}$/)).toBeVisible();
  await expect(page.getByText('号码清单').last()).toBeVisible();
  for (const words of ['看看这个号码', '照这个算'])
    await expect(page.getByText(words).first()).toBeHidden();
});

test('空着、验过、验出不对，都没有无障碍问题', async ({ page }) => {
  await page.route('**/codes.txt', (route) => route.fulfill({ body: `${first}\n` }));
  await page.goto(SETTLED);
  await page.getByText(/^写程序的人/).click();
  expect(await wcagViolations(page)).toEqual([]);
  await verify(page);
  await expect(rows(page, '不对')).toHaveCount(3);
  expect(await wcagViolations(page)).toEqual([]);
});
