import { expect } from '@playwright/test';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toShanghaiDate } from '../../src/values/dates.ts';
import { DeskPage } from './desk-page.ts';
import { type HostedDesk, startHostedDesk } from './hosted-desk.ts';
import { test as local } from './desk-test.ts';
import { Site } from './site-beside.ts';

local('草稿不上网；到日子才上网；删掉的要等网页撤下', async ({ desk, page, server }) => {
  local.slow();
  const site = new Site();
  await site.serve(page);
  await desk.openEntry('文苑与要闻', '辞旧迎新慰问演出进入合排');
  await desk.fill('发布日期', '2099-11-30');
  await desk.save();
  await expect(desk.publishing('辞旧迎新慰问演出进入合排')).toContainText('到2099年11月30日才上网');

  await desk.openEntry('优惠商户', '清茶小馆（示例）');
  await page.getByRole('switch', { name: '草稿' }).click();
  await desk.save();
  const draft = desk.publishing('清茶小馆（示例）');
  await expect(draft).toContainText('已保存，草稿不上网');

  const path = 'content/merchants/shiguang-florist.md';
  const text = await readFile(join(server.root, 'merchants/shiguang-florist.md'), 'utf8');
  await site.build({ [path]: text }, () => '/');
  await desk.openEntry('优惠商户', '时光花坊（示例）');
  await desk.pressDelete();
  const deleted = desk.publishing('时光花坊（示例）');
  await expect(deleted).toContainText('已删除');
  await expect(deleted).not.toContainText('已保存');
  await site.build({}, () => '/');
  await expect(deleted).toContainText('已删除，网站上没有了');
});

local(
  '十分钟还没上线：说原因，指到内容体检和该问的人；后来好了也看得到',
  async ({ desk, page, server }) => {
    local.slow();
    const site = new Site();
    await site.serve(page);
    await page.clock.install();
    await desk.openEntry('优惠商户', '洁净洗衣（示例）');
    await desk.fill('地址', '示例路22号');
    await desk.save();
    const line = desk.publishing('洁净洗衣（示例）');
    const broken = join(server.root, 'essays/broken-while-waiting.md');
    await writeFile(broken, '---\ntitle: "没有写完\n---\n');
    await page.clock.fastForward('10:30');
    await expect(line).toContainText('本机网站还没有更新');
    await expect(line).toContainText(/内容里有 \d+ 处必须改/);
    await expect(line).toContainText('电话 010-00000000');
    await line.getByRole('link', { name: '看内容体检' }).click();
    await expect(desk.healthGroup('打不开的文件')).toContainText('broken-while-waiting.md');
    await rm(broken);

    const path = 'merchants/jiejing-laundry.md';
    const text = await readFile(join(server.root, path), 'utf8');
    await site.build({ [`content/${path}`]: text }, () => `/gonghui/${path}`);
    await page.clock.fastForward('01:10');
    await expect(line).toContainText('本机网站已更新');
  },
);

local('手机上也看得全：进度条不盖住表单和按钮', async ({ desk, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await new Site().serve(page);
  await desk.openPath('merchants', 'yuewen-languages');
  await desk.fill('地址', '示例路23号');
  await desk.save();
  const line = desk.publishing('悦文语言课（示例）');
  await expect(line).toBeVisible();
  const covered = () =>
    page.evaluate(() => {
      const form = document.querySelector('.SplitPane, form')?.getBoundingClientRect();
      const bar = document.querySelector('[aria-label="发布进度"]')?.getBoundingClientRect();
      return form && bar ? Math.max(0, Math.round(form.bottom - bar.top)) : undefined;
    });
  await expect.poll(covered).toBe(0);
});

for (const [width, height] of [
  [1366, 768],
  [390, 844],
] as const)
  local(`${width}×${height}：进度条不盖住列表页上的链接和按钮`, async ({ desk, page }) => {
    await page.setViewportSize({ width, height });
    await new Site().serve(page);
    await desk.openList('优惠商户');
    for (const title of [
      '老街面馆（示例）',
      '明目眼镜（示例）',
      '墨香文具（示例）',
      '清茶小馆（示例）',
      '小剧场（示例）',
    ]) {
      await page.getByRole('button', { name: `今天已核实：${title}` }).click();
      await expect(desk.publishing(title)).toBeVisible();
    }
    await expect.poll(() => page.evaluate(whatIsCovered)).toEqual([]);
  });

/** Runs in the page: the names of elements that cannot be pressed at any scroll position, since the bar covers them. */
function whatIsCovered(): string[] {
  const bar = document.querySelector('[aria-label="发布进度"]');
  const isCovered = (element: Element) => {
    element.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0) return false;
    const points = [top + 2, top + height / 2, top + height - 2];
    return points.some((y) => bar?.contains(document.elementFromPoint(left + width / 2, y)));
  };
  return [...document.querySelectorAll('#nc-root a, #nc-root button')]
    .filter((element) => !bar?.contains(element) && element.checkVisibility())
    .filter(isCovered)
    .map((element) => element.textContent ?? '');
}

local(
  '本机：存好以后，看到本机网站什么时候更新，点开就是那一页',
  async ({ desk, page, server }) => {
    const site = new Site();
    await site.serve(page);
    await desk.openEntry('优惠商户', '碧水游泳馆（示例）');
    await desk.fill('地址', '示例路21号');
    await desk.save();
    const line = desk.publishing('碧水游泳馆（示例）');
    await expect(line).toContainText('已保存');
    await expect(line.getByRole('link')).toHaveCount(0);

    const path = 'content/merchants/bishui-pool.md';
    const text = await readFile(join(server.root, 'merchants/bishui-pool.md'), 'utf8');
    await site.build({ [path]: text }, () => '/gonghui/merchants/bishui-pool/');
    await expect(line).toContainText('本机网站已更新');
    await expect(line.getByRole('link', { name: '看网页' })).toHaveAttribute(
      'href',
      '/gonghui/merchants/bishui-pool/',
    );
    await line.getByRole('button', { name: /不再显示/ }).click();
    await expect(line).toHaveCount(0);
  },
);

const hosted = local.extend<object, { host: HostedDesk }>({
  host: [
    async ({}, use) => {
      const desk = await startHostedDesk({ host: 'forgejo', review: false });
      await use(desk);
      await desk.close();
    },
    { scope: 'worker' },
  ],
  desk: async ({ page, host }, use) => {
    await use(new DeskPage(page, host.url));
  },
});

hosted('托管：已提交 → 正在发布 → 已上线；换栏目、刷新都还看得到', async ({ desk, page, host }) => {
  const path = 'content/pages/contact.md';
  local.slow();
  const site = new Site();
  await site.serve(page);
  await desk.signIn();
  await desk.openEntry('固定页面', '联系我们');
  await desk.fill('摘要', '电话、地址和接待时间。');
  await desk.save();
  const line = desk.publishing('联系我们');
  await expect(line.locator('[aria-current]')).toHaveText('正在发布');
  await desk.openList('优惠商户');
  await expect(line).toContainText('正在发布');
  await page.reload();
  await expect(line).toContainText('正在发布');
  await site.build({ [path]: await host.host.repository.read('main', path) }, () => '/contact/');
  await expect(line.locator('[aria-current]')).toHaveText('已上线');
  await expect(line.getByRole('link', { name: '看网页' })).toHaveAttribute('href', '/contact/');
});

local(
  '两个窗口：另一个窗口看到上线了，这里的一行不消失，说的也是上线了',
  async ({ desk, page, server, context }) => {
    local.slow();
    const site = new Site();
    const other = new DeskPage(await context.newPage(), server.url);
    for (const each of [page, other.page]) await site.serve(each);
    await other.openList('优惠商户');
    await desk.openEntry('优惠商户', '碧水游泳馆（示例）');
    await desk.fill('地址', '示例路31号');
    await desk.save();
    const title = '碧水游泳馆（示例）';
    await expect(other.publishing(title)).toContainText('正在更新本机网站');
    const text = await readFile(join(server.root, 'merchants/bishui-pool.md'), 'utf8');
    await site.build({ 'content/merchants/bishui-pool.md': text }, () => '/gonghui/');
    await expect(other.publishing(title)).toContainText('本机网站已更新');
    await expect(desk.publishing(title)).toContainText('本机网站已更新');
    // A third window has nothing to wait for, and removes nothing.
    const third = new DeskPage(await context.newPage(), server.url);
    await site.serve(third.page);
    await third.openList('优惠商户');
    await expect(third.publishing(title)).toHaveCount(0);
    await expect(desk.publishing(title)).toContainText('本机网站已更新');
  },
);

local('电脑的日期快了一年：说出来；填成明年的发布日期，不当作今天', async ({ desk, page }) => {
  const now = new Date();
  const ahead = new Date(now);
  ahead.setUTCFullYear(now.getUTCFullYear() + 1);
  const site = new Site();
  site.headers = { Date: now.toUTCString() };
  await site.serve(page);
  await page.clock.install({ time: ahead });
  await desk.openEntry('文苑与要闻', '辞旧迎新慰问演出进入合排');
  await expect(page.getByRole('status', { name: '发布进度' })).toContainText(
    `这里是 ${toShanghaiDate(ahead)}，服务器是 ${toShanghaiDate(now)}`,
  );
  await desk.fill('发布日期', toShanghaiDate(ahead));
  await desk.save();
  await expect(desk.publishing('辞旧迎新慰问演出进入合排')).toContainText('才上网');
});

local(
  '没上网的：不给打不开的链接，说网站上还没有；上了网的，打开那一页',
  async ({ desk, page }) => {
    const site = new Site();
    await site.serve(page);
    await desk.openPath('merchants', 'bishui-pool');
    await expect(page.getByText('网站上还没有')).toBeVisible();
    await expect(page.getByRole('link', { name: '在网站上看' })).toHaveCount(0);
    await site.build({ 'content/merchants/bishui-pool.md': '' }, () => '/gonghui/merchants/pool/');
    await desk.openPath('merchants', 'bishui-pool');
    await expect(page.getByRole('link', { name: '在网站上看' })).toHaveAttribute(
      'href',
      '/gonghui/merchants/pool/',
    );
  },
);
