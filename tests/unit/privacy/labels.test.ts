import { describe, expect, test } from 'vitest';
import { found, identity, markdownTable as table } from './privacy-kit.ts';

/** Of an adult, and of a child: serial numbers that contain their date of manufacture look like the latter. */
const ID = identity('370202', '19800512', '345');
const CHILD = identity('370202', '20180512', '345');
const SURE = `sure identity 370202********${ID.slice(-4)}`;
const MAYBE = SURE.replace('sure', 'maybe');
const [AREA, BIRTH, ORDER] = [ID.slice(0, 6), ID.slice(6, 14), ID.slice(14)];

describe('an identity number over lines whose sign fits stops', () => {
  test.each<[string, string]>([
    ['alone', `${AREA}\n${BIRTH}\n${ORDER}`],
    ['in halves', `${ID.slice(0, 9)}\n${ID.slice(9)}`],
    ['below its label', `身份证号\n${AREA}\n${BIRTH}\n${ORDER}`],
    ['after a person', `张伟，${ID.slice(0, 9)}\n${ID.slice(9)}`],
    ['in a quotation', `> ${ID.slice(0, 9)}\n> ${ID.slice(9)}`],
    ['in lines of Markdown', `证件：${ID.slice(0, 9)}  \n${ID.slice(9)}`],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([SURE]);
  });

  test('a serial with a day of late is a guess', () => {
    expect(found(`${CHILD.slice(0, 9)}\n${CHILD.slice(9)}`)).toEqual([
      expect.stringContaining('maybe identity'),
    ]);
  });
});

describe('labels of whatever a person has a number of', () => {
  test.each([
    '证号',
    '居民证号',
    '驾驶证号',
    '驾照号',
    '退休证号',
    '优待证号',
    '军官证号',
    '残疾证号',
    '老年证编号',
    '编号',
    '序号',
    '代码',
  ])('%s', (label) => {
    expect(found(`${label}：${ID}`)).toEqual([SURE]);
    expect(found(`${label} ${AREA} ${BIRTH} ${ORDER}`)).toEqual([SURE]);
    expect(found(table([label, '备注'], [ID, '无']))).toContainEqual(SURE);
  });
});

describe('no label switches an identity number off', () => {
  test.each([
    '资格证号',
    '证书编号',
    '毕业证书编号',
    '合同编号',
    '订单号',
    '流水号',
    '文号',
    '备案号',
    '案号',
    '发票号',
    '许可证号',
    '档案编号',
    '保单号',
    '户号',
    '会议号',
    '纳税人识别号',
  ])('%s', (label) => {
    expect(found(`${label}：${ID}`)).toEqual([MAYBE]);
    expect(found(`张伟，${label}：${ID}`)).toEqual([SURE]);
    expect(found(table([label, '备注'], [ID, '无']))).toEqual([MAYBE]);
    expect(found(table(['姓名', label], ['张伟', ID]))).toEqual([SURE]);
    expect(found(`${label}：${CHILD}`)).toEqual([]);
  });

  test('a label that speaks of a person', () => {
    expect(found(`教师资格证号：${ID}`)).toEqual([SURE]);
  });

  test('a key of data', () => {
    expect(found(`order_id: ${ID}`)).toEqual([MAYBE]);
    expect(found(`{"name": "张伟", "contract_no": "${ID}"}`)).toEqual([MAYBE]);
  });

  test('several by one label', () => {
    expect(found(`合同编号：${ID}、${CHILD}`)).toEqual([MAYBE]);
  });
});
