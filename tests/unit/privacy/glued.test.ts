import { describe, expect, test } from 'vitest';
import { card, found, identity } from './privacy-kit.ts';

const ID = identity('110105', '19491231', '004');
const M_ID = `identity 110105********${ID.slice(-4)}`;
const M_MOBILE = 'mobile 139****5678';
const CARD = card('622588012345678901');
const OLD_CARD = card('439225001234567');

describe('words and letters stuck to a number', () => {
  test.each<[string, string, string]>([
    ['No', 'No13912345678a', M_MOBILE],
    ['a label of two signs', '号码13912345678a', M_MOBILE],
    ['ID', 'ID13912345678', M_MOBILE],
    ['tel', 'tel13912345678号', M_MOBILE],
    ['the name of a variable', '王芳 phone_13912345678_1', M_MOBILE],
    ['a person', '王芳13912345678b', M_MOBILE],
    ['a label', '手机13912345678x', M_MOBILE],
    ['an identity number', `SFZ${ID}同志`, M_ID],
    ['an identity number and a letter', `身份证${ID}a`, M_ID],
    ['a part of a name', `id_${ID}_1`, M_ID],
    ['a card with letters', `SFZ${CARD}同志`, 'bank-card 6225'],
    ['a card with a number after it', `id_${CARD}_1`, 'bank-card 6225'],
    ['a card with a letter after it', `号码${CARD}a`, 'bank-card 6225'],
    ['an old card', `卡${OLD_CARD}a`, 'bank-card 4392'],
    ['letters of a card', `YHK${CARD}`, 'bank-card 6225'],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual([expect.stringContaining(expected)]);
  });

  test.each<[string, string]>([
    ['a serial', '货号 HB13077391847'],
    ['a serial with a letter after it', '编号：HB13077391847a'],
    ['a serial of No', '设备 SN13077391847'],
    ['a hash', 'b2c13077391847aa04'],
    ['a hash in short', 'commit 13077391847a'],
    ['an order', '订单No13077391847'],
  ])('%s is none', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('numbers in Chinese digits', () => {
  test.each<[string, string, string]>([
    ['as people speak', '幺三九幺二三四五六七八', M_MOBILE],
    ['two as people speak', `幺三九幺两三四五六七八`, M_MOBILE],
    ['with every zero', `身份证幺幺〇幺零五一九四九一二三一○○四${ID.slice(-1)}`, M_ID],
    ['in capital digits', '壹叁玖壹贰叁肆伍陆柒捌', M_MOBILE],
    ['with blanks', '手机：一三九 一二三四 五六七八', M_MOBILE],
    ['in a cell', '| 王芳 | 幺三九幺二三四五六七八 |\n| 张伟 | 无 |\n', M_MOBILE],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual([expect.stringContaining(expected)]);
  });
  test.each([
    '第一、二、三、四条',
    '一二三四五六七八九十',
    '二〇二六年十一月二十八日',
    '零一二三四五六七八九',
  ])('%s is none', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('queries of links, in percent codes', () => {
  const code = (text: string) =>
    [...new TextEncoder().encode(text)]
      .map((byte) => `%${byte.toString(16).padStart(2, '0')}`)
      .join('');
  test.each<[string, string, string]>([
    ['an identity number', `https://example.cn/a?id=${code(ID)}`, M_ID],
    ['a card', `[看](https://example.cn/a?card=${code(CARD)}&b=1)`, 'bank-card 6225'],
    [
      'a mobile number by its label',
      `https://example.cn/a?q=${code('王芳 13912345678')}`,
      M_MOBILE,
    ],
    ['Chinese and digits', `https://example.cn/?q=${code('身份证')}${ID}`, M_ID],
    ['a mobile number without a label', `https://example.cn/a?q=${code('13912345678')}`, M_MOBILE],
    ['a name of the query', 'https://example.cn/a?b=1&user_mobile=13912345678', M_MOBILE],
    ['in a cell', `| 王芳 | https://example.cn/a?id=${code(ID)} |\n| 张伟 | 无 |\n`, M_ID],
    ['plus signs', `https://example.cn/a?q=${code('王芳')}+${code('手机')}+13912345678`, M_MOBILE],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual([expect.stringContaining(expected)]);
  });
  test('a title alone is none', () => {
    expect(found(`https://example.cn/a?q=${code('工会通知二〇二六')}&t=1715583141`)).toEqual([]);
  });
});

describe('permits', () => {
  const T = 'travel-document W0*****07';
  test.each<[string, string, string]>([
    ['of a letter that is seldom', '通行证：W05075907', T],
    ['with blanks', '港澳通行证 W 0507 5907', T],
    ['with two blanks', '通行证 W  0507  5907', T],
    ['with ideographic blanks', '通行证号　W　0507　5907', T],
    ['with dots', '通行证 W.0507.5907', T],
    ['in fours beside a name', '张伟 M 0507 5907', 'travel-document M0'],
    ['with an apostrophe', "| 姓名 | 证件号 |\n|---|---|\n| 王芳 | 'W05075907 |\n", T],
    ['stuck to its label', '通行证W05075907', T],
    ['stuck to a telephone’s label', '王芳 telM62667376号', 'travel-document M6'],
    ['stuck to letters', 'TXZW05075907', T],
    ['with a letter after it', '通行证W05075907a', T],
    ['beside a name', '王芳 W05075907', T],
    ['in a row of a person', '| 王芳 | H05075907 |\n| 张伟 | 无 |\n', 'travel-document H0'],
    [
      'of two letters',
      '| 姓名 | 通行证 |\n|---|---|\n| 王芳 | CA 1234 567 |\n',
      'travel-document CA',
    ],
    ['in a form', '| 证件号 |\n|---|\n| C05075907 |\n', 'travel-document C0'],
    ['with a version in brackets', '回乡证 H05075907(01)', 'travel-document H0'],
    ['in full width', '通行证：Ｗ０５０７５９０７', T],
    [
      'of Taiwan, in a column',
      '| 姓名 | 台胞证号 |\n|---|---|\n| 王芳 | 0507 5907 |\n',
      'travel-document 05',
    ],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual([expect.stringContaining(expected)]);
  });
  test.each(['货号 W05075907', '型号：H05075907', '会议室 W05075907', '编号 王芳采购 C05075907'])(
    '%s is none',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});
