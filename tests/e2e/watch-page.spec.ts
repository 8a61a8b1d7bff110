import { type Route, expect, test } from '@playwright/test';
import { watchPage } from './watch-page.ts';

const SITE = 'http://site.test';

/** A site of three files: two pages, the first with a picture to which `answer` responds. */
const PAGES: Readonly<Record<string, string>> = {
  '/': '<!doctype html><link rel="icon" href="data:,"><a href="/next">下一页</a><img src="/picture.png">',
  '/next': '<!doctype html><link rel="icon" href="data:,"><h1>下一页</h1>',
};

const answers = (answer: (route: Route) => unknown) => (route: Route) => {
  const body = PAGES[new URL(route.request().url()).pathname];
  return body === undefined
    ? answer(route)
    : route.fulfill({ contentType: 'text/html; charset=utf-8', body });
};

const isOurs = (url: string) => url.startsWith(SITE) || url.startsWith('data:');

test('读的人没等图片来就去了下一页：不算毛病', async ({ page }) => {
  const errors = watchPage(page, isOurs);
  await page.route(
    `${SITE}/**`,
    answers(() => undefined),
  );
  const ended = page.waitForEvent('requestfailed');
  await page.goto(SITE, { waitUntil: 'commit' });
  await page.getByRole('link', { name: '下一页' }).click();
  expect((await ended).url()).toBe(`${SITE}/picture.png`);
  await expect(page.getByRole('heading', { name: '下一页' })).toBeVisible();
  expect(errors).toEqual([]);
});

test('图片没有、取不到、在别处，脚本出错：都算', async ({ page }) => {
  const errors = watchPage(page, isOurs);
  const seen = (text: string) => expect.poll(() => errors.join('\n')).toContain(text);
  await page.route(
    `${SITE}/**`,
    answers((route) => route.fulfill({ status: 404 })),
  );
  await page.goto(SITE);
  await seen(`404: ${SITE}/picture.png`);
  await page.route(
    `${SITE}/**`,
    answers((route) => route.abort('connectionrefused')),
  );
  await page.goto(SITE);
  await seen(`failed: ${SITE}/picture.png (net::ERR_CONNECTION_REFUSED)`);
  await page.evaluate(() => {
    document.images[0]?.setAttribute('src', 'http://elsewhere.test/picture.png');
    setTimeout(() => {
      throw new Error('出错了');
    });
    console.warn('当心');
  });
  await seen('elsewhere: http://elsewhere.test/picture.png');
  await seen('script: 出错了');
  await seen('console: 当心');
});
