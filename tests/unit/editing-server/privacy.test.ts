import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { settings } from '../../../src/collections/index.ts';
import { docx, paragraph, pdf, row, xlsx } from '../privacy/office-kit.ts';
import { identity } from '../privacy/privacy-kit.ts';
import { hashText } from '../../../src/system/files.ts';
import { call, entry, merchant, put, root, save, useBackend } from './harness.ts';

useBackend();

const ID = identity();
const MASKED = '110105********002X';
const path = 'content/merchants/hong-zhu-shu-dian.md';
const asNew = { options: { newEntry: true } };

const upload = (name: string, bytes: Uint8Array) =>
  call('persistMedia', {
    asset: {
      path: `content/media/${name}`,
      content: Buffer.from(bytes).toString('base64'),
      encoding: 'base64',
    },
  });

describe('nothing private is written', () => {
  test.each([
    ['an entry', merchant],
    ['a draft', { ...merchant, draft: true }],
  ])('%s with an identity number is refused, with its line and masked', async (_, data) => {
    const answer = await save(path, entry(data, `张伟 ${ID}`), asNew);
    expect(answer.status).toBe(422);
    expect(answer.body.error).toMatch(
      new RegExp(`第\\d+行：现在是身份证号 ${MASKED.replaceAll('*', '\\*')}`),
    );
    expect(answer.body.error).not.toContain(ID);
    expect(await readdir(join(root, 'merchants'))).toEqual([]);
  });

  test('a repair may leave what its form will tell, but no identity number', async () => {
    const broken = '---\ntitle: "书店\n---\n';
    await put('merchants/hong-zhu-shu-dian.md', broken);
    const repair = (body: string) =>
      save(path, `---\ntitle: 书店\n---\n${body}\n`, {
        options: { repair: true },
        expected: { [path]: hashText(broken) },
      });
    const answer = await repair(`张伟 ${ID}`);
    expect(answer).toMatchObject({ status: 422, body: { error: expect.stringContaining(MASKED) } });
    expect(answer.body.error).not.toContain(ID);
    expect(await repair('张伟')).toMatchObject({ status: 200 });
  });

  test('what else is wrong quotes no number whole', async () => {
    const data = { ...merchant, phone: `${'甲'.repeat(28)}${ID}` };
    const answer = await save(path, entry(data), asNew);
    expect(answer).toMatchObject({ status: 422, body: { error: expect.stringContaining('甲甲') } });
    expect(answer.body.error).not.toContain(ID.slice(0, 8));
  });

  test('a mobile number is a guess, and is taken', async () => {
    expect(await save(path, entry(merchant, '张伟 13812345678'), asNew)).toMatchObject({
      status: 200,
    });
  });

  test.each<[string, Uint8Array, string]>([
    ['list.docx', docx(paragraph(`张伟 ${ID}`)), '正文第 1 段'],
    [
      'list.xlsx',
      xlsx([{ name: '甲', xml: row(1, [ID]), state: 'hidden' }]),
      '工作表“甲”（隐藏）A1',
    ],
    ['list.pdf', pdf([`(${ID}) Tj`]), '第 1 页'],
    ['macros.docx', docx('', { 'word/vbaProject.bin': 'x' }), '里面有宏'],
    [`${ID}.docx`, docx(''), '文件名'],
  ])('the upload %s is refused, and says where', async (name, bytes, place) => {
    const { status, body } = await upload(name, bytes);
    expect([status, body.error]).toEqual([415, expect.stringContaining(place)]);
    expect(await readdir(join(root, 'media'))).toEqual(['stage.jpg']);
  });

  const ANSWER = {
    finding: `private-identity:${MASKED}`,
    reason: '教材里编的例子，没有这个人',
  };

  test('an answer with a reason lets an entry pass, and a repair; without a reason it does not', async () => {
    const text = (answer: object) => entry({ ...merchant, privacy: [answer] }, `例如 ${ID}`);
    expect(await save(path, text({ ...ANSWER, reason: '' }), asNew)).toMatchObject({
      status: 422,
      body: { error: expect.stringContaining('privacy.0.reason') },
    });
    expect(await save(path, text(ANSWER), asNew)).toMatchObject({ status: 200 });
    const broken = '---\ntitle: "书店\n---\n';
    await put('merchants/hong-zhu-shu-dian.md', broken);
    const repaired = await save(path, text(ANSWER), {
      options: { repair: true },
      expected: { [path]: hashText(broken) },
    });
    expect(repaired).toMatchObject({ status: 200 });
  });

  test('an answer in the site’s settings lets the upload pass that it names, and no other', async () => {
    const bytes = docx(paragraph(`例如 ${ID}`));
    expect(await upload('form.docx', bytes)).toMatchObject({ status: 415 });
    const mediaPrivacy = [{ file: 'form.docx', ...ANSWER }];
    await put('settings/site.yml', stringify({ ...settings.site.example, mediaPrivacy }));
    expect(await upload('form.docx', bytes)).toMatchObject({ status: 200 });
    expect(await upload('other.docx', bytes)).toMatchObject({ status: 415 });
  });

  test('an upload that nobody can look into is taken: 内容体检 tells of it', async () => {
    expect(await upload('scan.pdf', pdf(['']))).toMatchObject({ status: 200 });
  });
});
