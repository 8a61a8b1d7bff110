import { type Page, expect } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { docx, paragraph, pdf, printedPdf, row, xlsx } from '../unit/privacy/office-kit.ts';
import { commentedDocx, partsOf } from '../unit/privacy/package-kit.ts';
import { identity } from '../unit/privacy/privacy-kit.ts';
import { seriousViolations } from './axe.ts';
import type { DeskPage } from './desk-page.ts';
import { list, test as local } from './desk-test.ts';
import { test as hosted } from './hosted-test.ts';

const ID = identity();
const MASKED = '110105********002X';

const LIST = xlsx([
  { name: '公开', xml: row(1, ['学校']) },
  { name: '名单', xml: row(1, [ID]), state: 'hidden' },
]);
const NOTICE = commentedDocx(paragraph('放假通知'));

const upload = async (page: Page, ...files: [name: string, bytes: Uint8Array][]) =>
  page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles(
      files.map(([name, bytes]) => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(bytes),
      })),
    );

/** Uploads a file that is refused, and returns the message. */
async function refused(page: Page, name: string, bytes: Uint8Array): Promise<string> {
  const reported = page.waitForEvent('dialog');
  const chosen = upload(page, [name, bytes]);
  const dialog = await reported;
  const words = dialog.message();
  await dialog.accept();
  await chosen;
  return words;
}

const question = (desk: DeskPage, name: string) => desk.dialog(`上传“${name}”以前，请看一看`);

/** Chooses a file that must not be uploaded unchanged, returns the message, and uploads nothing. */
async function stopped(desk: DeskPage, page: Page, name: string, bytes: Uint8Array) {
  await upload(page, [name, bytes]);
  const asked = question(desk, name.replace(ID, MASKED));
  await expect(asked).toContainText('不能照原样上传');
  await expect(asked.getByRole('button', { name: '照原样上传' })).toHaveCount(0);
  const words = await asked.innerText();
  await desk.answer('不上传了');
  return words;
}

/** As printing programs write Chinese: in a font that is not embedded in the file. */
const PRINTED = printedPdf(Buffer.from(`张伟 ${ID}`, 'utf16le').swap16(), 'UniGB-UCS2-H');

local.describe('放着文件的那台电脑上', () => {
  local.beforeEach(async ({ desk, page }) => {
    local.slow();
    await desk.openList('优惠商户');
    await page.getByRole('button', { name: '图片和附件' }).click();
  });

  local('有身份证号、有宏的：说出在哪里，没有存下', async ({ desk, page, server }) => {
    const before = await list(server, 'media');
    const words = await stopped(desk, page, '名单.xlsx', LIST);
    expect(words).toContain(`工作表“名单”（隐藏）A1里身份证号 ${MASKED}`);
    const inPdf = await stopped(desk, page, '通知.pdf', PRINTED);
    expect(inPdf).toContain(`第 1 页里身份证号 ${MASKED}`);
    const macros = docx('', { 'word/vbaProject.bin': 'x' });
    expect(await refused(page, '表格.docx', macros)).toContain('里面有宏');
    const named = await stopped(desk, page, `${ID}.docx`, docx(paragraph('通知')));
    expect(named).toContain(`文件名里身份证号 ${MASKED}`);
    expect(words + inPdf + named).not.toContain(ID);
    expect(await list(server, 'media')).toEqual(before);
  });

  local('带着批注的：干净的一份里没有作者和批注', async ({ desk, page, server }) => {
    const before = await list(server, 'media');
    await upload(page, ['放假通知.docx', NOTICE]);
    const asked = question(desk, '放假通知.docx');
    await expect(asked).toContainText('作者等文件属性（王五）');
    await expect(asked).toContainText('批注（张三）');
    expect(await seriousViolations(page)).toEqual([]);
    await desk.answer('上传干净的一份（去掉作者、批注、修订）');
    const added = async () =>
      (await list(server, 'media')).filter((name) => !before.includes(name));
    await expect.poll(added).toEqual([expect.stringMatching(/^fang-jia-tong-zhi-.*\.docx$/)]);
    const [name = ''] = await added();
    const stored = partsOf(await readFile(join(server.root, 'media', name)));
    expect(Object.keys(stored)).not.toContain('word/comments.xml');
    expect(JSON.stringify(stored)).not.toMatch(/王五|张三|核实/);
    expect(stored['word/document.xml']).toContain('放假通知');
  });

  local('照原样上传的，一字不动；不上传了的，没有存下', async ({ desk, page, server }) => {
    const before = await list(server, 'media');
    await upload(page, ['放假通知.docx', NOTICE]);
    await question(desk, '放假通知.docx').waitFor();
    await desk.answer('不上传了');
    await upload(page, ['放假通知.docx', NOTICE]);
    await question(desk, '放假通知.docx').waitFor();
    await desk.answer('照原样上传');
    const added = async () =>
      (await list(server, 'media')).filter((name) => !before.includes(name));
    await expect.poll(added).toHaveLength(1);
    const [name = ''] = await added();
    const stored = await readFile(join(server.root, 'media', name));
    expect(Buffer.from(NOTICE).equals(stored)).toBe(true);
  });

  local('几个一起传：逐个问，问的是哪一个写明；没有可说的不问', async ({ desk, page, server }) => {
    const before = await list(server, 'media');
    await upload(
      page,
      ['扫描件.pdf', pdf([''])],
      ['日程.docx', docx(paragraph('日程'))],
      ['电话.docx', docx(paragraph('张伟 13812345678'))],
    );
    await expect(question(desk, '扫描件.pdf')).toContainText('扫描的页面（没有文字层）');
    await desk.answer('不上传了');
    await expect(question(desk, '电话.docx')).toContainText('手机号 138****5678');
    await desk.answer('照原样上传');
    const added = async () =>
      (await list(server, 'media'))
        .filter((name) => !before.includes(name))
        .map((name) => name.replace(/-\d.*/, ''))
        .sort();
    await expect.poll(added).toEqual(['dian-hua', 'ri-cheng']);
  });
});

for (const host of ['forgejo', 'gitlab'] as const) {
  hosted.describe(`内容在 ${host}`, () => {
    hosted.use({ choice: { host, review: false } });
    hosted.beforeEach(async ({ desk, page }) => {
      hosted.slow();
      await desk.signIn();
      await page.getByRole('button', { name: '图片和附件' }).click();
    });

    hosted(
      '隐藏的工作表里有身份证号：在这台电脑上就拦下，什么也没有发出去',
      async ({ desk, page, hosted: { host: at } }) => {
        const before = await at.repository.headOf('main');
        const sent: string[] = [];
        page.on('request', (request) => {
          if (request.method() !== 'GET') sent.push(request.url());
        });
        expect(await stopped(desk, page, '名单.xlsx', LIST)).toContain(
          `工作表“名单”（隐藏）A1里身份证号 ${MASKED}`,
        );
        expect(await stopped(desk, page, '通知.pdf', PRINTED)).toContain('第 1 页里身份证号');
        expect(sent).toEqual([]);
        expect(await at.repository.headOf('main')).toBe(before);
      },
    );

    hosted(
      '不是个人信息的：写明理由才传上去，理由在网站设置里',
      async ({ desk, page, hosted: { host: at } }) => {
        await upload(page, ['例子.docx', docx(paragraph(`教材里的例子 ${ID}`))]);
        await question(desk, '例子.docx').waitFor();
        await desk.answer('不是个人信息…');
        const asked = desk.dialog('为什么不是个人信息？');
        await asked.getByRole('textbox', { name: '理由' }).fill('教材里编的例子');
        await desk.answer('记下理由');
        await expect(page.getByRole('dialog').getByText(/li-zi-.*\.docx/)).toBeVisible();
        const site = await at.repository.git('show', 'main:content/settings/site.yml');
        expect(site).toMatch(
          /mediaPrivacy:\n +- file: li-zi-.*\.docx\n +finding: private-identity:.*\n +reason: 教材里编的例子/,
        );
        expect(site).not.toContain(ID);
      },
    );

    hosted(
      '带着批注的：到了托管服务的那一份，没有作者和批注',
      async ({ desk, page, hosted: { host: at } }) => {
        const before = await at.repository.headOf('main');
        await upload(page, ['放假通知.docx', NOTICE]);
        await question(desk, '放假通知.docx').waitFor();
        await desk.answer('上传干净的一份（去掉作者、批注、修订）');
        await expect.poll(() => at.repository.headOf('main'), { timeout: 60_000 }).not.toBe(before);
        const [changed] = await at.repository.differences(before ?? '', 'main');
        expect(changed?.path).toMatch(/^content\/media\/fang-jia-tong-zhi-.*\.docx$/);
        const stored = partsOf(await at.repository.blob(changed?.sha ?? ''));
        expect(JSON.stringify(stored)).not.toMatch(/王五|张三|核实/);
        expect(stored['word/document.xml']).toContain('放假通知');
      },
    );
  });
}
