import { describe, expect, test } from 'vitest';
import { card, found, identity, markdownTable as table, htmlTable as html } from './privacy-kit.ts';

const ID = identity('320106', '19850105', '001');
const CARD = card('622588012345678901');
const MOBILE = '13912345678';

describe('headings of blank forms', () => {
  test.each<[string, string]>([
    ['a label below', table(['姓名', '身份证号'], ['性别', '联系电话'])],
    ['a name below', table(['身份证号', '手机号'], ['王芳', '张伟'])],
    ['words below', table(['姓名', '身份证号'], ['张伟', '不详'], ['王芳', '见附件'])],
    ['little numbers below', table(['姓名', '银行卡号'], ['张伟', '12345'], ['王芳', '6 张'])],
    ['of HTML', html(['<b>手机号</b>', ''], ['<b>银行卡号</b>', '开户行'])],
    ['pasted from Excel', '身份证号\t\t手机号\t\n家庭成员\t\t联系人\t\n'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('powers of ten', () => {
  test.each<[string, string]>([
    ['alone', '1.10105E+17'],
    ['of 18 digits alone', '6.22202E+18'],
    ['in a form', table(['姓名', '王芳'], ['流水号', '3.51234567890123E+17'])],
    ['of a licence', '王芳，许可证号：3.51234567890123E+17'],
    ['in a form of codes', table(['代码', '6.22845966028534E+18'], ['余额', '6.2284596602E+15'])],
    ['in prose', '单位代码 3.51234567890123E+17，余额 3.51234567890123E+17 元'],
    ['below another heading', table(['姓名', '代码'], ['王芳', '3.51234567890123E+17'])],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

const digits = (text: string) => [...text];

describe('marks in single digits beside a person', () => {
  test.each<[string, string]>([
    ['that look like a mobile number', table(['顾东', ...digits(MOBILE)], ['周芳', '9'])],
    ['that look like a card', table(['顾东', ...digits(CARD)], ['周芳', '9'])],
    ['between tabs', `顾东\t${digits(MOBILE).join('\t')}\n周芳\t${digits(CARD).join('\t')}\n`],
    ['between blanks', `周芳  ${digits(MOBILE).join('  ')}\n顾东  ${digits(CARD).join('  ')}\n`],
    ['between single blanks', `周芳 ${digits(MOBILE).join(' ')}`],
    ['of an old form', table(['顾东', ...digits('320106680512345')], ['周芳', '9'])],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('headings of HTML with markup in them', () => {
  test.each(['学号', '工号', '会议号', '券码', '户号'])('%s', (heading) => {
    const cells = ['姓名', heading].map((each) => `<span style="color:#123">${each}</span>`);
    expect(found(html(cells, ['王芳', MOBILE], ['张伟', '13812345678']))).toEqual([]);
  });
});

describe('keys of data in Latin letters', () => {
  test.each<[string, string]>([
    ['a meter', '{"name": "王芳", "meter": "19141583329"}'],
    ['a group of a chat', '{"qq_group": "13912345678"}'],
    ['a meeting', '{"meeting_id": "138 2069 8390"}'],
    ['a code', '{"phonelike_code": 13912345678}'],
    ['an order', '{"order": "13912345678", "orderRef": "13812345678"}'],
    ['a serial', '王芳 {"serial": "EA1234567"}'],
    ['a list', '{"meters": ["19141583329", "19141583330"]}'],
    ['a log', '王芳 trace_id=13912345678 seq=13812345678'],
    ['YAML', 'order: 13912345678\nmeter_no: 13812345678'],
    ['a card', `{"ticket": "${CARD}", "voucher": "${card('439225001234567')}"}`],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test('an identity number that proves itself is a guess then', () => {
    expect(found(`{"meter": "${ID}"}`)).toEqual([expect.stringContaining('maybe identity')]);
  });

  test.each([
    'phone',
    'mobile',
    'userPhone',
    'phone_number',
    'tel',
    'contact',
    'contact_tel',
    'shouji',
    'sj',
    'wechat',
    'mobile2',
    'sjhm',
    'lxfs',
    'lxdh',
    'jtdh',
    'parentTel',
    'emergency_contact',
    'value',
  ])('%s asks for a mobile number', (key) => {
    const said = [expect.stringContaining('mobile 139****5678')];
    expect(found(`{"id": 3, "${key}": "${MOBILE}"}`)).toEqual(said);
    expect(found(`${key}=${MOBILE}`)).toEqual(said);
    expect(found(`${key}: ${MOBILE}`)).toEqual(said);
  });

  test.each(['id_card', 'idcard', 'sfz', 'identity', 'id', 'idNumber'])(
    '%s asks for an identity number',
    (key) => {
      expect(found(`{"${key}": "${ID}"}`)).toEqual([expect.stringContaining('sure identity')]);
    },
  );

  test('names in Latin letters are no keys', () => {
    expect(found(`Wang Fang: ${MOBILE}`)).toEqual([expect.stringContaining('mobile')]);
    expect(found('{"passport": "E12345678"}')).toEqual([
      expect.stringContaining('sure travel-document'),
    ]);
    expect(found(`{"bank_account": "${CARD}", "x": 1}`)).toEqual([
      expect.stringContaining('sure bank-card'),
    ]);
  });
});

describe('what else has digits', () => {
  test.each<[string, string]>([
    ['an address of a machine', '连接 192.168.189.32:1035 失败'],
    ['an address of a machine, beside a name', '王芳 登录 192.168.189.32'],
    ['a MAC address', 'MAC:55:9B:13:91:23:45'],
    ['a MAC address with hyphens', '王芳 MAC:13-91-23-45-67-80'],
    ['a download', '[下载16752939751](https://example.cn/a)'],
    ['an attachment', '附件16752939751，图16752939752，下载 16752939753'],
    [
      'another label after a card’s',
      `卡号:6225******0001；余额:22241732.63；设备编号:${card('23010219974716349')}`,
    ],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test.each<[string, string]>([
  ['how to fill in', '填写示例：张三 13800138000'],
  ['a sample', '样例：张三 13800138000'],
  ['in brackets', '（示例）张三 13800138000'],
  ['in short', '例：张三 13800138000'],
  ['a row', table(['序号', '姓名', '手机'], ['示例', '张三', '13800138000'])],
])('a sample is a guess at most, %s', (_, text) => {
  expect(found(text)).toEqual(['maybe mobile 138****8000']);
});
