import { expect } from '@playwright/test';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seriousViolations } from './axe.ts';
import { DeskPage } from './desk-page.ts';
import { type DeskServer, startDeskServer } from './desk-server.ts';
import { read, test } from './desk-test.ts';
import { FULL_CONTENT } from '../full-site.ts';

const GROUP = '写法和想要的可能不一样';
const ONE = { path: 'rights/legal-aid.md', title: '要打官司又请不起律师，找谁帮忙？' };
const OTHER = { path: 'rights/appeals.md', title: '对考核、处分或学校的处理不服，怎么申诉？' };
const ESSAY = { path: 'essays/better-rights.md', title: '会员和职工，差在哪里' };

/** Appends lines to an entry’s body, as if somebody had edited the file. */
async function append(server: DeskServer, path: string, lines: string): Promise<string> {
  const text = `${await read(server, path)}\n${lines}\n`;
  await writeFile(join(server.root, path), text);
  return text;
}

const notice = (desk: DeskPage) => desk.page.getByRole('region', { name: '写法' });

test('内容体检：先看改哪几行，答应了才存；别人刚存过的放下，并说出来', async ({
  desk,
  page,
  server,
}) => {
  const one = await append(server, ONE.path, '##补充\n\n1、甲\n2、乙');
  await append(server, OTHER.path, '见 ** 附件 ** 一');
  await desk.openHealth();
  const group = desk.healthGroup(GROUP);
  await expect(group).toContainText('“##补充” → “## 补充”');
  await group.getByRole('button', { name: '拿得准的 2 处，看看怎么改' }).click();
  const dialog = desk.dialog('改好 2 条内容里的 2 行');
  await expect(dialog.getByRole('region', { name: ONE.title })).toContainText('原来：##补充');
  await expect(dialog.getByRole('region', { name: ONE.title })).toContainText('改成：## 补充');
  await expect(dialog.getByRole('region', { name: OTHER.title })).toContainText('**附件**');
  await expect(dialog).not.toContainText('1、甲');
  expect(await seriousViolations(page)).toEqual([]);

  const theirs = await append(server, OTHER.path, '同事刚写的。');
  await desk.answer('照这样改，存上');
  await expect(group).toContainText(`改好了 1 条：《${ONE.title}》`);
  await expect(group).toContainText(`没有改 1 条：《${OTHER.title}》（刚才有人存过）`);
  expect(await read(server, ONE.path)).toBe(one.replace('##补充', '## 补充'));
  expect(await read(server, OTHER.path)).toBe(theirs);

  await page.getByRole('button', { name: '重新检查' }).click();
  await expect(group).toContainText('1、甲');
  await expect(group).not.toContainText('##补充');
  await group.getByRole('button', { name: '拿得准的 1 处，看看怎么改' }).click();
  await desk.answer('照这样改，存上');
  await expect(group).toContainText(`改好了 1 条：《${OTHER.title}》`);
  expect(await read(server, OTHER.path)).toBe(theirs.replace('** 附件 **', '**附件**'));
});

test('内容体检：先不改，就什么也不动；一条一条地改也行；服务断了说清楚', async ({
  desk,
  page,
  server,
}) => {
  const one = await append(server, ONE.path, '##补充');
  const other = await append(server, OTHER.path, '##补充');
  await desk.openHealth();
  await desk
    .healthGroup(GROUP)
    .getByRole('button', { name: /^拿得准的/ })
    .click();
  await desk.answer('先不改');
  expect(await read(server, ONE.path)).toBe(one);

  const repair = desk.finding(GROUP, ONE.title).getByRole('button', { name: /^改好这一条/ });
  await page.route('**/api/v1', (route) => route.abort());
  await repair.click();
  await expect(desk.finding(GROUP, ONE.title)).toContainText('没有改成：连不上');
  await page.unroute('**/api/v1');
  await repair.click();
  await desk.answer('照这样改，存上');
  await expect(desk.finding(GROUP, ONE.title)).toContainText('已改好');
  await expect(desk.healthGroup(GROUP).getByRole('button', { name: /^拿得准的/ })).toHaveText(
    '拿得准的 1 处，看看怎么改',
  );
  expect(await read(server, ONE.path)).toBe(one.replace('##补充', '## 补充'));
  expect(await read(server, OTHER.path)).toBe(other);
});

test('表单里：正文下面说出哪一行，一按就改好，能撤销，存下来的就是改好的', async ({
  desk,
  page,
  server,
}) => {
  const before = await append(server, ESSAY.path, '##补充\n\n1、甲\n2、乙');
  await desk.openEntry('文苑与要闻', ESSAY.title);
  await expect(notice(desk)).toContainText('有 2 处的写法');
  await expect(notice(desk)).toContainText('##补充 → ## 补充');
  expect(await seriousViolations(page)).toEqual([]);
  await notice(desk)
    .getByRole('listitem')
    .filter({ hasText: '##补充' })
    .getByRole('button', { name: /^改好/ })
    .click();
  await expect(desk.body.getByRole('heading', { name: '补充' })).toBeVisible();
  await expect(notice(desk)).toContainText('有 1 处的写法');
  await notice(desk).getByRole('button', { name: '撤销' }).click();
  await expect(desk.body.getByText('##补充')).toBeVisible();
  await expect(notice(desk)).toContainText('有 2 处的写法');

  await notice(desk).getByRole('button', { name: /^改好/ }).first().click();
  await expect(notice(desk)).toContainText('有 1 处的写法');
  await notice(desk).getByRole('button', { name: /^改好/ }).click();
  await expect(desk.body.getByRole('listitem')).toContainText(['甲', '乙']);
  await expect(notice(desk).getByRole('listitem')).toHaveCount(0);
  await desk.save();
  expect(await read(server, ESSAY.path)).toBe(
    before.replace('##补充', '## 补充').replace('1、甲\n2、乙', '1. 甲\n2. 乙'),
  );
  await page.reload();
  await expect(desk.body.getByRole('heading', { name: '补充' })).toBeVisible();
});

test('源码里边写边提示，都改好，Ctrl+Z 回得去；按的时候刚打的字还在', async ({ desk, page }) => {
  await desk.startEntry('固定页面', '页面');
  await desk.writeSource('##一\n\n见 ** 附 件 **\n\n最后');
  await expect(notice(desk)).toContainText('有 2 处的写法');
  await desk.bodySource.press('Control+End');
  await page.keyboard.type('一句');
  await notice(desk).getByRole('button', { name: '拿得准的 2 处都改好' }).click();
  await expect(desk.bodySource).toContainText('## 一');
  await expect(desk.bodySource).toContainText('见 **附 件**');
  await expect(desk.bodySource).toContainText('最后一句');
  await expect(notice(desk)).toContainText('改好了 2 处');
  await desk.bodySource.focus();
  await page.keyboard.press('Control+z');
  await expect(desk.bodySource).toContainText('##一');
  await expect(desk.bodySource).toContainText('最后一句');
});

test('没有可说的，正文下面什么也没有', async ({ desk, page }) => {
  await desk.startEntry('固定页面', '页面');
  await desk.writeSource('## 一\n\n见**附件**。');
  await desk.bodySource.press('Control+End');
  await page.keyboard.type('\n##二');
  await expect(notice(desk)).toContainText('有 1 处的写法');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await expect(notice(desk)).toHaveCount(0);
});

test('GBK 的文件：不打开成表单，说清楚怎么办；列表里也看得出', async ({ desk, page, server }) => {
  const gbk = Buffer.concat([
    Buffer.from('---\ntitle: '),
    // 请各位, in GBK.
    Buffer.from([0xc7, 0xeb, 0xb8, 0xf7, 0xce, 0xbb]),
    Buffer.from('\nslug: old-notice\n---\n'),
  ]);
  const file = join(server.root, 'pages/old-notice.md');
  await writeFile(file, gbk);
  await desk.openList('固定页面');
  await page.getByRole('link', { name: /打不开，点开来修.*不是 UTF-8/ }).click();
  await expect(page.getByRole('heading', { name: /写法有误/ })).toBeVisible();
  await expect(
    page.getByRole('status').filter({ hasText: '“另存为”，编码选 UTF-8' }),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: '保存', exact: true })).toBeDisabled();
  expect(await readFile(file)).toEqual(gbk);
});

test.describe('先审核再发布', () => {
  const reviewed = test.extend<{ reviewing: DeskServer }>({
    reviewing: async ({}, use) => {
      const server = await startDeskServer('/gonghui/', 0, FULL_CONTENT, true);
      await use(server);
      await server.close();
    },
    desk: async ({ page, reviewing }, use) => {
      await use(new DeskPage(page, reviewing.url));
    },
  });

  reviewed('改好的交审核，网站不变；有草稿的放下', async ({ desk, reviewing }) => {
    reviewed.slow();
    const one = await append(reviewing, ONE.path, '##补充');
    const other = await append(reviewing, ESSAY.path, '##补充');
    reviewing.git('commit', '-qam', '别处改的');
    await desk.openEntry('文苑与要闻', ESSAY.title);
    await desk.fill('作者', '另一位作者');
    await desk.saveDraft();
    await desk.openHealth();
    const group = desk.healthGroup(GROUP);
    await group.getByRole('button', { name: /^拿得准的/ }).click();
    await desk.answer('照这样改，交审核');
    await expect(group).toContainText(`改好并交了审核 1 条：《${ONE.title}》`);
    await expect(group).toContainText(`《${ESSAY.title}》（有一份还没发布的草稿`);
    expect(await read(reviewing, ONE.path)).toBe(one);
    expect(await read(reviewing, ESSAY.path)).toBe(other);
    await desk.openReview();
    await expect(desk.card('待审', ONE.title)).toBeVisible();
  });
});
