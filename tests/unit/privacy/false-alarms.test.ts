import { describe, expect, test } from 'vitest';
import { card, found, identity, markdownTable as table } from './privacy-kit.ts';

const VISA = card('439225001234567');
const UNION16 = card('621700123456789');
/** Matches GB 11643 by chance, as one serial in eleven does. */
const SERIAL = identity('320106', '20100105', '001');
const fours = (text: string) => text.replace(/(\d{4})(?=\d)/g, '$1 ');

describe('numbers that end before the number of the next item', () => {
  test.each<[string, string]>([
    ['a list', 'ts=1715583141\n3. 下一条'],
    ['a Chinese list', 'ts=1715583141\n3、下一条'],
    ['brackets', 'ts=1715583141\n(3) 下一条'],
    ['full brackets', 'ts=1715583141\n（3）下一条'],
    ['a heading', 'ts=1715583141\n## 3 下一条'],
    ['a step of a log', '1715583141\n1715583142\n1715583143'],
    ['a row of a table', '时间 1715583141\n| 3 | 甲 |\n|---|---|\n| 4 | 乙 |'],
    ['a bullet', 'ts=1715583141\n- 3 个人'],
    ['two items', '1. 1382\n2. 1345678'],
    ['beside a name', '王芳 1715583141\n3. 下一条'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('mobiles that a shop or a hospital is reached by', () => {
  test.each<[string, string]>([
    ['orders', '- 便民五金店：订货电话 13912345678'],
    ['deliveries', '小区水站 送水电话：13912345678'],
    ['emergencies', '市立医院急诊 139-1234-5678'],
    ['a column', table(['定点医院', '急诊电话'], ['妇女儿童医院', '13912345678'])],
    ['a clinic for staff', '职工医院：预约 13912345678'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test('but not of who answers there', () => {
    expect(found('便民五金店：订货电话 13912345678（王芳）')).toEqual([
      expect.stringContaining('mobile 139****5678'),
    ]);
  });
});

describe('lists of masked and of known numbers', () => {
  test.each<[string, string]>([
    ['masked', table(['姓名', '身份证号(脱敏)'], ['王芳', '已核'], ['张伟', '隐藏'])],
    ['stars', table(['姓名', '证件号码'], ['王芳', '1101**********002X'], ['张伟', '＊＊＊＊'])],
    ['dots', table(['姓名', '证件号码'], ['王芳', '1101●●●●002X'], ['张伟', '1101……002X'])],
    ['letters', table(['姓名', '身份证号'], ['王芳', '1101XXXXXXXX002X'], ['张伟', '1101xxxx'])],
    ['boxes', table(['姓名', '身份证号'], ['王芳', '1101□□□□'], ['张伟', '1101＃＃＃＃002X'])],
    ['two stars', table(['姓名', '手机'], ['王芳', '138**'], ['张伟', '138**78'])],
    ['states', table(['姓名', '身份证号'], ['王芳', '已提交'], ['张伟', '已核验'], ['李娜', '√'])],
    ['phones on duty', table(['日期', '值班手机'], ['1日', '010-65123456'], ['2日', '65123456'])],
    [
      'phones on duty that are known',
      table(['日期', '值班电话', '手机'], ['1日', '139 1234 5678', '+86 139-1234-5678']),
    ],
    [
      'phones on duty of the union',
      table(['日期', '值班手机'], ['1日', '13812345678'], ['2日', '13812345678']),
    ],
    ['cards of shops', table(['姓名', '购物卡号'], ['王芳', '6217001234'], ['张伟', UNION16])],
    ['cards of meals', table(['姓名', '饭卡号'], ['王芳', '100234'], ['张伟', VISA])],
    ['cards of goods', table(['序号', '提货卡'], ['1', fours(VISA)], ['2', UNION16])],
    ['cards of members', table(['姓名', '会员卡号'], ['王芳', VISA])],
    [
      'states in words',
      table(
        ['姓名', '证件号码'],
        ['王芳', '（已脱敏）'],
        ['张伟', '尾号 002X'],
        ['李娜', '不公开'],
      ),
    ],
    ['a card of a shop in two clauses', `王芳领取购物卡，卡号：${UNION16}`],
    ['a card of a shop by its name', `京东E卡 卡号 ${fours(VISA)}，沃尔玛卡 ${UNION16}`],
    ['a card of a shop', `购物卡卡号：${UNION16}`],
    ['a stored value', `储值卡 ${fours(VISA)}，卡密 123456`],
  ])('%s', (_, text) => {
    expect(found(text, ['13912345678'])).toEqual([]);
  });
});

describe('accounts of organisations', () => {
  test.each<[string, string]>([
    ['by their kind', `对公账户：${VISA}`],
    ['by their kind, UnionPay', `单位账户 ${UNION16}`],
    ['where to pay to', `经费请汇至：示例银行示例支行 ${VISA}`],
    ['an own account of the union', `工会专户账号：${fours(VISA)}`],
    ['the basic account', `基本户，开户行：示例银行，账号 ${VISA}`],
    ['an organisation', `示例市教育工会，开户行：示例银行示例支行，账号：${VISA}`],
    ['on lines', `户名：示例市教育工会\n开户行：示例银行\n账号：${fours(VISA)}`],
    ['UnionPay by its holder', `户名：示例市总工会\n账号：${UNION16}`],
    [
      'of a list of unions',
      table(
        ['单位', '户名', '账号'],
        ['示例小学', '示例小学工会委员会', UNION16],
        ['示例中学', '示例中学工会', VISA],
      ),
    ],
    ['in a column', table(['单位', '对公账号'], ['示例', VISA], ['样例', fours(VISA)])],
    ['groups of a longer one', `对公账户：${fours(VISA)} 4402`],
    ['groups of a longer one, after others', `账号：1202 ${fours(VISA)} 0000 111`],
    ['no label', table(['甲', '乙'], ['支出', '4400 5264 2250 7311 436'])],
    ['no label and whole', table(['甲', '乙'], ['支出', VISA], ['收入', `81${VISA.slice(2)}`])],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test('a person’s account beside it is told', () => {
    expect(found(`对公账户见附件；王芳 工资卡 ${UNION16}`)).toEqual([
      expect.stringContaining('sure bank-card'),
    ]);
  });
});

describe('labels of data', () => {
  test.each<[string, string]>([
    ['JSON with keys and values', '{"k": "货号", "v": "15191491461"}'],
    ['JSON', '{"序列号": "15191491461", "货号":"15191491462"}'],
    ['names and values', '回单编号=15191491461&业务流水号=15191491462'],
    ['YAML', '交易单号: 15191491461\n产品编号: "15191491462"'],
    ['a label in a cell before', '"资产编号",15191491461'],
    ['a list', '货号:\n  - 15191491461\n  - 15191491462'],
    ['a label in brackets', '【资产编号】15191491461'],
    ['English names', '{"order_id": "15191491461", "orderNo": 15191491462, "sku": "15191491463"}'],
    ['XML', '<订单号>15191491461</订单号>'],
    ['a card of JSON', `{"k": "交易单号", "v": "${UNION16}"}`],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test.each(['编号', '单号', '业务流水号', '回单编号', '编码', '申请单编号', '电子回单号码'])(
    '%s before a serial that fits by chance is no error',
    (label) => {
      expect(found(`${label}：${SERIAL}`).filter((each) => each.startsWith('sure'))).toEqual([]);
      expect(found(`"${label}": "${SERIAL}"`).filter((each) => each.startsWith('sure'))).toEqual(
        [],
      );
      expect(
        found(table(['名称', label], ['桌子', SERIAL])).filter((each) => each.startsWith('sure')),
      ).toEqual([]);
    },
  );
});

describe('meetings, sums and times', () => {
  test.each<[string, string]>([
    ['a meeting', '会议 ID:132 8422 5058'],
    ['a meeting of Zoom', 'Zoom会议 132 8422 5058'],
    ['a meeting of Tencent', '腾讯会议：132-8422-5058，密码 1234'],
    ['what to join by', '入会码 13284225058'],
    ['a meeting’s number', 'Meeting ID 132 8422 5058'],
    ['a sum', table(['月份', '累计'], ['一月', '13812345678'])],
    ['a sum in a form', table(['项目', '数'], ['收入合计', '13812345678'])],
    ['money', '总收入 13812345678，金额：13912345678'],
    ['bytes', '共 13812345678 字节，文件大小：13812345679'],
    ['an account of no bank', '宽带账号 13812345678'],
    ['a course', '课程 ID 138 1234 5678，直播间 13812345678'],
    ['a log', '[1715583141123] start 1715583141123456'],
    ['a time in seconds', 'timestamp 1715583141, end=1715583999'],
    ['times in a row', '1715583141 1715583142 1715583143'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test('a mobile number for a meeting is told', () => {
    expect(found('腾讯会议联系人：王芳 13812345678')).toEqual(['sure mobile 138****5678']);
    expect(found('会议报名请联系手机 13812345678')).toEqual(['maybe mobile 138****5678']);
  });
});
