import { expect } from '@playwright/test';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays } from '../../src/values/dates.ts';
import { read, test } from './desk-test.ts';

/** The editor's day: on a later one other entries are due as well. */
const TODAY = '2026-12-15';

test.beforeEach(async ({ page }) => {
  await page.clock.install({ time: `${TODAY}T12:00:00+08:00` });
});

test('内容体检：从栏目旁边点进去，看到要改的、该看的和提醒，点一行就到表单', async ({
  desk,
  page,
  server,
}) => {
  const broken = join(server.root, 'essays/unclosed.md');
  await writeFile(broken, '---\ntitle: "没有写完\n---\n');
  await desk.openList('权益指南');
  await page.getByRole('link', { name: '内容体检' }).click();
  await expect(page.getByRole('heading', { name: '内容体检' })).toBeVisible();
  const unreadable = desk.healthGroup('打不开的文件');
  await expect(unreadable).toContainText('content/essays/unclosed.md');
  await expect(unreadable).toContainText('引号或括号没有成对');
  await expect(page.getByText(/必须改 1 处/)).toBeVisible();
  await expect(desk.healthGroup('已经过期的优惠')).toContainText('小剧场（示例）');

  await rm(broken);
  await page.getByRole('button', { name: '重新检查' }).click();
  await expect(page.getByText(/必须改 0 处/)).toBeVisible();
  await page.getByRole('link', { name: '小剧场（示例）' }).click();
  await expect(desk.field('标题')).toHaveValue('小剧场（示例）');
});

test('已核对，仍然正确：记下今天，隔同样久再核对，别的一个字不动', async ({
  desk,
  page,
  server,
}) => {
  const path = 'rights/legal-aid.md';
  const title = '要打官司又请不起律师，找谁帮忙？';
  const file = join(server.root, path);
  const before = await read(server, path);
  const due = before
    .replace(/^lastReviewed: .*$/m, 'lastReviewed: 2026-01-05 # 张老师核对的')
    .replace(/^reviewBy: .*$/m, 'reviewBy: 2026-07-04');
  await writeFile(file, due);
  await desk.openHealth();
  const line = desk.finding('到了核对日期的内容', title);
  await expect(line).toContainText('该在2026年7月4日前核对');
  await line.getByRole('button', { name: /^已核对，仍然正确/ }).click();
  await expect(line).toContainText('已记下：今天核对过');
  expect(await readFile(file, 'utf8')).toBe(
    due
      .replace('lastReviewed: 2026-01-05', `lastReviewed: ${TODAY}`)
      .replace('reviewBy: 2026-07-04', `reviewBy: ${addDays(TODAY, 180)}`),
  );
  await page.getByRole('button', { name: '重新检查' }).click();
  await expect(desk.healthGroup('示例内容')).toBeVisible();
  await expect(line).toHaveCount(0);
});

test('核对时服务断了：说清楚没有存上，恢复后再按就成', async ({ desk, page, server }) => {
  const file = join(server.root, 'rights/appeals.md');
  const before = await readFile(file, 'utf8');
  await writeFile(
    file,
    before
      .replace(/^reviewBy: .*$/m, 'reviewBy: 2026-11-20')
      .replace(/^lastReviewed: .*$/m, 'lastReviewed: 2026-05-20'),
  );
  await desk.openHealth();
  const title = '对考核、处分或学校的处理不服，怎么申诉？';
  const line = desk.finding('到了核对日期的内容', title);
  await expect(line.getByRole('button')).toBeVisible();
  await page.route('**/api/v1', (route) => route.abort());
  await line.getByRole('button', { name: /^已核对/ }).click();
  await expect(line).toContainText('没有存上：连不上');
  await page.unroute('**/api/v1');
  await line.getByRole('button', { name: /^已核对/ }).click();
  await expect(line).toContainText('已记下');
});

test('引用的法规修订过：改好了的，一按记下核对，也写进更新记录', async ({ desk, page, server }) => {
  const path = 'rights/legal-aid.md';
  const title = '要打官司又请不起律师，找谁帮忙？';
  const laws = join(server.root, 'settings/laws.yml');
  const list = await readFile(laws, 'utf8');
  await writeFile(
    laws,
    list.replace(/(shortName: 法律援助法\n(?:.*\n)*?    revised: ).*/, '$12026-12-01'),
  );
  const before = await read(server, path);
  await desk.openHealth();
  const line = desk.finding('法规已修订，待复核', title);
  await expect(line).toContainText('《法律援助法》2026年12月1日修订过');
  await expect(line).toContainText('会写：“按《法律援助法》2026年12月1日的新版本改过。”');
  await line.getByRole('button', { name: /^改好了，记入更新记录/ }).click();
  await expect(line).toContainText('已记下：今天核对过，记入了更新记录');
  const after = await read(server, path);
  expect(after).toContain(
    `changes:\n  - date: ${TODAY}\n    kind: major\n    note: 按《法律援助法》2026年12月1日的新版本改过。\n`,
  );
  expect(after).toContain(`lastReviewed: ${TODAY}`);
  expect(after.split('---\n').at(-1)).toBe(before.split('---\n').at(-1));
  await page.getByRole('button', { name: '重新检查' }).click();
  await expect(desk.healthGroup('示例内容')).toBeVisible();
  await expect(line).toHaveCount(0);
});
