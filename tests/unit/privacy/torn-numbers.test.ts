import { describe, expect, test } from 'vitest';
import { card, found, identity } from './privacy-kit.ts';

const UNION = card('622588012345678901');
const OLD = '320106680512345';
const MASKED_OLD = 'maybe identity 320106******345';
const parts = (text: string, ...lengths: number[]): string[] => {
  let from = 0;
  return lengths.map((length) => text.slice(from, (from += length)));
};
const wide = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

describe('what takes no room is no gap within a number', () => {
  test.each<[string, string]>([
    ['bold digits', '**'],
    ['bold and slanted digits', '***'],
    ['tags', '<b></b>'],
    ['code', '`'],
    ['zero-width signs', '\u200b\u200d'],
    ['a soft hyphen', '&shy;'],
  ])('%s', (_, nothing) => {
    const cut = (text: string) => parts(text, 3, 4, 20).join(nothing);
    expect(found(`卡 ${cut(UNION)}`)[0]).toContain('sure bank-card 6225');
    expect(found(`李娜 ${cut('13912345678')}`)).toEqual(['sure mobile 139****5678']);
    expect(found(`王芳 ${cut(OLD)}`)).toEqual([MASKED_OLD]);
    expect(found(`护照 E${nothing}${cut('12345678')}`)).toEqual(['sure travel-document E1*****78']);
    expect(found(`电话：${cut('13912345678')}`)).toEqual(['maybe mobile 139****5678']);
  });

  test('stars in the place of digits are a mask', () => {
    expect(found(`卡号 ${UNION.slice(0, 6)}****${UNION.slice(6)}`)).toEqual([]);
  });

  test('a label cut by markup is a label', () => {
    expect(found('**手**机：139 1234 5678')).toEqual(['maybe mobile 139****5678']);
  });
});

describe('cards cut in any way', () => {
  test.each<[string, string]>([
    ['without a label, of UnionPay', parts(UNION, 10, 2, 1, 1, 5).join(' ')],
    ['over two lines', `张伟 ${parts(UNION, 9, 10).join('\n')}`],
    ['with a label', `卡号：${parts(card('439225001234567'), 1, 5, 2, 3, 5).join(' ')}`],
    ['with dots', parts(UNION, 5, 7, 7).join('·')],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([expect.stringContaining('bank-card')]);
  });

  test('many little numbers in a row are none, though they begin with 62', () => {
    expect(found(`得票 ${parts(UNION, 2, 2, 2, 2, 2, 2, 2, 2, 3).join(' ')}`)).toEqual([]);
  });
});

describe('identity numbers of 15 digits, cut', () => {
  test.each<[string, string]>([
    ['by a label, anyhow', `身份证：${parts(OLD, 3, 7, 5).join(' ')}`],
    ['by a name, by hyphens', `王芳 ${parts(OLD, 6, 6, 3).join('-')}`],
    ['by a name, evenly', `王芳 ${parts(OLD, 3, 3, 3, 3, 3).join(' ')}`],
    ['by a name, over a line', `王芳 ${parts(OLD, 8, 7).join('\n')}`],
    ['in full width with blanks', `王芳 ${wide(parts(OLD, 6, 6, 3).join('　'))}`],
    ['digit by digit', `身份证号 ${[...OLD].join(' ')}`],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([MASKED_OLD]);
  });
});

describe('mobile numbers over a line', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('after %d digits', (first) => {
    const cut = parts('13912345678', first, 11 - first).join('\n');
    expect(found(`李娜 ${cut}`)).toEqual(['sure mobile 139****5678']);
    expect(found(`手机：${cut}`)).toEqual(['maybe mobile 139****5678']);
    expect(found(`序号 ${cut}`)).toEqual([]);
  });

  test('in brackets that close on the next line, beside what only looks like an item', () => {
    expect(found('李娜（139123456\n78），第二中学')).toEqual(['sure mobile 139****5678']);
    expect(found('李娜（居民身份证 1101051949123\n   100\n2X）')).toEqual([
      'sure identity 110105********002X',
    ]);
    expect(found('李娜（组长）139123456\n78）下一条')).toEqual([]);
  });

  test('over three lines, and in a cell', () => {
    expect(found('手机：139\n12345\n678')).toEqual(['maybe mobile 139****5678']);
    expect(found('| 姓名 | 手机 |\n|---|---|\n| 李娜 | 13912<br>345678 |\n')).toEqual([
      'sure mobile 139****5678',
    ]);
  });
});

describe('identity numbers with letters', () => {
  const PUPIL = identity('460400', '20180512', '345');
  test.each<[string, string]>([
    ['of a pupil', `G${PUPIL}`],
    ['of a pupil, with a label of no kind', `编号：G${PUPIL}`],
    ['of a pupil in a small letter and full width', `ｇ${wide(PUPIL)}`],
    ['of a pupil in a table', `| 姓名 | 编号 |\n|---|---|\n| 李娜 | L${PUPIL} |\n`],
    ['of a pupil, without a letter, beside the name', `李娜 编号：${PUPIL}`],
    ['stuck to a word', `ID${PUPIL}`],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([expect.stringContaining('sure identity 460400********')]);
  });
});

describe('areas', () => {
  test.each([
    ['of a county of Hainan when it was new', '460025'],
    ['of a prefecture that is gone', '512921'],
    ['of Chongqing when it was of Sichuan', '510213'],
    ['of a city run by its province', '429004'],
    ['of Taiwan', '710000'],
    ['of the corps', '659001'],
  ])('%s', (_, area) => {
    expect(found(identity(area, '19680512', '345'))).toEqual([
      expect.stringContaining('sure identity'),
    ]);
  });

  test.each(['334905', '119905', '810105', '540805'])('%s is none', (area) => {
    expect(found(identity(area, '19680512', '345'))).toEqual([]);
  });
});

describe('passports and permits', () => {
  test.each<[string, string, string]>([
    ['with two letters', '护照：EA7406650', 'sure travel-document EA*****50'],
    ['with a blank', '护照号码 E 21787326', 'sure travel-document E2*****26'],
    ['in small letters', '护照 ej7406650', 'sure travel-document EJ*****50'],
    ['in full width', '护照 Ｅ７４０６６５０１', 'sure travel-document E7*****01'],
    ['of Hong Kong and Macau', '往来港澳通行证：C 91375149', 'sure travel-document C9*****49'],
    ['of the second series', '港澳通行证 CA1234567', 'sure travel-document CA*****67'],
    ['of who comes from there', '回乡证 H12345678', 'sure travel-document H1*****78'],
    ['with its version', '回乡证 M1234567801', 'sure travel-document M1*******01'],
    [
      'of who comes from Taiwan',
      '台湾居民来往大陆通行证 12345678',
      'maybe travel-document 12****78',
    ],
    ['in fours', '护照 E1234 5678', 'sure travel-document E1*****78'],
    ['over a line', '护照 E1234\n5678', 'maybe travel-document E1*****78'],
    ['beside a name', '王芳 EA7406650', 'maybe travel-document EA*****50'],
    [
      'in a column',
      '| 姓名 | 证件号码 |\n|---|---|\n| 王芳 | EA7406650 |\n',
      'sure travel-document EA*****50',
    ],
    [
      'in a row of a person',
      '| 王芳 | E12345678 |\n| 张伟 | 无 |\n',
      'maybe travel-document E1*****78',
    ],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
});

describe('lists of e-mail', () => {
  const EMAILS = ['zhangwei@example.cn', 'wangfang@example.cn', 'lina@example.cn'];
  const TOLD = ['maybe emails z***@example.cn 等 3 个邮箱'];
  test.each<[string, string]>([
    [
      'in one cell, names in another',
      `| ${'张伟<br>王芳<br>李娜'} | ${EMAILS.join('<br>')} |\n| a | b |\n`,
    ],
    [
      'under headings',
      `| 姓名 | 邮箱 |\n|---|---|\n${EMAILS.map((each) => `| Amy | ${each} |\n`).join('')}`,
    ],
    ['below a list of names', `张伟\n王芳\n李娜\n${EMAILS.join('\n')}`],
    ['below a title', `通讯录\n${EMAILS.join('\n')}`],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual(TOLD);
  });

  test.each<[string, string]>([
    ['of departments', '女工部 nv@a.cn；财务部 cai@a.cn；宣传部 xuan@a.cn；文体委 wen@a.cn'],
    [
      'of departments in a table',
      '| 部门 | 邮箱 |\n|---|---|\n| 宣传部 | a1@a.cn |\n| 组织部 | b1@a.cn |\n| 成教处 | c1@a.cn |\n',
    ],
    ['of an office', '联系人 bangongshi@a.cn caiwu@a.cn xuanchuan@a.cn'],
  ])('%s are none', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test.each<[string, string]>([
  ['under a heading', '| 姓名 | 银行卡号 |\n|---|---|\n| 王芳 | 6228459660285340000 |\n'],
  ['sixteen digits', '| 姓名 | 卡号 |\n|---|---|\n| 王芳 | 6228459660285340 |\n'],
  ['as it begins', '| 王芳 | 6228459660285340000 |\n| 张伟 | 无 |\n'],
  ['as Excel writes it', '| 王芳 | 6.22845966028534E+18 |\n| 张伟 | 无 |\n'],
])('a card that Excel broke, %s, is a guess', (_, text) => {
  expect(found(text)).toEqual([expect.stringContaining('maybe bank-card')]);
});
