import { describe, expect, test } from 'vitest';
import { card, found, identity } from './privacy-kit.ts';

const ID = identity();

describe('tables', () => {
  test.each<[string, string, string[]]>([
    [
      'numbers by their column',
      `| 姓名 | 身份证号 |\n| --- | --- |\n| 张伟 | ${ID} |\n`,
      ['sure identity 110105********002X'],
    ],
    [
      'a column of illness',
      '| 姓名 | 病情 |\n| --- | --- |\n| 张伟 | 住院 |\n| 王芳 | 手术 |\n',
      ['maybe table “病情”一栏（填了 2 行）'],
    ],
    [
      'below a title and with marks in the heading',
      '| 困难职工名单 |\n| 序号 | **家庭住址** |\n|---|---|\n| 1 | 示例路 |\n',
      ['maybe table “家庭住址”一栏（填了 1 行）'],
    ],
    [
      'HTML',
      `<table><tr><th>姓名</th><th>手机号</th></tr><tr><td>张伟</td><td>138 1234 5678</td></tr></table>`,
      ['sure mobile 138****5678'],
    ],
    [
      'HTML with a column of addresses',
      '<table><tr><th>姓名<th>家庭住址<tr><td>张伟<td>示例路</table>',
      ['maybe table “家庭住址”一栏（填了 1 行）'],
    ],
    ['pasted from Excel', `姓名\t身份证号\n张伟\t${ID}\n`, ['sure identity 110105********002X']],
    [
      'full-width pipes',
      `｜姓名｜身份证号｜\n｜张伟｜${ID}｜\n`,
      ['sure identity 110105********002X'],
    ],
    [
      'a form, label beside value',
      `| 姓名 | 张伟 | 护照号 | E12345678 |\n| 卡号 | ${card('439225001234567')} | 性别 | 男 |\n`,
      [
        'sure travel-document E1*****78',
        'sure bank-card 4392********' + card('439225001234567').slice(-4),
      ],
    ],
    [
      'one digit in each cell',
      `| 身份证号 | ${[...ID].join(' | ')} |\n| 姓名 | 张伟 |\n`,
      ['sure identity 110105********002X'],
    ],
    [
      'a number that is no number of its column',
      `| 姓名 | 身份证号 |\n|---|---|\n| 张伟 | 1101051949 |\n| 王芳 | 缺 110105 |\n| 李娜 | 不详 |\n`,
      ['maybe table “身份证号”一栏（填了 2 行）'],
    ],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each<[string, string]>([
    ['to be filled in', '| 姓名 | 身份证号 | 家庭住址 |\n|---|---|---|\n|  |  |  |\n'],
    ['masked', '| 姓名 | 身份证号 |\n|---|---|\n| 张* | 110105********002X |\n'],
    [
      'masked in the source of Markdown',
      '| 姓名 | 身份证号 |\n|---|---|\n| 张\\* | 110105\\*\\*\\*\\*\\*\\*\\*\\*002X |\n',
    ],
    [
      'of orders',
      `| 物品 | 订单号 |\n|---|---|\n| 书 | ${identity('110105', '20191231', '002')} |\n| 笔 | 13812345678 |\n`,
    ],
    ['of offices', '| 部门 | 电话 |\n|---|---|\n| 办公室 | 010-65123456 |\n'],
    ['of known numbers', '| 商户 | 手机 |\n|---|---|\n| 书店 | 13912345678 |\n'],
    ['of merchants', '| 商户 | 地址 |\n|---|---|\n| 书店 | 示例路1号 |\n'],
  ])('a table %s is none', (_, text) => {
    expect(found(text, ['13912345678'])).toEqual([]);
  });
});
