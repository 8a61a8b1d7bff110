import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readContentFiles } from '../../../src/check/content-files.ts';
import { readBodies } from '../../../src/check/read-bodies.ts';
import { checkHealth } from '../../../src/check/health.ts';
import { formatHealth } from '../../../src/check/format-health.ts';
import { checkSave } from '../../../src/check/save-check.ts';
import { ContentFile, contentOf } from '../../../src/content-format/content-file.ts';
import { formatFound } from '../../../src/values/validation/validation-error.ts';
import { JPEG, entryFile, otherFile, soundContent, textFile, reported } from '../content-kit.ts';
import { wholeFile } from '../../whole-files.ts';
import { docx, paragraph, row, xlsx } from './office-kit.ts';
import { TODAY, card, identity } from './privacy-kit.ts';

const ID = identity();
const MASKED = '110105********002X';

const health = (...files: ReturnType<typeof entryFile>[]) => {
  const paths = new Set(files.map(({ path }) => path));
  return checkHealth([...soundContent.filter(({ path }) => !paths.has(path)), ...files], TODAY);
};
const warned = (...files: ReturnType<typeof entryFile>[]) =>
  health(...files).flatMap(({ id, findings }) =>
    id === 'privacy' ? findings.map(({ text }) => text) : [],
  );

test.each<[string, ReturnType<typeof entryFile>]>([
  ['in the body', entryFile('essays', 'list', {}, `名单\n\n张伟，${ID}\n`)],
  ['in the title', entryFile('essays', 'list', { title: `张伟${ID}` })],
  ['in an alternative text', entryFile('essays', 'list', {}, `![${ID}](../media/reading.jpg)\n`)],
  [
    'in raw HTML',
    entryFile('essays', 'list', {}, `<img alt="${ID}" src="https://example.cn/a.jpg">\n`),
  ],
  ['in a comment', entryFile('essays', 'list', {}, `<!-- 张伟 ${ID} -->\n\n正文\n`)],
  ['in a draft', entryFile('essays', 'list', { draft: true }, `张伟，${ID}\n`)],
  ['in a file that cannot be read', textFile('essays/list.md', `---\ntitle: [\n---\n${ID}\n`)],
])('an identity number %s stops a build, and is never told whole', (_, file) => {
  const errors = reported(file);
  expect(errors.filter((error) => error.includes(`身份证号 ${MASKED}`))).toHaveLength(1);
  const text = formatHealth(health(file));
  expect(text).toContain(`身份证号 ${MASKED}`);
  expect(text).not.toContain(ID);
});

test.each([
  ['an error', { phone: `${'甲'.repeat(28)}${ID}` }, '正文\n'],
  ['a proposal', {}, `##${'甲'.repeat(28)}${ID}\n`],
])('%s that quotes the beginning of a line tells no half of a number', (_, data, body) => {
  const text = formatHealth(health(entryFile('merchants', 'shop', data, body)));
  expect(text).toContain('甲'.repeat(28));
  expect(text).not.toContain(ID.slice(0, 8));
});

test('an error says where it stands and what to do', () => {
  const file = entryFile('essays', 'list', {}, `名单\n\n张伟，${ID}\n`);
  const line = (file.text ?? '').split('\n').findIndex((each) => each.includes(ID)) + 1;
  expect(reported(file)).toEqual([
    `content/essays/list.md 第${line}行：现在是身份证号 ${MASKED}；个人信息不能上网，请去掉，或只写打了星号的样子`,
  ]);
});

test('a card stops a build; names of files and settings are looked at as well', () => {
  const number = card('622202123456789012');
  expect(reported(entryFile('essays', 'list', {}, `张伟 ${number}\n`))[0]).toContain(
    '银行卡号 6222***',
  );
  expect(reported(otherFile(`media/zhang_${ID}.jpg`, JPEG))[0]).toContain(
    `文件名里身份证号 ${MASKED}`,
  );
  const site = soundContent.find(({ path }) => path.endsWith('site.yml'))?.text ?? '';
  expect(reported(textFile('settings/site.yml', `${site}# ${ID}\n`))[0]).toContain(MASKED);
});

test('a person’s mobile number is a warning and stops nothing', () => {
  const file = entryFile('essays', 'list', {}, '联系人：张伟 13812345678\n');
  expect(reported(file)).toEqual([]);
  expect(warned(file)).toEqual([expect.stringContaining('手机号 138****5678')]);
});

test('numbers of contact fields and settings pass wherever they stand', () => {
  const body = '联系人：张伟 138-1234-5678\n';
  const merchant = entryFile('merchants', 'shop', { phone: '13812345678' }, body);
  expect(warned(merchant)).toEqual([]);
  expect(warned(entryFile('essays', 'list', {}, body), merchant)).toEqual([]);
});

test('it is told before saving, in a draft too', async () => {
  const file = entryFile('essays', 'list', { draft: true }, `张伟 ${ID}\n`);
  const texts = soundContent.flatMap(({ path, text }) => (text ? [[path, text] as const] : []));
  const content = contentOf(texts, ['reading.jpg', 'bookshop.jpg', 'stage.jpg']);
  const candidate = new ContentFile(file.path, file.text ?? '');
  const { own, open } = await checkSave(candidate, content, readBodies, TODAY);
  expect(own.map(formatFound)).toEqual([`身份证号 ${MASKED}`]);
  expect(open).toEqual([]);
});

describe('attachments in content/media', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'red-candle-privacy-'));
    mkdirSync(join(root, 'media'));
  });
  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });

  const readMedia = async (name: string, bytes: Uint8Array) => {
    writeFileSync(join(root, 'media', name), bytes);
    return readContentFiles(root);
  };

  test('an identity number in a hidden sheet stops a build, and says where', async () => {
    const book = xlsx([{ name: '名单', xml: row(1, [ID]), state: 'hidden' }]);
    expect(reported(...(await readMedia('list.xlsx', book)))).toEqual([
      `content/media/list.xlsx：现在是工作表“名单”（隐藏）A1里身份证号 ${MASKED}；个人信息不能上网，请去掉，或只写打了星号的样子`,
    ]);
  });

  test('of pictures it is told that nobody reads what is in them', async () => {
    const files = await readMedia('photo.jpg', await wholeFile('jpg'));
    expect(formatHealth(health(...files))).toContain('没有检查到：1 张图片里的字');
  });

  test('a mobile number is a warning, unless a contact field publishes it', async () => {
    const files = await readMedia('list.docx', docx(paragraph('张伟 13812345678')));
    expect(reported(...files)).toEqual([]);
    expect(warned(...files)).toEqual([expect.stringContaining('正文第 1 段里手机号 138****5678')]);
    expect(warned(...files, entryFile('merchants', 'shop', { phone: '13812345678' }))).toEqual([]);
  });

  test('what is refused stops a build; what nobody looked into is told, and never as passed', async () => {
    const macros = docx('', { 'word/vbaProject.bin': 'x' });
    expect(reported(...(await readMedia('list.docx', macros)))).toEqual([
      expect.stringContaining('content/media/list.docx：现在是打不开的附件；里面有宏'),
    ]);
    rmSync(join(root, 'media', 'list.docx'));
    const old = await readMedia('list.xls', await wholeFile('xls'));
    expect(reported(...old)).toEqual([]);
    const text = formatHealth(health(...old));
    expect(text).toContain('没有检查到：旧格式 .xls：请另存为 .xlsx 再上传');
  });
});
