import type { Page } from '@playwright/test';
import { install } from './offline-keep.ts';
import { expect, register, test } from './offline-site.ts';

const WAGES = 'situations/late-wages/';

/** Opens a step and computes its last day. */
async function compute(page: Page): Promise<void> {
  await page.getByRole('button', { name: /第7步/ }).click();
  const step = page.locator('[data-step]', { has: page.getByRole('button', { name: /第7步/ }) });
  await step.getByLabel('哪一天发生的？').fill('2026-12-04');
  await expect(step.getByRole('status')).toContainText('2026年12月19日');
}

test('带在身上以后断了网：步骤打得开，最后一天算得出，日历文件存得下', async ({ page, host }) => {
  await page.clock.setFixedTime(new Date('2026-11-29T10:00:00+08:00'));
  await page.goto(`${host.url}offline/`);
  await register(page, host);
  await install(page, host, 'carry');
  await host.stop();
  await page.goto(`${host.url}${WAGES}`);
  await compute(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '放进日历提醒我' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('2026-12-19.ics');
});

test('带在身上以后断了网：列表和对号入座也在', async ({ page, host }) => {
  await page.goto(`${host.url}offline/`);
  await register(page, host);
  await install(page, host, 'carry');
  await host.stop();
  await page.goto(`${host.url}situations/`);
  await page.getByLabel('你是哪一种').selectOption('派遣');
  await expect(page.getByRole('link', { name: '派遣的，公司和学校互相推' })).toBeVisible();
});
