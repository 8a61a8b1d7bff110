import { type Page, expect } from '@playwright/test';
import { gbk } from '../unit/import/gbk.ts';
import { picture } from '../unit/import/import-kit.ts';
import { seriousViolations } from './axe.ts';
import { list, read, test } from './desk-test.ts';
import type { Upload } from './desk-page.ts';
import { notice, openImport } from './import-document.ts';

const choose = (page: Page, ...files: Upload[]) => page.getByLabel('选文件').setInputFiles(files);
const fact = (page: Page, name: string) =>
  page.getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::dd');
const intoForm = (page: Page) => page.getByRole('button', { name: '放进编辑表单' }).click();

test('一份 Word：先看，再放进表单，保存以前什么也不写', async ({ desk, page, server }) => {
  const before = { essays: await list(server, 'essays'), media: await list(server, 'media') };
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  const readers = () => loaded.filter((url) => url.includes('/read-docx-'));

  await openImport(desk);
  await choose(page, {
    name: '记.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from('# 记\n\n正文一句。'),
  });
  await expect(page.getByRole('heading', { name: '记', exact: true })).toBeVisible();
  expect(readers()).toEqual([]);

  await choose(page, await notice());
  await expect(page.getByRole('heading', { name: '关于乒乓球赛的通知' })).toBeVisible();
  expect(readers()).toHaveLength(1);
  await expect(fact(page, '类别')).toHaveText('通知');
  await expect(fact(page, '发布日期')).toHaveText('2026年3月5日');
  await expect(fact(page, '正文')).toContainText('1 张图片');
  await expect(page.getByText('原样收进来，没有改什么。')).toBeVisible();
  expect(await seriousViolations(page)).toEqual([]);

  await intoForm(page);
  await expect(desk.field('标题')).toHaveValue('关于乒乓球赛的通知');
  await expect(desk.field('摘要')).toHaveValue('各校工会周五前报名。');
  await expect(desk.body).toContainText('各校工会周五前报名。');
  await expect(desk.preview.getByRole('heading', { name: '报名办法' })).toBeVisible();
  const shown = desk.preview.locator('main img, article img').first();
  await expect
    .poll(() =>
      shown.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)),
    )
    .toBe(40);
  expect({ essays: await list(server, 'essays'), media: await list(server, 'media') }).toEqual(
    before,
  );

  await desk.save();
  const added = (await list(server, 'essays')).filter((name) => !before.essays.includes(name));
  const stored = (await list(server, 'media')).filter((name) => !before.media.includes(name));
  expect(added).toHaveLength(1);
  expect(stored).toHaveLength(1);
  const text = await read(server, `essays/${added[0] ?? ''}`);
  expect(text).toContain('## 报名办法\n\n各校工会**周五前**报名。');
  expect(text).toContain(`](../media/${stored[0] ?? ''})`);
});

test('存下来的网页：GBK，图片在旁边，少一张的先是草稿', async ({ desk, page, server }) => {
  await openImport(desk);
  const html = gbk(
    '<html><head><meta charset="gb2312"><title>读书会 - 旧网站</title></head><body><div class="nav">首页 关于</div><div id="zoom"><h1>读书会</h1><p>周五下午，十二位老师在图书室读书。</p><img src="a_files/640"><img src="a_files/lost.jpg" alt="合影"><p>发布日期：2014-02-11</p></div></body></html>',
  );
  await choose(
    page,
    { name: 'a.html', mimeType: 'text/html', buffer: html },
    { name: '640', mimeType: 'application/octet-stream', buffer: await picture('#123456', 'jpeg') },
  );
  await expect(page.getByRole('heading', { name: '读书会' })).toBeVisible();
  await expect(fact(page, '发布日期')).toHaveText('2014年2月11日');
  await expect(fact(page, '正文')).toContainText('1 张图片');
  await expect(
    page.getByRole('listitem').filter({ hasText: 'lost.jpg 不在要收的文件里' }),
  ).toBeVisible();

  await intoForm(page);
  await expect(desk.field('标题')).toHaveValue('读书会');
  await expect(page.getByRole('switch', { name: /^草稿/ })).toBeChecked();
  await desk.save();
  const texts = await Promise.all(
    (await list(server, 'essays')).map((name) => read(server, `essays/${name}`)),
  );
  const text = texts.find((each) => each.includes('十二位老师')) ?? '';
  expect(text).toContain('draft: true');
  expect(text).toContain('（图片：合影）');
});

test('文本文件里的身份证号打码；不收的说明为什么', async ({ desk, page }) => {
  await openImport(desk);
  await choose(page, {
    name: '名单.txt',
    mimeType: 'text/plain',
    buffer: gbk('慰问名单\r\n张老师，11010519491231002X，住院。\r\n'),
  });
  await expect(
    page.getByRole('listitem').filter({ hasText: '正文里有身份证号，已经打码' }),
  ).toBeVisible();
  await expect(page.getByText('19491231')).toBeHidden();
  await expect(page.getByRole('main').getByText('比原文少')).toBeHidden();

  for (const [files, why] of [
    [[{ name: '旧.doc', buffer: 'x' }], '旧格式 .doc，请用 Word 或 WPS 另存为 .docx 再收'],
    [
      [
        { name: 'a.md', buffer: '一' },
        { name: 'b.md', buffer: '二' },
      ],
      '这里一次导入一篇，选了 2 篇',
    ],
    [[{ name: 'a.jpg', buffer: 'x' }], '没有看到文章'],
    [[{ name: 'a.md', buffer: '---\ntitle: 空\n---\n' }], '没有正文'],
    [[{ name: 'a.docx', buffer: 'PK' }], '打不开'],
    [[{ name: 'a.mht', buffer: 'x' }], '里面没有网页'],
  ] as const) {
    await choose(
      page,
      ...files.map(({ name, buffer }) => ({ name, mimeType: '', buffer: Buffer.from(buffer) })),
    );
    await expect(page.getByRole('status').getByRole('listitem')).toContainText(why);
    await expect(page.getByRole('button', { name: '放进编辑表单' })).toBeHidden();
  }
});

test('放进表单后离开：没保存的还在，可以接着写', async ({ desk, page, server }) => {
  const before = await list(server, 'essays');
  await openImport(desk);
  await choose(page, await notice());
  await intoForm(page);
  await expect(desk.field('标题')).toHaveValue('关于乒乓球赛的通知');
  await page.goto('about:blank');
  await desk.openList('文苑与要闻');
  const kept = page.getByRole('region', { name: '这台电脑上没保存的' });
  await kept.getByRole('link', { name: '关于乒乓球赛的通知' }).click();
  await expect(desk.field('标题')).toHaveValue('关于乒乓球赛的通知');
  await expect(desk.body).toContainText('各校工会周五前报名。');
  expect(await list(server, 'essays')).toEqual(before);
});

test('手机上也放得下', async ({ desk, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await desk.page.goto('about:blank');
  await openImport(desk);
  await choose(page, await notice('工作人员电话 13800138000'));
  await expect(page.getByRole('heading', { name: '关于乒乓球赛的通知' })).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
  expect(await seriousViolations(page)).toEqual([]);
});
