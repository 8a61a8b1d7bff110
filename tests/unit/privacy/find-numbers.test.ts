import { describe, expect, test } from 'vitest';
import { findPrivate } from '../../../src/privacy/find.ts';
import { TODAY, card, found, identity } from './privacy-kit.ts';

const ID = identity();
const MASKED = '110105********002X';
const SURE = `sure identity ${MASKED}`;
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

test('the sample of GB 11643 is the number that the tests are made of', () => {
  expect(ID).toBe('11010519491231002X');
});

describe('identity numbers', () => {
  test.each<[string, string]>([
    ['as it is', `张三，身份证号：${ID}。`],
    ['without a label', `张三 ${ID}`],
    ['with a small x', ID.toLowerCase()],
    ['with a sign of multiplication', ID.replace('X', '×')],
    ['in full width', `身份证号${fullWidth(ID)}`],
    ['in parts with blanks', '110105 19491231 002X'],
    ['in parts with ideographic blanks', '110105　1949　1231　002X'],
    ['in parts with hyphens', '110105-19491231-002X'],
    ['in parts with long hyphens', '110105—19491231—002X'],
    ['digit by digit', [...ID].join(' ')],
    ['with zero-width signs', [...ID].join('\u200b')],
    ['with bold digits', '110105**19491231**002X'],
    ['with tags', '110105<b>1949</b>1231<wbr>002X'],
    ['with references to signs', '&#49;10105&nbsp;19491231002X'],
    ['over lines', '1101051949\n1231002X'],
    ['over lines, with its label', '身份证号码：1101051949\n1231002X'],
    ['over lines with spaces of Markdown', '身份证：1101051949  \n  1231002X'],
    ['in a quotation over lines', '> 身份证：1101051949\n> 1231002X'],
    ['in Han digits', '身份证号一一〇一〇五一九四九一二三一〇〇二X'],
    [
      'in mathematical digits',
      `身份证号${ID.replace(/\d/g, (d) => String.fromCodePoint(0x1d7ce + Number(d)))}`,
    ],
    ['after a number of a row', `1 ${ID}`],
    ['as the number of a pupil', `学籍号G${ID}`],
    ['of a resident of Hong Kong', identity('810000', '19900101', '001')],
  ])('%s', (_, text) => {
    const masked = text.includes('810000') || text.startsWith('81') ? '810000********' : MASKED;
    const [first, ...more] = found(text);
    expect(first).toContain(`sure identity ${masked}`);
    expect(more).toEqual([]);
  });

  test.each<[string, string]>([
    ['of the old form', '张三 110105491231002'],
    ['as Excel shows it', '身份证号：1.10105E+17'],
    ['as Excel saved it', '身份证号 110105194912310000'],
    ['with a wrong sign, but a label', '身份证号：110105194912310021'],
    ['with a digit too few, but a label', '身份证号：11010519491231002'],
  ])('%s is a guess', (_, text) => {
    expect(found(text)).toEqual([expect.stringContaining('maybe identity')]);
  });

  test('joined to a mobile number, both are found', () => {
    expect(found(`13800138000${ID}`)).toEqual(['sure mobile 138****8000', SURE]);
    expect(found(`${identity('110105', '19900307', '123')}13800138000`)).toEqual([
      expect.stringContaining('sure identity 110105********'),
      'sure mobile 138****8000',
    ]);
  });

  test('the place is that of the number in the text, whatever it is dressed in', () => {
    const dressed = fullWidth(ID);
    const text = `甲\u200b乙：${dressed}。`;
    const [spot] = findPrivate(text, { today: TODAY });
    expect(text.slice(spot?.start, spot?.end)).toBe(dressed);
  });

  test.each<[string, string]>([
    ['a day that does not exist', '110105194913310021'],
    ['a birth after today', identity('110105', '20261129', '001')],
    ['an area that does not exist', identity('990105', '19491231', '002')],
    ['masked', '110105********002X'],
    ['a serial number by its label', `流水号：${identity('320106', '20191105', '001')}`],
    ['an order by its label', `订单号 ${identity('320106', '20261105', '001')}`],
    [
      'several contracts by one label',
      `合同编号：${identity('320106', '20200105', '001')}、${identity('320106', '20200106', '001')}`,
    ],
    [
      'a number of no kind with a day of this year in it',
      `编号：${identity('320106', '20261105', '001')}`,
    ],
    ['a credit code', '统一社会信用代码：91110105MA0012345X'],
    ['a credit code of digits', '统一社会信用代码：121101054000000006'],
    ['a diploma', `毕业证书编号：${identity('110105', '20080512', '345')}`],
    ['an ISBN', 'ISBN 978-7-5093-1234-5'],
    ['a case', '（2023）京0105民初13812号'],
    ['a site’s number', '京ICP备2024012345号-1，京公网安备11010502030123号'],
    ['an article', '第一百一十条、第105条和附件19491231'],
    ['a date and a time', '2026-11-28 19:49:12'],
    ['a mark', `法条〔2016〕38号，工发〔1978〕101号`],
  ])('%s is none', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test('a label belongs to the number that follows it, not to the next', () => {
    expect(found(`订单号：20261105001，身份证号：${ID}`)).toEqual([SURE]);
    expect(found(`报销单号见附件，张三 ${ID}`)).toEqual([SURE]);
    expect(found(`身份证号：${ID}，流水号：${identity('320106', '20200105', '001')}`)).toEqual([
      SURE,
    ]);
  });
});

describe('mobile numbers', () => {
  test.each<[string, string]>([
    ['beside a name', '联系人：王芳 13812345678'],
    ['before a name', '13812345678（李老师）'],
    ['in parts', '张伟 138 1234 5678'],
    ['with hyphens', '张伟 138-1234-5678'],
    ['with the country', '张伟 +86 138 1234 5678'],
    ['with the country, joined', '张伟 8613812345678'],
    ['with zeros of the country', '张伟 0086-13812345678'],
    ['in full width', '张伟１３８１２３４５６７８'],
    ['in the line below', '张伟\n13812345678'],
    ['of somebody, at a number of an office', '报名电话：13812345678（张老师）'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual(['sure mobile 138****5678']);
  });

  test('without a name it is a guess', () => {
    expect(found('有事发短信到 13812345678')).toEqual(['maybe mobile 138****5678']);
  });

  test.each<[string, string]>([
    ['masked', '张三 138****5678'],
    ['an office', '值班电话：13812345678'],
    ['a telephone with its area', '张三 010-65123456，0571-87654321'],
    ['a service', '拨打 400-810-1234 或 12351'],
    ['an order', '订单号：13812345678'],
    ['an amount', '总额 15000000000元'],
    ['part of a longer number', '1381234567890'],
    ['part of an address', 'https://example.cn/a/13812345678.html'],
    ['a fraction', '0.13812345678'],
  ])('%s is none', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test('a number that is published on purpose passes', () => {
    expect(found('张三 138-1234-5678，李四 13912345678', ['13812345678'])).toEqual([
      'sure mobile 139****5678',
    ]);
  });
});

describe('bank cards', () => {
  const union = card('622202123456789012');
  test.each<[string, string, string]>([
    ['UnionPay', `张三 ${union}`, `sure bank-card 6222***********${union.slice(-4)}`],
    [
      'in fours',
      `张三 ${union.replace(/(\d{4})(?=\d)/g, '$1 ')}`,
      'sure bank-card 6222***********',
    ],
    ['sixteen digits', `卡号${card('621700123456789')}`, 'sure bank-card 6217********'],
    ['Visa with a label', `信用卡：${card('439225001234567')}`, 'sure bank-card 4392********'],
    ['Visa beside a name', `王芳 ${card('439225001234567')}`, 'maybe bank-card 4392********'],
    ['as Excel shows it', '卡号 6.22202E+18', 'maybe bank-card'],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual([expect.stringContaining(expected)]);
  });

  test.each<[string, string]>([
    ['a wrong sum', '卡号 6222021234567890123'],
    ['masked', '6222 **** **** 0123'],
    ['an order', `快递单号：${card('621700123456789')}`],
    ['no label and no name', `${card('439225001234567')}`],
    ['all alike', '卡号 8888888888888888'],
  ])('%s is none', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('what proves nothing by itself', () => {
  test.each<[string, string, string]>([
    ['a passport', '护照号：E12345678', 'sure travel-document E1*****78'],
    ['a permit', '港澳通行证 C12345678', 'sure travel-document C1*****78'],
    ['an address', '家庭住址：示例市示例区示例路12号3单元401室', 'maybe address 示例市***'],
    [
      'a list of e-mail',
      '张伟 zhangwei@example.cn\n王芳 wangfang@example.cn\n李娜 lina@example.cn',
      'maybe emails z***@example.cn 等 3 个邮箱',
    ],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  test.each<[string, string]>([
    ['a product', '型号 E12345678'],
    ['the union’s address', '地址：示例路1号201室'],
    ['two addresses', '张伟 zhangwei@example.cn\n王芳 wangfang@example.cn'],
  ])('%s is none', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
