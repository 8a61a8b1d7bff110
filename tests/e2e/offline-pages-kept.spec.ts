import type { Page } from '@playwright/test';
import { expect, isKept, test, underWorker } from './offline-site.ts';

const errorsOf = (page: Page): string[] => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  return errors;
};

test('带上权益与优惠，断了网：没看过的权益打得开，没带的文章说没有存，列出能看的', async ({
  page,
  host,
}) => {
  const errors = errorsOf(page);
  await page.goto(`${host.url}offline/`);
  await underWorker(page);
  await page.getByRole('radio', { name: /^权益与优惠随身带/ }).check();
  await page.getByRole('button', { name: '下载' }).click();
  await expect(page.getByText('现在带着：权益与优惠随身带')).toBeVisible();
  await host.stop();
  await page.goto(`${host.url}rights/dispute-paths/`);
  await expect(page.getByRole('heading', { level: 1, name: /争议/ })).toBeVisible();
  await expect(page.getByRole('button', { name: '收藏' })).toBeVisible();
  await page.goto(`${host.url}essays/better-rights/`);
  await expect(page.getByRole('heading', { name: '这一页没有存下来' })).toBeVisible();
  const places = page.getByRole('region', { name: '现在能看的' });
  await places.getByRole('link', { name: '优惠商户' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '优惠商户' })).toBeVisible();
  await page.goto(`${host.url}offline/`);
  await expect(page.getByText('现在带着：权益与优惠随身带')).toBeVisible();
  await expect(page.getByRole('radio', { name: /^权益与优惠随身带/ })).toBeChecked();
  await page.goto(`${host.url}saved/`);
  await expect(page.getByText('还没有收藏')).toBeVisible();
  await page.goto(`${host.url}tools/last-day/#matter=award-suit&day=2026-12-01`);
  await expect(page.getByText('2026年12月16日（周三）')).toBeVisible();
  expect(errors).toEqual([]);
});

test('什么都没选，断了网：首页还在，没看过的说没有存', async ({ page, host }) => {
  const errors = errorsOf(page);
  await page.goto(`${host.url}rights/dispute-paths/`);
  await underWorker(page);
  await isKept(page, `${host.url}offline/kept`);
  await host.stop();
  await page.goto(`${host.url}troupes/choir-1/`);
  await expect(page.getByRole('heading', { name: '这一页没有存下来' })).toBeVisible();
  const places = page.getByRole('region', { name: '现在能看的' });
  await places.getByRole('link', { name: '首页' }).click();
  await expect(page.getByRole('heading', { name: '近期活动和演出' })).toBeVisible();
  expect(errors).toEqual([]);
});

test('浏览器清掉了带着的内容：看网页时说一声，再下一次就好', async ({ page, host }) => {
  await page.goto(`${host.url}offline/`);
  await underWorker(page);
  await page.getByRole('radio', { name: /^权益与优惠随身带/ }).check();
  await page.getByRole('button', { name: '下载' }).click();
  await expect(page.getByText('现在带着：权益与优惠随身带')).toBeVisible();
  await page.evaluate(async () => {
    localStorage.removeItem('offline-checked /');
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.goto(host.url);
  const line = page.getByRole('banner').getByRole('status');
  await expect(line).toContainText('原来带着的内容被浏览器清掉了。');
  await line.getByRole('link', { name: '再下一次' }).click();
  await expect(page.getByText('多半是这台设备空间紧张。再下一次就好。')).toBeVisible();
  await expect(page.getByRole('radio', { name: /^权益与优惠随身带/ })).toBeChecked();
  await page.getByRole('button', { name: '下载' }).click();
  await expect(page.getByText('现在带着：权益与优惠随身带')).toBeVisible();
  await page.evaluate(() => localStorage.removeItem('offline-checked /'));
  await page.getByRole('button', { name: '从这台设备上拿掉' }).click();
  await page.getByRole('button', { name: '拿掉', exact: true }).click();
  await expect(page.getByText('现在带着：随看随存')).toBeVisible();
  await expect(page.getByText('清掉了')).toBeHidden();
});
