import { type Page, expect } from '@playwright/test';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { list, read, test } from './desk-test.ts';
import { test as hostedTest } from './hosted-test.ts';

const TEXT = `---
# 只有这个文件里有的注
title: 可以删的一页
slug: to-delete
summary: 一句话。
order: 9
lastReviewed: 2026-11-22
---

正文。
`;

/** Presses 删除, confirms, and returns the question. */
async function deleteOpen(page: Page): Promise<string> {
  const asked = page.waitForEvent('dialog').then(async (dialog) => {
    const question = dialog.message();
    await dialog.accept();
    return question;
  });
  await page.getByRole('button', { name: '删除', exact: true }).click();
  return asked;
}

/** An entry of 回收站, by its title. */
const inBin = (page: Page, title: string) => page.getByRole('article', { name: title });

async function openBin(page: Page): Promise<void> {
  await page.getByRole('link', { name: '回收站' }).click();
  await expect(page.getByRole('heading', { name: '回收站' })).toBeVisible();
}

test('删除的问题说出是哪一条；回收站里恢复，一个字节也不变，列表里又有了', async ({
  desk,
  page,
  server,
}) => {
  await writeFile(join(server.root, 'pages/to-delete.md'), TEXT);
  await desk.openEntry('固定页面', '可以删的一页');
  expect(await deleteOpen(page)).toMatch(/^《可以删的一页》\n/);
  await expect(page.getByRole('heading', { name: '固定页面', exact: true })).toBeVisible();
  expect(await list(server, 'pages')).not.toContain('to-delete.md');

  await openBin(page);
  await expect(inBin(page, '可以删的一页')).toContainText('固定页面');
  await inBin(page, '可以删的一页').getByRole('button', { name: '恢复' }).click();
  await expect(page.getByText('已恢复《可以删的一页》')).toBeVisible();
  await expect(page.getByText('回收站是空的。')).toBeVisible();
  expect(await read(server, 'pages/to-delete.md')).toBe(TEXT);
  await page.goBack();
  await expect(desk.entryLink('可以删的一页')).toBeVisible();
});

test('彻底删除：问过才抹掉，电脑上就没有了', async ({ desk, page, server }) => {
  await writeFile(join(server.root, 'pages/to-delete.md'), TEXT);
  await desk.openEntry('固定页面', '可以删的一页');
  await deleteOpen(page);
  await expect(page.getByRole('heading', { name: '固定页面', exact: true })).toBeVisible();
  await openBin(page);
  await inBin(page, '可以删的一页').getByRole('button', { name: '彻底删除' }).click();
  await desk.answer('先不删');
  await expect(inBin(page, '可以删的一页')).toBeVisible();
  await inBin(page, '可以删的一页').getByRole('button', { name: '彻底删除' }).click();
  await desk.answer('彻底删除');
  await expect(page.getByText('回收站是空的。')).toBeVisible();
  expect(await readdir(`${server.root}-bin`)).toEqual(['.gitignore']);
});

hostedTest('托管：从仓库的历史里恢复，写明是谁删的', async ({ desk, page, hosted }) => {
  hostedTest.slow();
  const path = 'content/merchants/shiguang-florist.md';
  const { repository } = hosted.host;
  const before = await repository.read('main', path);
  await desk.signIn();
  await desk.openEntry('优惠商户', '时光花坊（示例）');
  await deleteOpen(page);
  await expect(page.getByRole('heading', { name: '优惠商户', exact: true })).toBeVisible();
  expect(await repository.fileSha('main', path)).toBeUndefined();

  await openBin(page);
  await expect(inBin(page, '时光花坊（示例）')).toContainText('李老师');
  await expect(page.getByRole('button', { name: '彻底删除' })).toHaveCount(0);
  await inBin(page, '时光花坊（示例）').getByRole('button', { name: '恢复' }).click();
  await expect(page.getByText('已恢复《时光花坊（示例）》')).toBeVisible();
  expect(await repository.read('main', path)).toBe(before);
});

hostedTest.describe('先审核再发布', () => {
  hostedTest.use({ choice: { host: 'gitlab', review: true } });

  hostedTest('托管：恢复成一份草稿，审核以后才上网', async ({ desk, page, hosted }) => {
    hostedTest.slow();
    const path = 'content/merchants/shiguang-florist.md';
    const { repository } = hosted.host;
    const before = await repository.read('main', path);
    await desk.signIn();
    await desk.openEntry('优惠商户', '时光花坊（示例）');
    await deleteOpen(page);
    await expect(page.getByRole('heading', { name: '优惠商户', exact: true })).toBeVisible();

    await openBin(page);
    await inBin(page, '时光花坊（示例）').getByRole('button', { name: '恢复' }).click();
    await expect(page.getByText('已恢复《时光花坊（示例）》，成了草稿')).toBeVisible();
    expect(await repository.fileSha('main', path)).toBeUndefined();
    expect(await repository.read('cms/merchants/shiguang-florist', path)).toBe(before);
  });
});
