import { describe, expect, test } from 'vitest';
import { explainLeavePay } from '../../../src/rights/annual-leave-steps.ts';
import { unusedLeavePay } from '../../../src/rights/annual-leave.ts';
import {
  type Owed,
  amountOf,
  explainCompensation,
} from '../../../src/rights/compensation-steps.ts';
import { compensationTable } from '../../../src/rights/compensation-table.ts';
import { compensationOf, serviceOf } from '../../../src/rights/compensation.ts';
import { explainMaternity, maternityLeave } from '../../../src/rights/maternity.ts';
import { overtimeTable } from '../../../src/rights/overtime.ts';
import { ruleRows } from '../../../src/rights/rule-rows.ts';
import { parameters } from './parameters-kit.ts';

const TODAY = '2026-11-29';

describe('the arithmetic of what is owed', () => {
  const days = { first: '2019-09-01', last: '2026-11-30' };
  const told = (
    outcome: Owed,
    wages: { averageWage: number; minimumWage?: number; localAverage?: number },
  ) => {
    const input = { service: serviceOf(days.first, days.last), lastWage: 6200, ...wages };
    const result = compensationOf(input, parameters, TODAY);
    if (!result) throw new Error('no parameters');
    return {
      lines: explainCompensation({ outcome, input, result, days }),
      amount: amountOf(outcome, result),
    };
  };

  test('names days, months, wage and product', () => {
    expect(told('n', { averageWage: 6000, localAverage: 8000 })).toEqual({
      amount: 45_000,
      lines: [
        '2019年9月1日到2026年11月30日，头尾两天都算，一共7年3个月。',
        '每满1年算1个月工资；零头6个月以上算1个月，不满6个月算半个月：7.5个月工资。',
        '月工资看前12个月应得的平均数：6000元。',
        '7.5个月×6000元＝45000元。',
      ],
    });
  });

  test('adds the last wage for missing notice, doubles for an unlawful end', () => {
    const plain = { averageWage: 6000, localAverage: 8000 };
    expect(told('n-plus-one', plain)).toMatchObject({ amount: 51_200 });
    expect(told('n-plus-one', plain).lines.at(-1)).toContain('45000元＋6200元＝51200元');
    expect(told('double', plain).lines.at(-1)).toBe('违法的，乘2：90000元。');
  });

  test('says which floor or cap was applied, and that a cap cannot be known', () => {
    expect(told('n', { averageWage: 30_000, localAverage: 8000 }).lines[3]).toBe(
      '高于当地职工月平均工资的3倍，按3倍算：24000元；年限最多12年：7.5个月工资。',
    );
    expect(told('n', { averageWage: 1500, minimumWage: 2000 }).lines.slice(3)).toEqual([
      '低于当地最低工资，按最低工资算：2000元。',
      '没有填当地职工月平均工资。你的平均数比它的3倍还高的，要封顶，填上再算一次。',
      '7.5个月×2000元＝15000元。',
    ]);
  });
});

test('the pay for leave that was not taken, line by line', () => {
  const given = { monthlyWage: 6525, days: 5 };
  const pay = unusedLeavePay(given, parameters, TODAY);
  expect(pay && explainLeavePay(given, pay)).toEqual([
    '一天的工资：6525元除以21.75天，约300元。',
    '没休的5天，每天按300%：约4500元。',
    '其中100%是正常工作期间的工资，已经发过的不重复发，另外还应给约3000元。',
  ]);
});

test.each([
  [
    { event: 'birth', children: 2, difficult: true },
    [
      '产假98天。',
      '难产，增加15天。',
      '多胞胎，增加15天。',
      '加起来：98＋15＋15＝128天。',
      '其中产前可以先休15天。',
    ],
  ],
  [{ event: 'miscarriage-late' }, ['怀孕满4个月流产42天。']],
] as const)('the days of %o, line by line', (event, lines) => {
  const leave = maternityLeave(event, parameters, TODAY);
  expect(leave && explainMaternity(leave)).toEqual(lines);
});

test('a decision table in words has each outcome once, with all its cases', () => {
  const rows = ruleRows(compensationTable);
  expect(rows.map(({ outcome }) => outcome)).toEqual([
    'hourly',
    'staff',
    'n',
    'none',
    'double',
    'extended',
    'n-plus-one',
  ]);
  expect(rows.flatMap(({ cases }) => cases)).toHaveLength(compensationTable.rules.length);
  expect(ruleRows(overtimeTable)[1]).toEqual({
    outcome: 'overtime-weekday',
    cases: ['劳动合同；工作日延长'],
  });
  expect(rows.find(({ outcome }) => outcome === 'n-plus-one')?.cases).toEqual([
    expect.stringMatching(/；单位有没有违法：没有；.+；单位提前30日书面通知了吗：没有$/),
  ]);
});
