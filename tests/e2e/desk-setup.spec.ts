import { expect } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkContent } from '../../src/check/content-check.ts';
import { bodiesOf } from '../../src/check/body-reading.ts';
import { readContentFiles } from '../../src/check/content-files.ts';
import { readBodies } from '../../src/check/read-bodies.ts';
import { toShanghaiDate } from '../../src/values/dates.ts';
import { seriousViolations } from './axe.ts';
import { list, read, test } from './desk-test.ts';
import { test as hostedTest } from './hosted-test.ts';

/** What a build would refuse in a content folder. */
async function errorsIn(root: string): Promise<unknown[]> {
  const files = await readContentFiles(root);
  return checkContent(files, toShanghaiDate(new Date()), await readBodies(bodiesOf(files)));
}

test('开始使用：说还差几步，点一处就到表单，改好回来少一处', async ({ desk, page, server }) => {
  await desk.openList('权益指南');
  await page.getByRole('link', { name: '开始使用' }).click();
  await expect(page.getByRole('heading', { name: '开始使用' })).toBeVisible();
  await expect(page.getByText(/^11 步里还有 \d 步没做完，一共 \d+ 处。$/)).toBeVisible();
  await expect(page.getByText('“主办单位”还是示例：示例区教育工会')).toBeVisible();
  await expect(page.getByText(/^浅色：都看得清/)).toBeVisible();
  const pages = page.getByRole('listitem').filter({ hasText: /^固定页面/ });
  await expect(pages).toContainText('写好了的：');
  await pages.getByRole('link', { name: /^《联系我们》：摘要里还说是示例/ }).click();
  await expect(desk.field('标题')).toHaveValue('联系我们');
  await desk.fill('摘要', '什么事找谁，电话、地址和办公时间。');
  await desk.save();
  await page.goto(`${server.url}#/setup`);
  await expect(page.getByRole('link', { name: /^《联系我们》：正文里这一句要换掉/ })).toBeVisible();
  await expect(page.getByText('《联系我们》：摘要里还说是示例')).toHaveCount(0);
});

test('清掉一个栏目的示例：先说清哪些，不清就一条不少；清了在回收站里', async ({ page, server }) => {
  const before = await list(server, 'merchants');
  await page.goto(`${server.url}#/setup`);
  await page.getByRole('button', { name: '只清优惠商户……' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(/删：优惠商户 \d+ 条，《/);
  await dialog.getByRole('button', { name: '先不清' }).click();
  expect(await list(server, 'merchants')).toEqual(before);

  await page.getByRole('button', { name: '只清优惠商户……' }).click();
  await dialog.getByRole('button', { name: '清掉' }).click();
  await expect(page.getByText(/^清掉了 \d+ 条示例。$/)).toBeVisible();
  await expect(page.getByRole('button', { name: '只清优惠商户……' })).toHaveCount(0);
  const left = await Promise.all(
    (await list(server, 'merchants')).map((name) => read(server, `merchants/${name}`)),
  );
  expect(left.filter((text) => /^sample: true$/m.test(text))).toEqual([]);
  expect(await errorsIn(server.root)).toEqual([]);
});

test('还有演出要用的团，一个也不清，说先清哪个', async ({ page, server }) => {
  const before = await list(server, 'troupes');
  await page.goto(`${server.url}#/setup`);
  await page.getByRole('button', { name: '只清艺术团与协会……' }).click();
  await expect(page.getByText(/清不了：\d+ 条演出的“演出团队”会空着/)).toBeVisible();
  expect(await list(server, 'troupes')).toEqual(before);
});

test('一次全部清掉：指向它们的链接成了文字，没有一处断', async ({ page, server }) => {
  await page.goto(`${server.url}#/setup`);
  await page.getByRole('button', { name: '全部清掉……' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('改：《关于区教育工会》，去掉指向它们的链接');
  await dialog.getByRole('button', { name: '清掉' }).click();
  await expect(page.getByText(/清掉了 \d+ 条示例。/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('示例都清掉了。')).toBeVisible();
  const about = await readFile(join(server.root, 'pages/about.md'), 'utf8');
  expect(about).toContain('1. 思想认识：');
  expect(await errorsIn(server.root)).toEqual([]);
});

test('开始使用：手机上不横着滚，读屏软件读得懂', async ({ page, server }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${server.url}#/setup`);
  await expect(page.getByText(/步里还有/)).toBeVisible();
  const sizes = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(sizes[0]).toBe(sizes[1]);
  expect(await seriousViolations(page)).toEqual([]);
});

hostedTest.describe('在代码托管服务上', () => {
  hostedTest.use({ choice: { host: 'forgejo', review: false } });

  hostedTest('先去掉链接，再一次提交删掉全部', async ({ desk, page, hosted }) => {
    hostedTest.slow();
    const { repository } = hosted.host;
    await desk.signIn();
    await page.goto(`${hosted.url}#/setup`);
    await page.getByRole('button', { name: '全部清掉……' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '清掉' }).click();
    await expect(page.getByText(/清掉了 \d+ 条示例。/)).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText('示例都清掉了。')).toBeVisible({ timeout: 60_000 });
    const [last, earlier] = await repository.log('main');
    expect(last?.message).toMatch(/^清掉 \d+ 条示例内容$/);
    expect(earlier?.message).toContain('先去掉指向它们的链接');
  });
});
