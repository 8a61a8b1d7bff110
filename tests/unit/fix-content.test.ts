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
  ['an invisible character', '工\u200b会', '工会'],
  ['radicals', '⼯会⻓期', '工会长期'],
  ['a heading without a space', '##标题', '## 标题'],
  ['spaces within bold', '正文 ** 粗 体 ** 结束', '正文 **粗 体** 结束'],
  ['a link in full-width parentheses', '[办法]（https://a.cn/）', '[办法](https://a.cn/)'],
  ['a heading with number signs at both ends', '##标题##', '## 标题'],
  ['a heading after a lone carriage return', '甲\r##标题', '甲\n## 标题'],
  [
    'two faults in one line: asterisks and a pipe in code',
    '| 甲 |\n| --- |\n| [办法]（https://a.cn/）`a|b` |',
    '| 甲 |\n| --- |\n| [办法](https://a.cn/)`a\\|b` |',
  ],
  ['a pipe in code', '| 甲 |\n| --- |\n| `a|b` |', '| 甲 |\n| --- |\n| `a\\|b` |'],
])('repairs %s', async (_, body, right) => {
  expect(await repaired(body)).toBe(entry(right));
});

test.each([
  ['an uncertain list', '1、甲\n2、乙'],
  ['an uncertain table', '｜甲｜乙｜\n｜1｜2｜'],
  ['code', '```\n##标题\n```'],
  ['a radical in code', '```\n⼯\n```'],
  ['a radical without an equivalent character', '⺮字头'],
  ['names masked with asterisks', '张** 和 李** 两位老师'],
  ['asterisks in a formula', 'a ** b ** c'],
  ['a formula in a table', '| 面积 |\n| --- |\n| 长边 ** 宽边 ** 高边 |'],
  ['blanks to fill in', '价格 ** 元 ** 角'],
  ['correct text', '## 标题\n\n**工会。**会员'],
])('leaves %s as it is', async (_, body) => {
  expect(await repaired(body)).toBeUndefined();
});

test.each(groups)('$name: repairing twice changes nothing more', async ({ snippets }) => {
  for (const { md } of snippets) {
    const once = (await repaired(md)) ?? entry(md);
    expect((await repair(once))?.text, md).toBeUndefined();
  }
});

test('keeps the line breaks of the file and every byte of sound lines', async () => {
  const text = entry('  甲  \n##标题\n乙\t', '\r\n');
  expect((await repair(text))?.text).toBe(text.replace('##标题', '## 标题'));
});

test('numbers changes by the lines of the file', async () => {
  expect((await repair(entry('甲\n\n##标题')))?.changes).toEqual([
    { line: 6, before: '##标题', after: '## 标题' },
  ]);
});

test('leaves a file that cannot be parsed as it is', async () => {
  expect(await repair('##标题')).toBeUndefined();
});

let root = '';
const file = (name: string) => join(root, 'essays', name);
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'fix-content-'));
  await mkdir(join(root, 'essays'));
});
afterEach(() => rm(root, { recursive: true }));

test('shows the changes first, with codes of invisible characters, and writes whole files once confirmed', async () => {
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

test('masks identity numbers on the screen and keeps them in the file', async () => {
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
])('converts a %s file to UTF-8', async (encoding, bytes) => {
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

test('does not write a file that was saved in the meantime', async () => {
  await writeFile(file('a.md'), entry('##标题'));
  const repairs = await findRepairs(await readContentFiles(root), root);
  await writeFile(file('a.md'), entry('别人写的'));
  expect(await writeRepairs(repairs, writeAtomically)).toEqual(['content/essays/a.md']);
  expect(await readFile(file('a.md'), 'utf8')).toBe(entry('别人写的'));
});

test('repairs invisible characters in a body that cannot be read, and repairs the other files fully', async () => {
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
    'UTF-8 with damaged bytes',
    Buffer.from(entry('工会办公室通知')).filter((_, at) => at !== 25 && at !== 27),
  ],
  ['Big5', Buffer.from('a475b77cb371aabea7daadcc', 'hex')],
  ['Western text', Buffer.from('Müller über Köln', 'latin1')],
  ['Japanese text', Buffer.from('93fa967b8cea82cc95b68fcd', 'hex')],
])('does not take %s for GBK', async (_, bytes) => {
  await writeFile(file('a.md'), bytes);
  expect(await findRepairs(await readContentFiles(root), root)).toEqual([]);
});

test.each([
  ['UTF-16 without a byte order mark', Buffer.from(entry('工会'), 'utf16le')],
  ['big-endian UTF-16', Buffer.from(`\uFEFF${entry('工会')}`, 'utf16le').swap16()],
])('converts %s to UTF-8', async (_, bytes) => {
  await writeFile(file('a.md'), bytes);
  const [repair] = await findRepairs(await readContentFiles(root), root);
  expect(repair).toMatchObject({ encoding: 'UTF-16', text: entry('工会') });
});
