import { mkdtemp, readFile, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findRepairs, formatRepairs, writeRepairs } from '../../src/check/fix-content.ts';
import { readContentFiles } from '../../src/check/content-files.ts';
import { readBody } from '../../src/check/body.ts';
import { TaskRejectedError } from '../../src/check/deadline-worker.ts';
import { readGuarded } from '../../src/check/body-reading.ts';
import { repairText } from '../../src/check/repair-text.ts';
import { writeAtomically } from '../../src/system/files.ts';
import { groups } from './snippets-kit.ts';
import { identity } from './privacy/privacy-kit.ts';

const entry = (body: string, breaks = '\n') =>
  ['---', 'title: 甲', '---', ...body.split('\n')].join(breaks);
const repair = (text: string) => repairText('content/essays/a.md', text, readBody);
const repaired = async (body: string) => (await repair(entry(body)))?.text;

test.each([
  ['看不见的字符', '工\u200b会', '工会'],
  ['部首', '⼯会⻓期', '工会长期'],
  ['井号后没有空格', '##标题', '## 标题'],
  ['粗体里有空格', '正文 ** 粗 体 ** 结束', '正文 **粗 体** 结束'],
  ['全角括号的链接', '[办法]（https://a.cn/）', '[办法](https://a.cn/)'],
  ['两头的井号', '##标题##', '## 标题'],
  ['单独的回车后面的小标题', '甲\r##标题', '甲\n## 标题'],
  [
    '一行里两处：星号和代码里的竖线',
    '| 甲 |\n| --- |\n| [办法]（https://a.cn/）`a|b` |',
    '| 甲 |\n| --- |\n| [办法](https://a.cn/)`a\\|b` |',
  ],
  ['代码里的竖线', '| 甲 |\n| --- |\n| `a|b` |', '| 甲 |\n| --- |\n| `a\\|b` |'],
])('%s改好了', async (_, body, right) => {
  expect(await repaired(body)).toBe(entry(right));
});

test.each([
  ['拿不准的：编号', '1、甲\n2、乙'],
  ['拿不准的：表格', '｜甲｜乙｜\n｜1｜2｜'],
  ['代码', '```\n##标题\n```'],
  ['代码里的部首', '```\n⼯\n```'],
  ['字里没有字体的部首', '⺮字头'],
  ['打了星号的名字', '张** 和 李** 两位老师'],
  ['算式里的星号', 'a ** b ** c'],
  ['表格里的算式', '| 面积 |\n| --- |\n| 长边 ** 宽边 ** 高边 |'],
  ['留着填写的空', '价格 ** 元 ** 角'],
  ['写对了的', '## 标题\n\n**工会。**会员'],
])('%s不动', async (_, body) => {
  expect(await repaired(body)).toBeUndefined();
});

test.each(groups)('$name：改过的再改一遍，一字不变', async ({ snippets }) => {
  for (const { md } of snippets) {
    const once = (await repaired(md)) ?? entry(md);
    expect((await repair(once))?.text, md).toBeUndefined();
  }
});

test('换行照文件原来的，没有坏的行一个字节也不变', async () => {
  const text = entry('  甲  \n##标题\n乙\t', '\r\n');
  expect((await repair(text))?.text).toBe(text.replace('##标题', '## 标题'));
});

test('改动按文件的行数说', async () => {
  expect((await repair(entry('甲\n\n##标题')))?.changes).toEqual([
    { line: 6, before: '##标题', after: '## 标题' },
  ]);
});

test('读不懂的文件不动', async () => {
  expect(await repair('##标题')).toBeUndefined();
});

let root = '';
const file = (name: string) => join(root, 'essays', name);
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'fix-content-'));
  await mkdir(join(root, 'essays'));
});
afterEach(() => rm(root, { recursive: true }));

test('先给看改动，看不见的字符写出编号；确认以后整份写', async () => {
  await writeFile(file('a.md'), entry('工\u200b会'));
  await writeFile(file('b.md'), entry('会员'));
  const repairs = await findRepairs(await readContentFiles(root), root);
  expect(formatRepairs(repairs)).toBe(
    '\ncontent/essays/a.md\n  第4行\n    - 工‹U+200B›会\n    + 工会\n',
  );
  expect(await readFile(file('a.md'), 'utf8')).toBe(entry('工\u200b会'));
  expect(await writeRepairs(repairs, writeAtomically)).toEqual([]);
  expect(await readFile(file('a.md'), 'utf8')).toBe(entry('工会'));
  expect(await findRepairs(await readContentFiles(root), root)).toEqual([]);
});

test('身份证号不整个写在屏幕上，文件里的不变', async () => {
  const id = identity();
  await writeFile(file('a.md'), entry(`##张伟 ${id}`));
  const repairs = await findRepairs(await readContentFiles(root), root);
  expect(formatRepairs(repairs)).toContain('+ ## 张伟 110105********002X');
  expect(formatRepairs(repairs)).not.toContain(id);
  await writeRepairs(repairs, writeAtomically);
  expect(await readFile(file('a.md'), 'utf8')).toBe(entry(`## 张伟 ${id}`));
});

test.each([
  ['GBK', Buffer.from([0xb9, 0xa4, 0xbb, 0xe1])],
  ['UTF-16', Buffer.from('工会', 'utf16le')],
])('%s 的文件改存 UTF-8', async (encoding, bytes) => {
  const head = '---\n---\n';
  const all =
    encoding === 'GBK'
      ? Buffer.concat([Buffer.from(head), bytes])
      : Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(head, 'utf16le'), bytes]);
  await writeFile(file('a.md'), all);
  const repairs = await findRepairs(await readContentFiles(root), root);
  expect(formatRepairs(repairs)).toContain(`原来是 ${encoding} 编码，改存 UTF-8`);
  await writeRepairs(repairs, writeAtomically);
  expect(await readFile(file('a.md'), 'utf8')).toBe(`${head}工会`);
});

test('刚才有人存过的文件不写', async () => {
  await writeFile(file('a.md'), entry('##标题'));
  const repairs = await findRepairs(await readContentFiles(root), root);
  await writeFile(file('a.md'), entry('别人写的'));
  expect(await writeRepairs(repairs, writeAtomically)).toEqual(['content/essays/a.md']);
  expect(await readFile(file('a.md'), 'utf8')).toBe(entry('别人写的'));
});

test('一份正文读不下去：放下它，它里面看不见的字符和别的文件照样改', async () => {
  await writeFile(file('a.md'), entry('工\u200b会\n##标题'));
  await writeFile(file('b.md'), entry('##标题'));
  const read = (body: string) =>
    readGuarded(
      (text) =>
        text.includes('工会')
          ? Promise.reject(new TaskRejectedError('too slow'))
          : Promise.resolve(readBody(text)),
      body,
    );
  const repairs = await findRepairs(await readContentFiles(root), root, read);
  expect(repairs.map(({ text }) => text)).toEqual([entry('工会\n##标题'), entry('## 标题')]);
});

test.each([
  [
    '坏了几个字节的 UTF-8',
    Buffer.from(entry('工会办公室通知')).filter((_, at) => at !== 25 && at !== 27),
  ],
  ['Big5', Buffer.from('a475b77cb371aabea7daadcc', 'hex')],
  ['西文', Buffer.from('Müller über Köln', 'latin1')],
  ['日文', Buffer.from('93fa967b8cea82cc95b68fcd', 'hex')],
])('%s不当作 GBK：猜错了，一个字也不对', async (_, bytes) => {
  await writeFile(file('a.md'), bytes);
  expect(await findRepairs(await readContentFiles(root), root)).toEqual([]);
});

test.each([
  ['UTF-16，没有字节序标记', Buffer.from(entry('工会'), 'utf16le')],
  ['UTF-16，高位在前', Buffer.from(`\uFEFF${entry('工会')}`, 'utf16le').swap16()],
])('%s：改存 UTF-8', async (_, bytes) => {
  await writeFile(file('a.md'), bytes);
  const [repair] = await findRepairs(await readContentFiles(root), root);
  expect(repair).toMatchObject({ encoding: 'UTF-16', text: entry('工会') });
});
