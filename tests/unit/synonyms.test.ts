import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { synonymsReader } from '../../src/settings/read-settings.ts';
import { settings } from '../../src/collections/index.ts';
import { textFile, reported } from './content-kit.ts';

const FILE = 'settings/synonyms.yml';
const reportedFor = (groups: object[]) => reported(textFile(FILE, stringify({ groups })));

test('the example is sound, and a word may be more specific in several groups', () => {
  expect(reportedFor(settings.synonyms.example['groups'] as object[])).toEqual([]);
  expect(
    reportedFor([
      { words: ['赔偿', '赔钱'], narrower: ['赔偿金'] },
      { words: ['赔偿金', '经济赔偿金'] },
      { words: ['补偿', '补钱'], narrower: ['赔偿金'] },
    ]),
  ).toEqual([]);
});

describe('errors', () => {
  test.each([
    ['one word only', ['入会'], '至少写 2 个词'],
    [
      'a word of one character',
      ['入会', '会'],
      '“会”只有一个字，会搜出不相干的内容，请写两个字以上的词',
    ],
    ['a long word', ['入会', '会'.repeat(21)], '太长（21 字），每个词最多 20 字'],
    ['a sign in a word', ['入会', '加入-工会'], '“加入-工会”里只能有汉字、字母和数字'],
    ['too many', Array.from({ length: 13 }, (_, index) => `会员${index}`), '太多，最多 12 个词'],
    ['the same word twice', ['入会', '加入工会', '入会'], '“入会”在这一组里写了两次'],
    ['the same word in small letters', ['VIP卡', 'vip卡'], '“vip卡”在这一组里写了两次'],
  ])('%s', (_, words, expected) => {
    const [error = '', ...others] = reportedFor([{ words }]);
    expect(error).toContain(expected);
    expect(error).toContain('content/settings/synonyms.yml · 词组 第1项 意思一样的词');
    expect(others).toEqual([]);
  });

  test('a word in two groups names both', () => {
    expect(
      reportedFor([
        { words: ['年假', '年休假'] },
        { words: ['入会', '加入工会'] },
        { words: ['休假', '年休假'] },
      ]),
    ).toEqual([
      'content/settings/synonyms.yml · 词组 第3项 意思一样的词（groups.2.words）：现在是“年休假”；“年休假”已经在第1组（年假、年休假）里。意思一样的并成一组，不一样的只留在一组',
    ]);
  });

  test('a word both equal and more specific', () => {
    expect(reportedFor([{ words: ['社保', '五险'], narrower: ['养老保险', '社保'] }])).toEqual([
      expect.stringContaining(
        '也要找到的词（groups.0.narrower）：现在是“社保”；“社保”在这一组里写了两次',
      ),
    ]);
  });
});

test('what an editor types is normalised: separators, blanks, width, repeated words', () => {
  const { words } = settings.synonyms.fields.groups.fields ?? {};
  expect(words?.normalise('会员证， 京卡;服务卡、京卡')).toEqual(['会员证', '京卡', '服务卡']);
  expect(words?.normalise(['ＶＩＰ卡', '会员卡、VIP卡'])).toEqual(['VIP卡', '会员卡']);
});

test('while the file is invalid, the last good groups serve', async () => {
  const root = await mkdtemp(join(tmpdir(), 'synonyms-'));
  const file = join(root, FILE);
  const read = synonymsReader(root);
  expect(read()).toEqual([]);
  await mkdir(join(root, 'settings'));
  await writeFile(file, 'groups:\n  - words: [社保, 五险]\n    narrower: [养老保险]\n');
  const good = [{ words: ['社保', '五险'], narrower: ['养老保险'] }];
  expect(read()).toEqual(good);
  await writeFile(file, 'groups:\n  - words: [社保]\n');
  expect(read()).toEqual(good);
  await rm(root, { recursive: true });
});
