import { type Locator, type Page, expect } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { collections } from '../../src/collections/index.ts';
import { seriousViolations } from './axe.ts';
import { DeskPage } from './desk-page.ts';
import { type DeskServer, startDeskServer } from './desk-server.ts';
import { list, read, test as base } from './desk-test.ts';
import { fillRequired, photo } from './fill-form.ts';
import { FULL_CONTENT } from '../full-site.ts';

/** 先审核再发布 is on: each test has a server of its own, over a copy of the content in a git repository. */
const test = base.extend<{ desk: DeskPage; reviewed: DeskServer }>({
  reviewed: async ({}, use) => {
    const server = await startDeskServer('/gonghui/', 0, FULL_CONTENT, true);
    await use(server);
    await server.close();
  },
  desk: async ({ page, reviewed }, use) => {
    await use(new DeskPage(page, reviewed.url));
  },
});

const FOLDER = '文苑与要闻';
const PUBLISHED = '会员和职工，差在哪里';
const PUBLISHED_FILE = 'content/essays/better-rights.md';

test('写一篇带图的文章：存草稿、提交，同事打开看过再发布；成为一次提交，署作者的名', async ({
  desk,
  reviewed,
  browser,
}) => {
  const title = '红烛读书会 “第一期”';
  const before = await list(reviewed, 'essays');
  await desk.startEntry(FOLDER, '文章');
  await fillRequired(
    desk,
    collections.essays,
    { ...collections.essays.example, title },
    (_, value) => value,
  );
  await desk.openGroup('封面图');
  await desk.uploadPicture(await photo('合影 照片（1）.jpg'));
  await desk.fill('替代文字', '窗边的书桌');
  await desk.saveDraft();
  expect(await list(reviewed, 'essays')).toEqual(before);
  expect(reviewed.git('status', '--porcelain')).toBe('');
  await desk.press('提交审核');
  await expect(desk.page.getByText('待审', { exact: true })).toBeVisible();

  // Another person, with an empty browser.
  const colleague = new DeskPage(await openPage(browser), reviewed.url);
  await colleague.openReview();
  const card = colleague.card('待审', title);
  await expect(card).toContainText('文苑与要闻 · 还没有发布过 · 王老师');
  await card.getByRole('link', { name: title }).click();
  await expect(colleague.preview.getByRole('heading', { name: title })).toBeVisible();
  await expect(colleague.preview.getByRole('img', { name: '窗边的书桌' })).toHaveJSProperty(
    'naturalWidth',
    1600,
  );
  await colleague.publish();
  await expect(colleague.message('已发布')).toBeVisible();
  await expect(colleague.page.getByText('已发布', { exact: true }).first()).toBeVisible();
  await expect(colleague.page.getByRole('link', { name: '在网站上看' })).toBeVisible();
  // An error of a program is in English, with or without its kind.
  await expect(colleague.page.getByRole('alert').filter({ hasText: /[a-z]{4}/i })).toHaveCount(0);

  const [file = ''] = (await list(reviewed, 'essays')).filter((name) => !before.includes(name));
  const picture = /media\/(\S+\.webp)/.exec(await read(reviewed, `essays/${file}`))?.[1] ?? '';
  expect(reviewed.git('log', '--format=%(trailers)', '-1', 'main').trim().split('\n')).toEqual([
    'Written-by: 王老师',
    'Reviewed-by: 李老师',
    'Approved-by: 张主席',
  ]);
  expect(reviewed.git('log', '--format=%an：%s', '--name-only', '-1', 'main').split('\n')).toEqual([
    `王老师：发布《${title}》`,
    '',
    `content/essays/${file}`,
    `content/media/${picture}`,
  ]);
  expect(reviewed.git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');
  expect(reviewed.git('status', '--porcelain')).toBe('');
  await colleague.openReview();
  await expect(colleague.page.getByRole('article')).toHaveCount(0);
});

test('修改已发布的内容：列表和编辑页都写明有修改，网站不变；放弃后回到已发布的样子', async ({
  desk,
  page,
  reviewed,
}) => {
  const before = await read(reviewed, 'essays/better-rights.md');
  await desk.openEntry(FOLDER, PUBLISHED);
  await expect(page.getByText('已发布', { exact: true }).first()).toBeVisible();
  await desk.fill('作者', '试改一个作者');
  await desk.saveDraft();
  await expect(page.getByText('草稿 · 已发布的内容有修改')).toBeVisible();
  expect(await read(reviewed, 'essays/better-rights.md')).toBe(before);
  await desk.openList(FOLDER);
  await expect(page.getByRole('link', { name: PUBLISHED })).toContainText('有修改 · 草稿');
  await page.getByRole('link', { name: PUBLISHED }).click();
  await expect(desk.field('作者')).toHaveValue('试改一个作者');
  await desk.press('放弃修改');
  await expect(desk.message('草稿已放弃')).toBeVisible();
  await expect(desk.field('作者')).toHaveValue('区教育工会宣传组（示例）');
});

test('提交以后又改：存好仍是待审；退回后回到草稿', async ({ desk, page }) => {
  await desk.openEntry(FOLDER, PUBLISHED);
  await desk.fill('作者', '第一稿');
  await desk.saveDraft();
  await desk.press('提交审核');
  await expect(page.getByRole('button', { name: '发布', exact: true })).toBeVisible();
  await desk.fill('作者', '第二稿');
  await desk.saveDraft();
  await expect(page.getByText('待审 · 已发布的内容有修改')).toBeVisible();
  await desk.press('退回修改');
  await expect(page.getByText('草稿 · 已发布的内容有修改')).toBeVisible();
});

test('第一次没存上：说清原因，文字还在；再存一次就成了草稿', async ({ desk, page, reviewed }) => {
  await desk.openEntry(FOLDER, PUBLISHED);
  await desk.fill('作者', '断线时写的');
  const isSave = (text: string | null) => text?.includes('persistEntry') ?? false;
  await page.route('**/api/v1', (route) =>
    isSave(route.request().postData()) ? route.abort() : route.fallback(),
  );
  await desk.press('保存草稿');
  await expect(desk.message('连不上本机的编辑服务')).toBeVisible();
  await expect(desk.field('作者')).toHaveValue('断线时写的');
  await expect(page.getByRole('button', { name: /放弃/ })).toHaveCount(0);
  await page.unroute('**/api/v1');
  await desk.saveDraft();
  expect(reviewed.git('show', `cms/essays/better-rights:${PUBLISHED_FILE}`)).toContain(
    '断线时写的',
  );
});

test('仓库里有没提交的改动：不相干的不碍事；正是这一篇的，说清是哪个文件、该怎么办', async ({
  desk,
  reviewed,
}) => {
  await desk.openEntry(FOLDER, PUBLISHED);
  await desk.fill('作者', '草稿里的作者');
  await desk.saveDraft();
  const other = join(reviewed.root, 'essays/better-welfare.md');
  await writeFile(other, `${await read(reviewed, 'essays/better-welfare.md')}\n别处改到一半\n`);
  const file = join(reviewed.root, 'essays/better-rights.md');
  await writeFile(file, `${await read(reviewed, 'essays/better-rights.md')}\n用记事本添的一句\n`);
  await desk.press('提交审核');
  await desk.publish();
  await expect(desk.message(`没有发布：${PUBLISHED_FILE} 在编辑台以外被改过`)).toBeVisible();
  await expect(desk.message('请技术同事先提交或还原这个文件')).toBeVisible();

  reviewed.git('checkout', '--quiet', '--', PUBLISHED_FILE);
  await desk.publish();
  await expect(desk.message(/^已发布$/)).toBeVisible();
  expect(reviewed.git('show', '--format=', '--name-only', 'main')).toBe(PUBLISHED_FILE);
  expect(reviewed.git('status', '--porcelain').trim()).toBe('M content/essays/better-welfare.md');
});

test('草稿开始以后别人又发布过：看到两边的不同，并进草稿，再看一遍才发布', async ({
  desk,
  page,
  reviewed,
}) => {
  await desk.openEntry(FOLDER, PUBLISHED);
  await desk.fill('作者', '草稿里的作者');
  await desk.saveDraft();
  await desk.press('提交审核');
  await expect(desk.message('已提交，等同事审核')).toBeVisible();
  const published = await read(reviewed, 'essays/better-rights.md');
  const file = join(reviewed.root, 'essays/better-rights.md');
  await writeFile(file, published.replace(/^summary: .*$/m, 'summary: 别人改的摘要。'));
  reviewed.git('commit', '--quiet', '-am', '别人发布了');

  await desk.publish();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('草稿开始以后，已发布的这一条又被改过');
  await expect(dialog.getByRole('list', { name: '不一样的字段' })).toContainText('别人改的摘要。');
  await dialog.getByRole('button', { name: '并进草稿' }).click();
  await expect(desk.message('请再看一遍')).toBeVisible();
  await expect(desk.field('摘要')).toHaveValue('别人改的摘要。');
  await expect(desk.field('作者')).toHaveValue('草稿里的作者');
  await desk.publish();
  await expect(desk.message(/^已发布$/)).toBeVisible();
  const text = await read(reviewed, 'essays/better-rights.md');
  expect(text).toContain('别人改的摘要。');
  expect(text).toContain('草稿里的作者');
});

test('同事放弃了我开着的草稿：说是放弃了，不说两人都改了；可以按我写的重新存成草稿', async ({
  desk,
  page,
  reviewed,
}) => {
  await desk.openEntry(FOLDER, PUBLISHED);
  await desk.fill('作者', '第一稿');
  await desk.saveDraft();
  // Opened again, as from the page of drafts: the form starts from the draft.
  await page.reload();
  await expect(desk.field('作者')).toHaveValue('第一稿');
  reviewed.git('branch', '-D', 'cms/essays/better-rights');
  await desk.fill('作者', '第二稿');
  await desk.press('保存草稿');
  await expect(desk.dialog('这份草稿被放弃了')).toContainText('已经发布的那一份没有变');
  await desk.answer('先不保存');
  await expect(desk.field('作者')).toHaveValue('第二稿');
  await desk.press('保存草稿');
  await desk.answer('重新存成草稿');
  await expect(desk.message('草稿已保存')).toBeVisible();
  const draft = () => reviewed.git('show', `cms/essays/better-rights:${PUBLISHED_FILE}`);
  expect(draft()).toContain('第二稿');

  // Discarded a second time, while a form is open that has not been reloaded.
  reviewed.git('branch', '-D', 'cms/essays/better-rights');
  await desk.fill('作者', '第三稿');
  await desk.press('保存草稿');
  await expect(desk.dialog('这份草稿被放弃了')).toBeVisible();
  await desk.answer('重新存成草稿');
  await expect(page.getByRole('link', { name: '已全部保存' })).toBeVisible();
  expect(draft()).toContain('第三稿');
});

test.describe('手机上', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('从头到尾：写、存草稿、提交，在审核页打开，看预览，发布；按钮都够大', async ({
    desk,
    page,
    reviewed,
  }) => {
    const title = '手机上写的一篇';
    const before = await list(reviewed, 'essays');
    await desk.startEntry(FOLDER, '文章');
    const values = { ...collections.essays.example, title };
    await fillRequired(desk, collections.essays, values, (_, value) => value);
    await desk.saveDraft();
    await expectEasyToPress(page, '提交审核');
    await desk.press('提交审核');
    await expectEasyToPress(page, '发布');

    await desk.openReview();
    const card = desk.card('待审', title);
    await expect(card).toContainText(/还没有发布过 · 王老师 · \d+月\d+日 \d\d:\d\d/);
    for (const name of ['发布', '退回修改', '放弃草稿']) await expectEasyToPress(page, name);
    expect(await seriousViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    );
    await card.getByRole('link', { name: title }).click();
    await page.getByRole('button', { name: '预览', exact: true }).click();
    await expect(desk.preview.getByRole('heading', { name: title })).toBeVisible();
    await desk.publish();
    await expect(desk.message('已发布')).toBeVisible();
    expect(await list(reviewed, 'essays')).toHaveLength(before.length + 1);
  });
});

test('审核页只用键盘：提交，再发布', async ({ desk, page, reviewed }) => {
  await desk.openEntry(FOLDER, PUBLISHED);
  await desk.fill('作者', '键盘发布的');
  await desk.saveDraft();
  await desk.openReview();
  await pressByKeyboard(page, desk.card('草稿', PUBLISHED), '提交审核');
  await pressByKeyboard(page, desk.card('待审', PUBLISHED), '发布');
  await desk.sign();
  await expect(desk.message('已发布')).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(0);
  expect(await read(reviewed, 'essays/better-rights.md')).toContain('键盘发布的');
});

test('名单还没读完就提交了：读完也不退回去', async ({ desk, page, reviewed }) => {
  await desk.openEntry(FOLDER, PUBLISHED);
  await desk.fill('作者', '提交得快的');
  await desk.saveDraft();
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const answers: Promise<void>[] = [];
  let asked = 0;
  await page.route('**/api/v1', async (route) => {
    const isList = route.request().postData()?.includes('"unpublishedEntries"') ?? false;
    asked += isList ? 1 : 0;
    if (!isList || asked !== 2) return route.fallback();
    const response = await route.fetch();
    const answer = released.then(() => route.fulfill({ response }));
    answers.push(answer);
    return answer;
  });
  await page.goto(reviewed.url);
  // The list of a collection shows the draft once the desk has read all drafts; the page 审核 reads them again.
  await page.getByRole('link', { name: FOLDER, exact: true }).click();
  await expect(page.getByText('有修改').first()).toBeVisible();
  await page.getByRole('link', { name: '审核', exact: true }).click();
  await expect.poll(() => answers.length).toBe(1);
  await desk.press('提交审核', desk.card('草稿', PUBLISHED));
  await expect(desk.message('已提交，等同事审核')).toBeVisible();
  const again = page.waitForResponse('**/api/v1');
  release();
  await Promise.all(answers);
  await again;
  await expect(desk.card('待审', PUBLISHED)).toBeVisible();
  await expect(desk.card('草稿', PUBLISHED)).toHaveCount(0);
});

test('存不了草稿的电脑：不打开表单，说清原因和办法', async ({ desk, page, reviewed }) => {
  const problem = '“先审核再发布”要用 git，这台电脑上还没有装。';
  await page.route('**/api/v1', (route) =>
    route.fulfill({ json: { publish_modes: ['editorial_workflow'], problem } }),
  );
  await page.goto(reviewed.url);
  await expect(page.getByRole('heading', { name: '编辑台现在存不了草稿' })).toBeVisible();
  await expect(page.getByText(problem)).toBeVisible();
  await page.unroute('**/api/v1');
  await desk.press('再试一次');
  await expect(page.getByRole('link', { name: FOLDER, exact: true })).toBeVisible();
});

async function expectEasyToPress(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  await expect(button).toBeInViewport({ ratio: 1 });
  expect((await button.boundingBox())?.height, name).toBeGreaterThanOrEqual(44);
}

/** Tabs from the card's title to the button, as a keyboard user does. */
async function pressByKeyboard(page: Page, card: Locator, name: string): Promise<void> {
  await card.getByRole('link').focus();
  const button = card.getByRole('button', { name, exact: true });
  await page.keyboard.press('Tab');
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
}

async function openPage(browser: {
  newContext: (options: object) => Promise<{ newPage: () => Promise<Page> }>;
}) {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  return context.newPage();
}

test('表格里核实几家：一家一份草稿，同事看过，一起发布', async ({ page, desk, reviewed }) => {
  const shops = { 'zhixing-bookshop': '知行书店（示例）', 'laojie-noodles': '老街面馆（示例）' };
  await page.clock.setFixedTime(new Date('2026-12-01T10:00:00+08:00'));
  await page.goto(`${reviewed.url}#/table/merchants`);
  for (const title of Object.values(shops)) await page.getByLabel(`${title} 今天核实过`).check();
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByText(/^交了审核：改 2 条，一条一份草稿/)).toBeVisible();
  expect(await read(reviewed, 'merchants/zhixing-bookshop.md')).not.toContain('2026-12-01');

  await desk.openReview();
  for (const title of Object.values(shops)) await expect(desk.card('待审', title)).toBeVisible();
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.accept();
  });
  await page.getByRole('button', { name: '一起发布优惠商户的 2 份' }).click();
  await desk.sign({ approved: '陈主席' });
  for (const title of Object.values(shops)) await expect(desk.card('待审', title)).toHaveCount(0);
  expect(asked).toHaveLength(1);
  expect(asked[0]).toContain('《知行书店（示例）》');
  for (const name of Object.keys(shops))
    expect(await read(reviewed, `merchants/${name}.md`)).toMatch(/lastVerified: ['"]?2026-12-01/);
  expect(reviewed.git('log', '-2', '--format=%b').match(/陈主席/g)).toHaveLength(2);
  expect(reviewed.git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');
});
