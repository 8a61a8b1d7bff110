import { type Page, expect } from '@playwright/test';
import { seriousViolations } from './axe.ts';
import type { DeskPage } from './desk-page.ts';
import { type DeskServer } from './desk-server.ts';
import { docx, paragraph } from '../unit/privacy/office-kit.ts';
import { list, read, test } from './desk-test.ts';

/** Made for these tests: the check digit is right, and the number is assigned to nobody. */
const ID = '11010519491231002X';
const MASKED = '110105********002X';
const REASON = '教材里编的例子，没有这个人';

async function startEssay(desk: DeskPage, title: string): Promise<void> {
  await desk.startEntry('文苑与要闻', '文章');
  await desk.fill('标题', title);
  await desk.choose('类别', '通知');
  await desk.fill('摘要', '怎样填表。');
  await desk.fill('作者', '区教育工会宣传组');
}

const note = (page: Page) => page.getByRole('listitem').filter({ hasText: MASKED }).first();
const essays = (server: DeskServer) => list(server, 'essays');

async function savedEssay(server: DeskServer, before: readonly string[]): Promise<string> {
  const [name = ''] = (await essays(server)).filter((each) => !before.includes(each));
  return read(server, `essays/${name}`);
}

test('正文里写了身份证号：边写边提醒，存不了；一按打上星号，存上了，文件里没有号码', async ({
  desk,
  page,
  server,
}) => {
  const before = await essays(server);
  await startEssay(desk, '填表须知');
  await desk.body.click();
  await page.keyboard.insertText('请带好身份证。');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText(`张老师，身份证号${ID}，请核对。`);
  await expect(note(page)).toContainText(`第 3 行：身份证号 ${MASKED}`);
  await expect(note(page)).toContainText('个人信息不能上网');
  await expect(page.getByRole('status').filter({ hasText: `正文，第 3 行：身份证号` })).toHaveCount(
    1,
  );
  expect(await seriousViolations(page)).toEqual([]);

  await desk.pressSave();
  await expect(desk.message('有 1 处要改，还没有保存')).toBeVisible();
  await expect(note(page)).toBeVisible();
  expect(await essays(server)).toEqual(before);

  const mask = page.getByRole('button', { name: `打上星号：第 3 行：身份证号 ${MASKED}` });
  await mask.focus();
  await page.keyboard.press('Enter');
  await expect(desk.body).toContainText(`身份证号${MASKED}，请核对`);
  await expect(note(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(desk.body).toContainText(ID);
  await expect(note(page)).toBeVisible();
  await mask.click();
  await expect(desk.body).toContainText(MASKED);
  await desk.save();
  const text = await savedEssay(server, before);
  expect(text.replaceAll('\\', '')).toContain(`身份证号${MASKED}，请核对`);
  expect(text).not.toContain(ID);
});

test('不是个人信息：写明理由，存上了，理由在文件里；改了号码要重新说明', async ({
  desk,
  page,
  server,
}) => {
  const before = await essays(server);
  await startEssay(desk, '怎样填身份证号');
  await desk.writeSource(`教材里的例子：${ID}`);
  await page.getByRole('button', { name: /^不是个人信息/ }).click();
  const dialog = desk.dialog('为什么不是个人信息？');
  await expect(dialog).toContainText(MASKED);
  await desk.answer('记下理由');
  await expect(dialog.getByRole('alert')).toContainText('请用一句话写明为什么不是个人信息');
  await dialog.getByRole('textbox', { name: '理由' }).fill(`是 ${ID}，教材里的`);
  await desk.answer('记下理由');
  await expect(dialog.getByRole('alert')).toContainText('理由里不要再写号码');
  await dialog.getByRole('textbox', { name: '理由' }).fill(REASON);
  expect(await seriousViolations(page)).toEqual([]);
  await desk.answer('记下理由');
  await expect(note(page)).toHaveCount(0);
  await desk.save();
  const text = await savedEssay(server, before);
  expect(text).toContain(
    `privacy:\n  - finding: private-identity:${MASKED}#u\n    reason: ${REASON}\n`,
  );
  await expect(desk.preview.getByText(ID)).toBeVisible();
  await expect(desk.preview.getByText(REASON)).toHaveCount(0);

  await desk.openHealth();
  const line = desk.finding('说明过不是个人信息的', '怎样填身份证号');
  await desk.healthGroup('说明过不是个人信息的').getByRole('heading').click();
  await expect(line).toContainText(`身份证号 ${MASKED}；理由：${REASON}`);
  await line.getByRole('link').click();
  await page.getByText('说明过不是个人信息的（1 处）').click();
  await page.getByRole('button', { name: `撤回说明：${MASKED}` }).click();
  await expect(note(page)).toBeVisible();
  await desk.pressSave();
  await expect(desk.message('有 1 处要改，还没有保存')).toBeVisible();
});

test('标题、替代文字一样看：输入法打字不丢字，手机上放得下', async ({ desk, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await desk.startEntry('文苑与要闻', '文章');
  const client = await page.context().newCDPSession(page);
  await desk.field('标题').click();
  await client.send('Input.imeSetComposition', {
    text: 'ming dan',
    selectionStart: 8,
    selectionEnd: 8,
  });
  await client.send('Input.insertText', { text: '名单' });
  await page.keyboard.insertText(ID);
  const mask = page.getByRole('button', { name: `打上星号：身份证号 ${MASKED}` });
  await expect(mask).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await mask.click();
  await expect(desk.field('标题')).toHaveValue(`名单${MASKED}`);
  await expect(mask).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(desk.field('标题')).toHaveValue(`名单${ID}`);
});

test('源码里两个号码：一按一个，星号不会变成粗体', async ({ desk, page, server }) => {
  const before = await essays(server);
  await startEssay(desk, '两个人');
  const other = '110105194912310046';
  await desk.writeSource(`甲 ${ID} 和乙 ${other} 都来`);
  for (const number of [MASKED, '110105********0046'])
    await page.getByRole('button', { name: `打上星号：身份证号 ${number}` }).click();
  await expect(note(page)).toHaveCount(0);
  await expect(desk.preview.getByText(`甲 ${MASKED} 和乙 110105********0046 都来`)).toBeVisible();
  await desk.save();
  const text = await savedEssay(server, before);
  expect(text).not.toContain(ID);
  expect(text).not.toContain(other);
});

test('附件里有身份证号：上传被拦下，写明理由就传得上，理由在网站设置里', async ({
  desk,
  page,
  server,
}) => {
  await desk.openList('文苑与要闻');
  await page.getByRole('button', { name: '图片和附件' }).click();
  const library = page.getByRole('dialog');
  const buffer = Buffer.from(docx(paragraph(`教材里的例子 ${ID}`)));
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  await library.locator('input[type=file]').setInputFiles({ name: 'form.docx', mimeType, buffer });
  const found = desk.dialog('上传“form.docx”以前，请看一看');
  await expect(found).toContainText(`正文第 1 段里身份证号 ${MASKED}`);
  await desk.answer('不是个人信息…');
  const dialog = desk.dialog('为什么不是个人信息？');
  await expect(dialog).toContainText(`正文第 1 段里身份证号 ${MASKED}`);
  expect(await list(server, 'media')).not.toContainEqual(expect.stringMatching(/docx$/));
  await dialog.getByRole('textbox', { name: '理由' }).fill(REASON);
  await desk.answer('记下理由');
  await expect
    .poll(() => list(server, 'media'))
    .toContainEqual(expect.stringMatching(/form.*\.docx$/));
  expect(await read(server, 'settings/site.yml')).toMatch(
    new RegExp(
      `mediaPrivacy:\n  - file: .*form.*\\.docx\n    finding: private-identity:.*\n    reason: ${REASON}`,
    ),
  );
});
