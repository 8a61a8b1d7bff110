import { describe, expect, test } from 'vitest';
import { card, found, identity } from './privacy-kit.ts';

const ID = identity('370202', '19800512', '345');
const CHILD = identity('370202', '20180512', '345');
const M_ID = `identity 370202********${ID.slice(-4)}`;
const PARTS = [ID.slice(0, 6), ID.slice(6, 14), ID.slice(14)];

describe('lists written with commas or blanks are tables', () => {
  const OLD = '370202800512345';
  test.each<[string, string]>([
    ['commas', `姓名,身份证号,手机号\n张伟,${OLD},13812345678\n王芳,无,无\n`],
    ['commas of Chinese', `姓名，身份证号，手机号\n张伟，${OLD}，13812345678\n`],
    ['quotation marks', `"姓名","身份证号","手机号"\n"张伟","${OLD}","13812345678"\n`],
    ['semicolons', `姓名;身份证号;手机号\n张伟;${OLD};13812345678\n`],
    ['blanks', `姓名    身份证号           手机号\n张伟    ${OLD}    13812345678\n`],
    ['one blank', `姓名 身份证号 手机号\n张伟 ${OLD} 13812345678\n`],
    ['ideographic blanks', `　姓名　　身份证号　　手机号\n　张伟　　${OLD}　　13812345678\n`],
    [
      'a line before and after',
      `名单如下：\n姓名,身份证号,手机号\n张伟,${OLD},13812345678\n以上。\n`,
    ],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual(['maybe identity 370202******345', 'sure mobile 138****5678']);
  });

  test.each<[string, string, string]>([
    ['illness', '姓名,病情\n张伟,住院\n王芳,康复\n', '“病情”一栏（填了 2 行）'],
    ['homes', '姓名    家庭住址\n张伟    和平里\n', '“家庭住址”一栏（填了 1 行）'],
    ['a number with a slip', '编号,身份证号\n1,37020219800512\n', '“身份证号”一栏（填了 1 行）'],
  ])('columns of %s', (_, text, masked) => {
    expect(found(text)).toEqual([`maybe table ${masked}`]);
  });

  test('a line with a number in any dress is no heading', () => {
    expect(found('- 王芳　手机号码 １８３１３５３３３７４\n- 邹军（158 0238 2806）\n')).toEqual([
      'sure mobile 183****3374',
      'sure mobile 158****2806',
    ]);
  });

  test.each<[string, string]>([
    ['a sentence', '请带好身份证,手机,病历\n逾期不候,谢谢,再见\n'],
    ['a blank form', '姓名,身份证号\n,\n'],
    ['masked', '姓名,手机号\n张伟,138****5678\n'],
    ['another number of cells', '姓名,病情\n以上由各单位填写\n'],
    ['of goods', '品名,单价\n毛巾,12\n大米,85\n'],
  ])('%s is none', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('an identity number with signs of lists between its parts', () => {
  test.each([',', '，', '、', ', ', ';', '；', ':', '：', '+'])('%s', (sign) => {
    expect(found(PARTS.join(sign))).toEqual([`sure ${M_ID}`]);
    expect(found(`身份证号：${[...ID].join(sign)}。`)).toEqual([`sure ${M_ID}`]);
  });

  test.each<[string, string]>([
    ['marks of a child’s year', [...CHILD].join('、')],
    ['sums', '440,307,198,305,013,283'],
    ['a serial', `订单号：${PARTS.join(',')}`],
    ['one part too many', `1,${PARTS.join(',')}`],
    ['a decimal', `${PARTS.join(',')}.5`],
  ])('%s is none', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('other numbers in parts', () => {
  const OLD_CARD = card('436742123456789');
  test.each<[string, string, string]>([
    ['a mobile number with commas', '手机：137、1455、2154', 'maybe mobile 137****2154'],
    ['a mobile number in pairs', '张伟 137 02 55 20 22', 'sure mobile 137****2022'],
    ['digits of Arabic', '张伟 ١٣٧١٤٥٥٢١٥٤', 'sure mobile 137****2154'],
    [
      'an identity number in digits of India',
      `身份证号 ${ID.replace(/\d/g, (digit) => String.fromCodePoint(0x966 + Number(digit)))}`,
      `sure ${M_ID}`,
    ],
    ['a card stuck to its holder', `户名张伟 ${OLD_CARD}`, 'sure bank-card 4367********7896'],
    ['the number of a row before it', `1${ID}张伟`, `sure ${M_ID}`],
    ['a day behind it', `${ID}20261122`, `maybe ${M_ID}`],
    ['a year before it', `2026${ID}`, `maybe ${M_ID}`],
    ['a zero before it', `0${ID}`, `maybe ${M_ID}`],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  test.each<[string, string]>([
    ['marks without a name', '得分 137 02 55 20 22'],
    ['a serial with a day of late in it', `2026${CHILD}`],
    ['the organisation’s card', `户名：示例区教师工会 ${OLD_CARD}`],
  ])('%s are none', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a list of numbers below what they are', () => {
  const SERIALS = ['05001', '06001', '07002'].map((end) =>
    identity('320106', `2020010${end.slice(1, 2)}`, end.slice(2)),
  );
  test.each<[string, string]>([
    ['serials', `合同编号：\n${SERIALS.join('\n')}\n`],
    ['serials with blank lines', `合同编号如下：\n\n${SERIALS.join('\n\n')}\n`],
    ['serials with points', `合同编号\n\n${SERIALS.map((each) => `- ${each}`).join('\n')}\n`],
    [
      'serials that are counted',
      `合同编号\n${SERIALS.map((each, at) => `${at + 1}. ${each}`).join('\n')}\n`,
    ],
    ['devices', '设备编号\n13812345678\n13912345678\n13712345678\n'],
  ])('%s are none', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test('persons are told, each by the label of all', () => {
    expect(found(`身份证号：\n${ID}\n370202800512345\n37020219800512345\n`)).toEqual([
      `sure ${M_ID}`,
      'maybe identity 370202******345',
      'maybe identity 370202*******2345',
    ]);
  });
});

test.each<[string, string]>([
  [
    'what to bring',
    '| 申请事项 | 身份证 | 病情证明 |\n|---|---|---|\n| 住院慰问 | 复印件 | 出院小结 |\n',
  ],
  ['which are needed', '| 项目 | 身份证 | 诊断证明 |\n|---|---|---|\n| 大病 | 需要 | 需要 |\n'],
  ['what is needed of whom', '| 项目 | 病情 |\n|---|---|\n| 大病 | 需提供 |\n'],
])('a table of papers is none: %s', (_, text) => {
  expect(found(text)).toEqual([]);
});
