import { expect } from '@playwright/test';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DeskPage } from './desk-page.ts';
import { type DeskServer } from './desk-server.ts';
import { list, read, test } from './desk-test.ts';

const DATED = `---
# 合唱团自己维护
title: "2026-01-02"
slug: dated   # 不要改
kind: news
summary: '一句话。'
author: "007"
publishDate: 2026-11-10

tags: [ 活动,  会员服务 ]
---
---

正文第一行是横线。
`;

test('改了又改回来再存：文件一个字节也不变；只改摘要：别处一个字节也不变', async ({
  desk,
  server,
}) => {
  await writeFile(join(server.root, 'essays/dated.md'), DATED);
  await desk.openEntry('文苑与要闻', '2026-01-02');
  await expect(desk.field('作者')).toHaveValue('007');
  await desk.fill('摘要', '改一下。');
  await desk.save();
  expect(await read(server, 'essays/dated.md')).toBe(DATED.replace('一句话。', '改一下。'));
  await desk.fill('摘要', '一句话。');
  await desk.save();
  expect(await read(server, 'essays/dated.md')).toBe(DATED);
});

const POOL = 'merchants/bishui-pool.md';
const CHANGED = '这条内容被别人改过';

/** A colleague saves a change of a file meanwhile. */
async function colleague(
  server: DeskServer,
  path: string,
  change: (text: string) => string,
): Promise<string> {
  const file = join(server.root, path);
  const text = change(await readFile(file, 'utf8'));
  await writeFile(file, text);
  return text;
}

test('两个人改同一条：后存的被拦下，看到哪里不同；保留我的，对方改的别处也留着', async ({
  desk,
  page,
  server,
  context,
}) => {
  const other = new DeskPage(await context.newPage(), server.url);
  await desk.openEntry('优惠商户', '碧水游泳馆（示例）');
  await other.openEntry('优惠商户', '碧水游泳馆（示例）');
  await other.fill('地址', '甲写的地址');
  await other.fill('电话', '010-11111111');
  await other.save();
  await other.page.close();
  await desk.fill('地址', '乙写的地址');
  await desk.pressSave();
  const dialog = desk.dialog(CHANGED);
  await expect(dialog).toContainText(/地址 两人都改了\s*对方的：甲写的地址\s*我的：乙写的地址/);
  await expect(dialog).toContainText(/电话 对方改的/);
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  // Escape decides nothing, and neither version goes.
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await read(server, POOL)).toContain('甲写的地址');
  await expect(desk.field('地址')).toHaveValue('乙写的地址');
  await expect(page.getByRole('alert')).toHaveCount(0);

  await desk.pressSave();
  await desk.answer('保留我的');
  await expect(desk.field('电话')).toHaveValue('010-11111111');
  await expect(desk.field('地址')).toHaveValue('乙写的地址');
  expect(await read(server, POOL)).toMatch(/address: 乙写的地址\n(?:.*\n)*phone: 010-11111111\n/);
  await desk.fill('地址', '乙又写的地址');
  await desk.save();
  expect(await read(server, POOL)).toContain('phone: 010-11111111');
});

test('两个人改同一条：复制我的，再用对方的；正文逐行对照', async ({
  desk,
  page,
  server,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const path = 'pages/accessibility.md';
  await desk.openEntry('固定页面', '无障碍与适老化');
  await desk.fill('摘要', '我写的摘要。');
  const theirs = await colleague(server, path, (text) => `${text.trimEnd()}\n\n同事加的一段。\n`);
  await desk.pressSave();
  const dialog = desk.dialog(CHANGED);
  await expect(dialog.getByRole('group', { name: '正文的不同' })).toContainText(
    '对方的：同事加的一段。',
  );
  await desk.answer('复制我的');
  await expect(dialog.getByRole('status')).toContainText('已复制');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    'summary: 我写的摘要。',
  );
  await desk.answer('用对方的');
  await expect(desk.field('摘要')).not.toHaveValue('我写的摘要。');
  await expect(desk.preview.getByText('同事加的一段。')).toBeVisible();
  expect(await read(server, path)).toBe(theirs);
  await desk.fill('摘要', '看过对方的再写。');
  await desk.save();
});

test('打开之后被别人删了：不悄悄放回去，问过才重新建', async ({ desk, server }) => {
  const path = 'merchants/guangying-cinema.md';
  const before = await read(server, path);
  await desk.openEntry('优惠商户', titleOf(before));
  await desk.fill('地址', '删了以后写的地址');
  await rm(join(server.root, path));
  await desk.pressSave();
  await expect(desk.dialog('这条内容被别人删除了')).toBeVisible();
  await desk.answer('先不保存');
  expect(await list(server, 'merchants')).not.toContain('guangying-cinema.md');
  await desk.pressSave();
  await desk.answer('重新建一条');
  await expect(desk.message(/^已保存$/)).toBeVisible();
  expect(await read(server, path)).toContain('address: 删了以后写的地址');
});

const titleOf = (text: string) => /^title: (.*)$/m.exec(text)?.[1] ?? '';
