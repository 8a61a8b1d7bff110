import { describe, expect, test } from 'vitest';
import { card, found, identity, markdownTable as table } from './privacy-kit.ts';

const ID = identity('320106', '19850105', '002');
const X_ID = identity();
const M_ID = `identity 320106********${ID.slice(-4)}`;
const M_X = 'identity 110105********002X';
const CARD = card('622588012345678901');
const MOBILE = '13912345678';
const M_MOBILE = 'mobile 139****5678';

describe('a person’s tax number is the identity number', () => {
  test.each<[string, string]>([
    ['in a column', table(['姓名', '纳税人识别号'], ['王芳', ID])],
    ['in a form', table(['姓名', '王芳', '税号', ID], ['单位', '示例', '', ''])],
    ['in prose', `王芳，纳税人识别号：${ID}`],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([`sure ${M_ID}`]);
  });
  test('elsewhere it is a guess', () => {
    expect(found(`纳税人识别号：${ID}`)).toEqual([`maybe ${M_ID}`]);
  });
});

describe('certificates of disability', () => {
  test.each<[string, string]>([
    ['by its label', `残疾人证号：${ID}43`],
    ['by a short label', `残疾证 ${X_ID}4`],
    ['with an X in it', `残疾人证：${X_ID}43`],
    ['beside a name', `王芳 ${ID}43`],
    ['with a blank', `残疾人证号：${ID} 43`],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([expect.stringMatching(/identity (?:320106|110105)/)]);
  });
  test('in a column', () => {
    expect(found(table(['姓名', '残疾证号'], ['王芳', `${ID}43`]))).toContain(`sure ${M_ID}`);
  });
});

describe('mobile numbers as programs and people change them', () => {
  const keycaps = [...MOBILE].map((digit) => `${digit}\ufe0f\u20e3`).join('');
  test.each<[string, string]>([
    ['a zero before it, beside a name', `王芳 0${MOBILE}`],
    ['a zero before it, with a label', `手机：0${MOBILE}`],
    ['a zero before it, in a cell', table(['姓名', '手机'], ['王芳', `0${MOBILE}`])],
    ['a fraction, in a cell', table(['姓名', '手机'], ['王芳', `${MOBILE}.0`])],
    ['a fraction, beside a name', table(['王芳', `${MOBILE}.0`], ['张伟', '无'])],
    ['keycaps', `王芳 ${keycaps}`],
    ['keycaps, with a label', `手机：${keycaps}`],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([expect.stringContaining(M_MOBILE)]);
  });
  test.each([`货物 0${MOBILE}`, `重 ${MOBILE}.0`, `王芳 ${MOBILE}.05`])('%s is none', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('letters that a scanner took for digits', () => {
  test.each<[string, string]>([
    ['O', ID.replaceAll('0', 'O').replace('O', '0').replace('O', '0').replace('O', '0')],
    ['l', `身份证号：${ID.replace('1', 'l')}`],
    ['I and o', `王芳 ${ID.replace('1', 'I').replace('0', 'o')}`],
    ['in a cell', table(['姓名', '证件'], ['王芳', ID.replace('1', 'l')])],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([expect.stringContaining(`maybe ${M_ID}`)]);
  });
  test('not with a wrong sign, nor in a serial', () => {
    const wrong = `${ID.slice(0, -1)}${(Number(ID.at(-1)) + 1) % 10}`;
    expect(found(wrong.replace('1', 'l'))).toEqual([]);
    expect(found(`流水号：${ID.replace('1', 'l')}`)).toEqual([]);
  });
});

describe('boxes', () => {
  const boxed = (text: string, open: string, close: string) =>
    [...text].map((digit) => `${open}${digit}${close}`).join('');
  test.each([
    ['[', ']'],
    ['【', '】'],
    ['□', ''],
    ['☐', ' '],
    ['[ ', ' ]'],
  ])('%s1%s', (open, close) => {
    expect(found(`身份证号：${boxed(X_ID, open, close)}`)).toEqual([`sure ${M_X}`]);
    expect(found(boxed(ID, open, close))).toEqual([`sure ${M_ID}`]);
    expect(found(`手机：${boxed(MOBILE, open, close)}`)).toEqual([`maybe ${M_MOBILE}`]);
    expect(found(`卡号：${boxed(CARD, open, close)}`)).toEqual([
      expect.stringContaining('bank-card 6225'),
    ]);
    expect(found(boxed(MOBILE, open, close))).toEqual([]);
    expect(found(table(['身份证号', boxed(X_ID, open, close)], ['甲', '乙']))).toEqual([
      `sure ${M_X}`,
    ]);
  });
});

describe('rows of persons without anything between', () => {
  test.each<[string, string, string[]]>([
    ['identity and mobile', `${X_ID}${MOBILE}`, [M_X, M_MOBILE]],
    ['a name before it', `王芳${X_ID}${MOBILE}`, [M_X, M_MOBILE]],
    ['mobile and identity', `${MOBILE}${X_ID}`, [M_MOBILE, M_X]],
    ['three', `${MOBILE}${ID}${CARD}`, [M_MOBILE, M_ID, 'bank-card 6225']],
    ['three with an X', `${MOBILE}${X_ID}${CARD}`, [M_MOBILE, M_X, 'bank-card 6225']],
    ['three, the identity first', `${ID}${MOBILE}${CARD}`, [M_ID, M_MOBILE, 'bank-card 6225']],
    ['three, an X first', `${X_ID}${MOBILE}${CARD}`, [M_X, M_MOBILE, 'bank-card 6225']],
    ['three, the card first', `${CARD}${MOBILE}${ID}`, ['bank-card 6225', M_MOBILE, M_ID]],
    ['three, the identity last', `${MOBILE}${CARD}${ID}`, [M_MOBILE, 'bank-card 6225', M_ID]],
    ['three, the mobile last', `${ID}${CARD}${MOBILE}`, [M_ID, 'bank-card 6225', M_MOBILE]],
  ])('%s', (_, text, expected) => {
    const reported = expected.map((each) => expect.stringContaining(each) as string);
    expect(found(text)).toEqual(reported);
    expect(found(`| ${text} | 无 |\n|---|---|\n| 甲 | 乙 |\n`)).toEqual(reported);
  });
});

test('the number of a row before them, and a card of an unusual length', () => {
  expect(found(`1${ID}${MOBILE}`)).toEqual([`sure ${M_ID}`, `sure ${M_MOBILE}`]);
  expect(found(`${ID}${card('62258801234567890')}`)).toEqual([
    `sure ${M_ID}`,
    expect.stringContaining('bank-card 6225'),
  ]);
});

test('a single row pasted from Excel, with a power of ten', () => {
  expect(found('王芳\t3.20106198501050E+17\n')).toEqual([
    expect.stringMatching(/^maybe identity 3\.2\*+0E\+17$/),
  ]);
});

describe('where people live, without a city', () => {
  test.each([
    '住址',
    '现住址',
    '家庭住址',
    '现家庭住址',
    '家庭详细住址',
    '实际居住地址',
    '现居住地',
    '常住地址',
    '居住地',
    '本人住址',
    '详细住址',
    '暂住地址',
    '家庭现住址',
  ])('%s', (label) => {
    const reported = [expect.stringContaining('maybe address 幸福里')];
    expect(found(`${label}：幸福里小区3-2-501`)).toEqual(reported);
    expect(found(`${label} 幸福里小区3-2-501`)).toEqual(reported);
    expect(found(table(['姓名', '王芳'], [label, '幸福里小区3-2-501']))).toEqual(reported);
    expect(found(table([label, '幸福里小区3-2-501'], ['姓名', '王芳']))).toEqual(
      expect.arrayContaining(reported),
    );
  });
});
