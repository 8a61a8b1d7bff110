import { expect } from '@playwright/test';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DeskPage } from './desk-page.ts';
import { type DeskServer } from './desk-server.ts';
import { list, read, test } from './desk-test.ts';
import { addFront, startBookshop } from './fill-form.ts';

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
  // Escape decides nothing, and neither version is lost.
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

test('两个人改同一篇的正文：各改各的两边都保留；改到同一段，只问那一段，对方的别的段落不丢', async ({
  desk,
  server,
}) => {
  const path = 'pages/two-hands.md';
  const paragraphs = ['第一段。', '第二段。', '第三段。'];
  const page = (body: readonly string[]) =>
    `---\ntitle: 两只手\nslug: two-hands\nsummary: 一句话。\norder: 9\nlastReviewed: 2026-11-22\n---\n\n${body.join('\n\n')}\n`;
  await writeFile(join(server.root, path), page(paragraphs));
  await desk.openEntry('固定页面', '两只手');
  await desk.writeSource('第一段。\n\n第二段，我改的。\n\n第三段。');
  await colleague(server, path, () =>
    page(['第一段，对方改的。', '第二段。', '第三段。', '对方加的。']),
  );
  await desk.pressSave();
  await expect(desk.dialog(CHANGED)).toContainText('正文 两人改的都留下');
  await desk.answer('两边都保留');
  await expect(desk.preview.getByText('对方加的。')).toBeVisible();
  const merged = ['第一段，对方改的。', '第二段，我改的。', '第三段。', '对方加的。'];
  expect(await read(server, path)).toBe(page(merged));

  await desk.writeSource([...merged.slice(0, 3), '末一段，我改的。'].join('\n\n'));
  await colleague(server, path, () =>
    page(['开头，对方加的。', ...merged.slice(0, 3), '末一段，对方改的。']),
  );
  await desk.pressSave();
  const collision = desk.dialog(CHANGED).getByRole('group', { name: /^两人都改了的/ });
  await expect(collision).toHaveCount(1);
  await expect(collision).toContainText('对方的：末一段，对方改的。我的：末一段，我改的。');
  await desk.answer('保留我的');
  await expect(desk.preview.getByText('开头，对方加的。')).toBeVisible();
  expect(await read(server, path)).toBe(
    page(['开头，对方加的。', ...merged.slice(0, 3), '末一段，我改的。']),
  );
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

const KEPT = '上次有没保存的修改';

test('没保存，页面崩了：再打开时说明留存的时间和改动，恢复后存得进去；旧的留存盖不掉别人后来存的', async ({
  desk,
  server,
  page,
  context,
}) => {
  const path = 'merchants/moxiang-stationery.md';
  await desk.openEntry('优惠商户', '墨香文具（示例）');
  await desk.fill('地址', '还没保存的地址');
  await desk.waitForBackup('还没保存的地址');
  const address = page.url();
  await page.close();
  await colleague(server, path, (text) => text.replace(/^phone: .*$/m, 'phone: 010-22222222'));

  const again = new DeskPage(await context.newPage(), server.url);
  await again.page.goto(address);
  await expect(again.dialog(KEPT)).toContainText(
    /《墨香文具（示例）》：\d+月\d+日 \d\d:\d\d 自动留存的修改/,
  );
  await expect(again.dialog(KEPT)).toContainText('别人保存过这条内容');
  await again.answer('恢复');
  await expect(again.field('地址')).toHaveValue('还没保存的地址');
  await again.pressSave();
  await expect(again.dialog(CHANGED)).toContainText('电话 对方改的');
  await again.answer('两边都保留');
  await expect(again.field('电话')).toHaveValue('010-22222222');
  expect(await read(server, path)).toMatch(
    /address: 还没保存的地址\n(?:.*\n)*phone: 010-22222222\n/,
  );
  // A saved entry is not offered again.
  await again.page.reload();
  await expect(again.field('地址')).toHaveValue('还没保存的地址');
  await expect(again.dialog(KEPT)).toBeHidden();
});

test('新写的还没保存就关了：文字和选好的图片都能恢复；两个栏目各留各的；丢弃了不再问', async ({
  desk,
  server,
  page,
  context,
}) => {
  await startBookshop(desk, '2027-08-31');
  await addFront(desk, '门面.jpg');
  await desk.waitForBackup('书店的门面');
  await page.close();

  const other = new DeskPage(await context.newPage(), server.url);
  await other.startEntry('文苑与要闻', '文章');
  await other.fill('标题', '写了一半的文章');
  await other.waitForBackup('写了一半的文章');
  await other.page.close();

  const shop = new DeskPage(await context.newPage(), server.url);
  await shop.startEntry('优惠商户', '商户');
  await expect(shop.dialog(KEPT)).toContainText('《红烛书店（示例）》');
  await expect(shop.dialog(KEPT)).toContainText('还没上传的图片或附件 1 个');
  await shop.answer('恢复');
  await expect(shop.field('标题')).toHaveValue('红烛书店（示例）');
  await expect(shop.preview.getByRole('img', { name: '书店的门面' })).toHaveJSProperty(
    'complete',
    true,
  );
  await shop.save();
  const [file = ''] = (await list(server, 'merchants')).filter((name) =>
    name.startsWith('hong-zhu-shu-dian'),
  );
  const picture = /media\/(\S+\.webp)/.exec(await read(server, `merchants/${file}`))?.[1] ?? '';
  expect(await list(server, 'media')).toContain(picture);

  await shop.startEntry('文苑与要闻', '文章');
  await expect(shop.dialog(KEPT)).toContainText('《写了一半的文章》');
  await shop.answer('丢弃');
  await expect(shop.field('标题')).toHaveValue('');
  await shop.waitForNoBackup('写了一半的文章');
  await shop.page.reload();
  await expect(shop.field('标题')).toHaveValue('');
  await expect(shop.dialog(KEPT)).toBeHidden();
});

test('保存，再复制一条：副本有自己的网址名；改地址栏去另一条，表单跟着换', async ({
  desk,
  page,
  server,
}) => {
  const before = await list(server, 'essays');
  await desk.openEntry('文苑与要闻', '把活动办到老师心里去');
  await desk.fill('摘要', '改过的摘要。');
  await desk.pressSave('保存，再复制一条');
  await expect(desk.field('网址名')).toHaveValue('');
  await expect(desk.field('摘要')).toHaveValue('改过的摘要。');
  await desk.fill('标题', '副本');
  await desk.save();
  const [copy = ''] = (await list(server, 'essays')).filter((name) => !before.includes(name));
  expect(copy).toMatch(/^fu-ben-/);
  // “Saved” is shown before the form has moved to the address of the saved entry.
  await expect(page).toHaveURL(/entries\/fu-ben-/);
  await page.evaluate(() => {
    location.hash = '#/collections/essays/entries/better-activities';
  });
  await expect(desk.field('标题')).toHaveValue('把活动办到老师心里去');
  await page.goBack();
  await expect(desk.field('标题')).toHaveValue('副本');
});

const BROKEN = `---
title: "没有写完
slug: unfinished
kind: news
summary: 一句话。
author: 宣传组
publishDate: 2026-11-10
---

正文还在。
`;

test('写法有误的文件：列表里说清错在哪里，点开是原文而不是空表单，修好才能存', async ({
  desk,
  page,
  server,
}) => {
  const path = 'essays/unfinished.md';
  await writeFile(join(server.root, path), BROKEN);
  await desk.openList('文苑与要闻');
  await page
    .getByRole('link', { name: /打不开，点开来修.*unfinished\.md：第 2 行，引号或括号没有成对/ })
    .click();
  await expect(
    page.getByRole('heading', { name: '这个文件的写法有误，先修好才能编辑' }),
  ).toBeVisible();
  await expect(page.getByRole('main').getByRole('status')).toHaveText(
    '第 2 行，引号或括号没有成对。',
  );
  await expect(page.getByRole('button', { name: '保存' })).toBeDisabled();
  await page.getByRole('button', { name: '跳到第 2 行' }).click();
  await page.keyboard.type('title: 写完了');
  await expect(page.getByRole('main').getByRole('status')).toHaveText('写法对了，可以保存。');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(desk.field('标题')).toHaveValue('写完了');
  expect(await read(server, path)).toBe(BROKEN.replace('"没有写完', '写完了'));
});

test('保存时磁盘满了、答复在半路丢了：说清楚，文字还在，再存就成，也不会存成两份', async ({
  desk,
  page,
  server,
}) => {
  const before = await list(server, 'merchants');
  await startBookshop(desk, '2027-08-31');
  await page.route('**/api/v1', async (route) => {
    if (!(route.request().postData() ?? '').includes('"persistEntry"')) return route.continue();
    await route.fulfill({ status: 507, json: { error: '磁盘满了，没有保存' } });
  });
  await desk.pressSave();
  await expect(desk.message('磁盘满了')).toBeVisible();
  await expect(desk.field('地址')).toHaveValue('示例路8号');
  await page.unroute('**/api/v1');

  // The server saves, but its response is lost, and so is everything after it.
  await page.route('**/api/v1', async (route) => {
    if ((route.request().postData() ?? '').includes('"persistEntry"')) {
      await route.fetch();
      await page.route('**/api/v1', (later) => later.abort());
    }
    if ((route.request().postData() ?? '').includes('"persistEntry"')) await route.abort();
    else await route.continue();
  });
  await desk.pressSave();
  await expect(desk.message('连不上')).toBeVisible();
  await page.unroute('**/api/v1');
  await desk.save();
  expect((await list(server, 'merchants')).length).toBe(before.length + 1);
});

test('列表读不出来：不说“没有内容”，恢复后点“再试一次”就好', async ({ desk, page, server }) => {
  await page.goto(server.url);
  await expect(page.getByRole('link', { name: '优惠商户', exact: true })).toBeVisible();
  await page.route('**/api/v1', (route) => route.abort());
  await page.getByRole('link', { name: '优惠商户', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('列表没有读出来，内容都还在');
  await expect(page.getByText('这里还没有内容')).toBeHidden();
  await page.unroute('**/api/v1');
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(desk.entryLink('碧水游泳馆（示例）')).toBeVisible();
});

const titleOf = (text: string) => /^title: (.*)$/m.exec(text)?.[1] ?? '';
