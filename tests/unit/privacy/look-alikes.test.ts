import { describe, expect, test } from 'vitest';
import { findInGrid } from '../../../src/privacy/find.ts';
import { TODAY, card, found, identity } from './privacy-kit.ts';

const VISA = card('439225001234567');

describe('numbers that only look like a person’s', () => {
  test.each<[string, string]>([
    ['letters before it', 'HB13077391847'],
    ['letters after it', '13077391847e4f1'],
    ['a hash', 'b2c13077391847aa04'],
    ['a label and the letters of a series', '商品编号：KD-13077391847'],
    ['the goods of a shop', '京东商品编号 13077391847，物料编码：13077391848'],
    ['groups of a longer number', '1109 1354 9317 704'],
    ['groups of a longer number with hyphens', '2023-1381234-5678-01234'],
    ['groups of cards, one too many', '4392 2500 1234 5672 955'],
    ['a whole number within one with hyphens', '2023-13812345678-0102'],
    ['seats', '座位号 13812345678'],
    ['a count', '参加人数：13812345678'],
    ['points in a row', `得分 ${VISA.replace(/(\d{4})(?=\d)/g, '$1 ')}`],
    ['four numbers in a row', VISA.replace(/(\d{4})(?=\d)/g, '$1 ')],
    ['a page', 'https://item.example.com/13812345678.html'],
    ['a page broken by a layout', 'https://item.example.com/\n13812345678.html'],
    ['a query broken by a layout', 'https://item.example.com/a?id=\n13812345678'],
    ['a page without its scheme', '见 item.example.com/13812345678'],
    ['the account of a union', `户名：示例市第一小学工会委员会，账号：${VISA}`],
    ['the account of a firm, its name after', `账号：${VISA}\n收款单位：示例（北京）有限公司`],
    ['accounts in a table', `| 户名 | 账号 |\n|---|---|\n| 示例市教育工会专户 | ${VISA} |\n`],
    ['seats in a table', '| 姓名 | 座位号 |\n|---|---|\n| 张伟 | 13812345678 |\n'],
    [
      'a table with a title',
      '| 物料编码清单 | |\n|---|---|\n| 笔 | 13812345678 |\n| 纸 | 13812345679 |\n',
    ],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test('a sheet’s name says what its numbers are', () => {
    const cell = [[{ text: '13812345678', start: 0 }]];
    expect(findInGrid(cell, { today: TODAY, title: '编码' })).toEqual([]);
    expect(findInGrid(cell, { today: TODAY, title: '名单' })).toHaveLength(1);
  });
});

describe('what is beside them hides no person’s numbers', () => {
  test.each<[string, string, string[]]>([
    [
      'several numbers of a person, in groups',
      `张伟 138 1234 5678 110105 19491231 002X`,
      ['sure mobile 138****5678', 'sure identity 110105********002X'],
    ],
    [
      'a card and a mobile number, in groups',
      `张伟 138 1234 5678 ${card('622588012345678').replace(/(\d{4})(?=\d)/g, '$1 ')}`,
      ['sure mobile 138****5678', expect.stringContaining('sure bank-card') as string],
    ],
    [
      'two mobile numbers, in groups',
      '张伟 138 1234 5678 139 1234 5678',
      ['sure mobile 138****5678', 'sure mobile 139****5678'],
    ],
    ['the number of a row', '1 138 1234 5678 李老师', ['sure mobile 138****5678']],
    ['a telephone before', '王芳 010-65123456 138 1234 5678', ['sure mobile 138****5678']],
    [
      'a label of letters',
      'Tel13812345678，vx13812345678',
      ['maybe mobile 138****5678', 'maybe mobile 138****5678'],
    ],
    ['the number of a chat', '微信号：13812345678', ['maybe mobile 138****5678']],
    [
      'a card’s label',
      `信用卡 ${VISA.replace(/(\d{4})(?=\d)/g, '$1 ')}`,
      [expect.stringContaining('sure bank-card') as string],
    ],
    [
      'the number of a member that is an identity number',
      `会员号：${identity()}`,
      ['sure identity 110105********002X'],
    ],
    [
      'a person’s account',
      `户名：王芳，账号：${VISA}`,
      [expect.stringContaining('sure bank-card') as string],
    ],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('a number of something that has no name is a guess where its sign fits', () => {
    expect(found(`箱号：${identity()}`)).toEqual(['maybe identity 110105********002X']);
  });
});

describe('surnames that are units as well', () => {
  test.each([
    '13912345678 张丽华',
    '13912345678张丽华',
    '手机 13912345678 张主席',
    '139-1234-5678 张丽华',
    '13912345678 万小明',
    '13912345678 米小米',
    '张丽华 13912345678 元旦值班',
    '王小明 13912345678 个人',
    '| 13912345678 张丽华 |\n|---|\n| 甲 |\n',
  ])('%s', (text) => {
    expect(found(text)).toEqual([expect.stringMatching(/mobile 139\*{4}5678$/)]);
  });

  test.each(['共计 13912345678 元', '13912345678人次', '面积13912345678米'])(
    '%s is none',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

describe('what organisations have', () => {
  test.each<[string, string]>([
    ['a standard', '张伟老师按护照一样的格式，标准号：GB/T 2260-2007'],
    ['a credit code whose only letter is its last sign', '开票信息：银行卡户 92371003197765532W'],
    [
      'an account that looks like an old identity number',
      '户名：示例区教师工会，账号：331082340325585',
    ],
    ['an account that ends in zeros', '户名：示例区教师工会，账号：4400428983187590'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test.each(['金额', '毛巾', '单位', '时间', '文件', '单号', '文号'])(
  '%s is nobody: a number beside it is a guess',
  (word) => {
    expect(found(`${word} 13912345678`)).not.toContainEqual(expect.stringContaining('sure'));
  },
);
