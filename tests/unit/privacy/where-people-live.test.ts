import { describe, expect, test } from 'vitest';
import { found } from './privacy-kit.ts';

const LIVES = '示例市东城区和平里三区12号楼4单元501室';
const TOLD = ['maybe address 示例市***'];
const EMAILS = ['lily6195@139.com', 'wang26@qq.com', 'sunny@gmail.com'];

describe('addresses', () => {
  test.each<[string, string]>([
    ['住址', `住址：${LIVES}`],
    ['现住址', `现住址 ${LIVES}`],
    ['家庭地址', `家庭地址:${LIVES}`],
    ['a home address', `王芳，家住${LIVES}`],
    ['a label in the cell before', `| 姓名 | 王芳 |\n|---|---|\n| 住址 | ${LIVES} |\n`],
    ['a label in the line before', `住址\n${LIVES}\n`],
    ['a name before', `王芳 13x ${LIVES}`],
    ['a name in the row', `| 王芳 | ${LIVES} |\n| 张伟 | 无 |\n`],
    ['a letter’s address', `| 姓名 | 通讯地址 |\n|---|---|\n| 王芳 | 示例市东城区花园路9弄3号 |\n`],
    ['a person’s letters', `王芳，通讯地址：${LIVES}`],
    ['in short', '王芳 示例市东城区阳光花园45-2-402'],
    ['in shortest', '张伟老师，幸福新村7栋402'],
    ['with blanks', `王芳 示例市 东城区 和平路 12 号 5 栋 301 室`],
    ['in full width', '住址：示例市东城区和平路１２号３０１室'],
    ['a label in brackets', `【家庭住址】${LIVES}`],
    ['a registered one', `户籍：${LIVES}`],
    ['in a form', `姓名：王芳\n地址：${LIVES}`],
    [
      'a label in the cell before a short one',
      '| 姓名 | 王芳 |\n|---|---|\n| 家庭住址 | 示例路12弄3号402 |\n',
    ],
    ['a village', '王芳 示例市样本县大田乡河口村三组18号'],
  ])('%s', (_, text) => {
    const [first = '', ...more] = found(text);
    expect(first).toMatch(/^maybe (?:address|table)/);
    expect(more).toEqual([]);
  });
  test('an address is told by its beginning', () => {
    expect(found(`住址：${LIVES}`)).toEqual(TOLD);
  });
  test.each([
    'contact:\n  address: 示例区示例路1号教师之家二层\n  phone: 12351',
    '地点：示例市东城区和平路12号会议中心301室',
    '联系人：王芳，地址：示例市教育工会，示例市东城区和平路12号301室',
    '单位地址：示例市东城区和平路12号301室，联系人王芳',
    '王芳老师在第3单元第12号作业中',
    '张伟 示例路小学 3号楼会议室',
    '通讯地址：示例市东城区和平路38号，邮编 610031。',
    '通讯地址：学院路38号301室',
    '困难职工帮扶资金专款专用。\n通讯地址：学院路38号，邮编 310012。',
    '| 商户 | 地址 |\n|---|---|\n| 书店 | 示例市东城区和平路12号301室 |\n',
    '李老师任教示例市第一中学，住宿统一安排在示例市迎宾路8号示例酒店',
  ])('%s is none', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('lists of mailboxes', () => {
  const [a = '', b = '', c = ''] = EMAILS;
  test.each<[string, string]>([
    ['as programs write them', `宋东丽 <${a}>;吕敏 <${b}>; 何俊洋 <${c}>`],
    ['as they are quoted', `"宋东丽" <${a}>, "吕敏" <${b}>, "何俊洋" <${c}>`],
    ['in brackets', `宋东丽(${a});吕敏(${b});何俊洋(${c});`],
    ['in brackets of Chinese', `宋东丽（${a}）、吕敏（${b}）、何俊洋（${c}）`],
    ['names after', `${a} 宋东丽\n${b} 吕敏\n${c} 何俊洋`],
    ['blanks', `收件人：${EMAILS.join(' ')}`],
    ['semicolons', EMAILS.join(';')],
    ['semicolons of Chinese', EMAILS.join('；')],
    ['lines', EMAILS.join('\n')],
    ['in a cell', `| 名单 | ${EMAILS.join('; ')} |\n| a | b |\n`],
    ['a cell alone', `| 甲 | 乙 |\n|---|---|\n| 1 | ${EMAILS.join('<br>')} |\n`],
    ['down a column', `| 序号 | 邮箱 |\n|---|---|\n| 1 | ${a} |\n| 2 | ${b} |\n| 3 | ${c} |\n`],
    [
      'of a school, by names',
      `宋东丽 <songdl@school.cn>; 吕敏 <lvmin@school.cn>; 何俊洋 <hejy@school.cn>`,
    ],
    ['entities', `宋东丽 &lt;${a}&gt;;吕敏 &lt;${b}&gt;;何俊洋 &lt;${c}&gt;`],
    ['links', `宋东丽 [${a}](mailto:${a})，吕敏 [${b}](mailto:${b})，何俊洋 [${c}](mailto:${c})`],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([
      expect.stringMatching(/^maybe emails l\*\*\*@139\.com|^maybe emails s\*\*\*@school\.cn/),
    ]);
  });
  test.each([
    'gonghui@163.com;caiwu@qq.com;bangongshi@126.com',
    '女工部 nv1@qq.com；财务部 cai1@qq.com；宣传部 xuan1@qq.com',
    '示例 a1@school.cn;b1@school.cn;c1@school.cn',
    '投诉 12345@qq.com',
  ])('%s is none', (text) => {
    expect(found(text)).toEqual([]);
  });
});
