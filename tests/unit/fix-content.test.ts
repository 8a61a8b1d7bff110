import { mkdtemp, readFile, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findRepairs, formatRepairs, writeRepairs } from '../../src/check/fix-content.ts';
import { readContentFiles } from '../../src/check/content-files.ts';
import { repairText } from '../../src/check/repair-text.ts';
import { writeAtomically } from '../../src/system/files.ts';
import { identity } from './privacy/privacy-kit.ts';

const entry = (body: string, breaks = '\n') =>
  ['---', 'title: 甲', '---', ...body.split('\n')].join(breaks);
const repaired = (body: string) => repairText('content/essays/a.md', entry(body))?.text;

test.each([
  ['看不见的字符', '工\u200b会', '工会'],
  ['部首', '⼯会⻓期', '工会长期'],
  ['井号后没有空格', '##标题', '## 标题'],
  ['粗体里有空格', '正文 ** 粗 体 ** 结束', '正文 **粗 体** 结束'],
  ['全角括号的链接', '[办法]（https://a.cn/）', '[办法](https://a.cn/)'],
  ['代码里的竖线', '| 甲 |\n| --- |\n| `a|b` |', '| 甲 |\n| --- |\n| `a\\|b` |'],
])('%s改好了', (_, body, right) => {
  expect(repaired(body)).toBe(entry(right));
});

test.each([
  ['拿不准的：编号', '1、甲\n2、乙'],
  ['拿不准的：表格', '｜甲｜乙｜\n｜1｜2｜'],
  ['代码', '```\n##标题\n```'],
  ['写对了的', '## 标题\n\n**工会。**会员'],
])('%s不动', (_, body) => {
  expect(repaired(body)).toBeUndefined();
});

test('换行照文件原来的，没有坏的行一个字节也不变', () => {
  const text = entry('  甲  \n##标题\n乙\t', '\r\n');
  expect(repairText('content/essays/a.md', text)?.text).toBe(text.replace('##标题', '## 标题'));
});

test('改动按文件的行数说', () => {
  expect(repairText('content/essays/a.md', entry('甲\n\n##标题'))?.changes).toEqual([
    { line: 6, before: '##标题', after: '## 标题' },
  ]);
});

test('读不懂的文件不动', () => {
  expect(repairText('content/essays/a.md', '##标题')).toBeUndefined();
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
