import { defineTable } from './decision.ts';
import { type Explained, groundsIn } from './grounds.ts';

const LABOUR = ['labour'] as const;

/**
 * What an employer owes when a contract ends, under the Labour Contract Law: `n` (economic compensation), `n-plus-one`
 * (with a month's wage for missing notice), `double` (2N for an unlawful end), `none`; `extended` if the contract goes
 * on; `hourly` and `staff` for those to whom these articles do not apply.
 */
export const compensationTable = defineTable({
  questions: {
    relation: {
      label: '签的什么合同',
      options: { labour: '劳动合同', hourly: '小时工（代课）', staff: '聘用合同（在编）' },
    },
    reason: {
      label: '怎么走的',
      options: {
        forced: '单位欠薪、不缴社保等，被迫走',
        resigned: '自己辞职',
        proposed: '单位提出，协商解除',
        fault: '单位说你有过错，辞退',
        dismissed: '单位提前通知辞退（医疗期满、不能胜任等）',
        layoff: '裁员',
        expired: '合同到期，单位不续，或者降低条件续、你不续',
        refused: '合同到期，单位维持或提高条件续，你不续',
        closed: '单位关闭、被撤销等',
        completed: '约定的任务做完了',
      },
    },
    lawful: { label: '单位有没有违法', options: { yes: '没有', no: '违法解除、终止' } },
    protected: {
      label: '是不是在医疗期、孕期产期哺乳期、工伤伤残、职业病观察，或者连续15年且离退休不足5年',
      options: { no: '不是', yes: '是' },
    },
    notice: { label: '单位提前30日书面通知了吗', options: { yes: '通知了', no: '没有' } },
  },
  rules: [
    { when: { relation: ['hourly'] }, then: 'hourly' },
    { when: { relation: ['staff'] }, then: 'staff' },
    {
      when: { relation: LABOUR, reason: ['forced', 'proposed', 'closed', 'completed'] },
      then: 'n',
    },
    { when: { relation: LABOUR, reason: ['resigned', 'refused'] }, then: 'none' },
    { when: { relation: LABOUR, reason: ['fault'], lawful: ['yes'] }, then: 'none' },
    {
      when: {
        relation: LABOUR,
        reason: ['fault', 'dismissed', 'layoff', 'expired'],
        lawful: ['no'],
      },
      then: 'double',
    },
    {
      when: {
        relation: LABOUR,
        reason: ['dismissed', 'layoff'],
        lawful: ['yes'],
        protected: ['yes'],
      },
      then: 'double',
    },
    {
      when: { relation: LABOUR, reason: ['expired'], lawful: ['yes'], protected: ['yes'] },
      then: 'extended',
    },
    {
      when: {
        relation: LABOUR,
        reason: ['dismissed'],
        lawful: ['yes'],
        protected: ['no'],
        notice: ['no'],
      },
      then: 'n-plus-one',
    },
    {
      when: {
        relation: LABOUR,
        reason: ['dismissed'],
        lawful: ['yes'],
        protected: ['no'],
        notice: ['yes'],
      },
      then: 'n',
    },
    {
      when: {
        relation: LABOUR,
        reason: ['layoff', 'expired'],
        lawful: ['yes'],
        protected: ['no'],
      },
      then: 'n',
    },
  ],
});

export type CompensationOutcome = (typeof compensationTable.rules)[number]['then'];

/** The words and the grounds of each outcome. */
export const COMPENSATION_OUTCOMES: Readonly<Record<CompensationOutcome, Explained>> = {
  n: {
    says: '单位要付经济补偿（N）。',
    grounds: groundsIn('double', ['labour-contract-law', '46'], ['labour-contract-law', '47']),
  },
  'n-plus-one': {
    says: '单位要付经济补偿，没有提前30日通知的，再付1个月工资（N+1）。',
    grounds: groundsIn(
      'double',
      ['labour-contract-law', '40'],
      ['labour-contract-law', '46'],
      ['labour-contract-law', '47'],
    ),
  },
  double: {
    says: '违法解除、终止：可以要求继续履行；不要求，或者不能继续的，单位付2倍的赔偿金（2N），不再付经济补偿。',
    grounds: groundsIn(
      'double',
      ['labour-contract-law', '42'],
      ['labour-contract-law', '48'],
      ['labour-contract-law', '87'],
    ),
  },
  none: {
    says: '不在要付经济补偿的情形里。',
    grounds: groundsIn('double', ['labour-contract-law', '46']),
  },
  extended: {
    says: '合同不能到期就终止，要续延到情形消失；工伤伤残的，按工伤保险的规定办。',
    grounds: groundsIn('double', ['labour-contract-law', '42'], ['labour-contract-law', '45']),
  },
  hourly: {
    says: '小时工随时可以终止，单位不付经济补偿。',
    grounds: groundsIn('double', ['labour-contract-law', '71']),
  },
  staff: {
    says: '聘用合同不直接套用这里的算法，按人事管理的规定办，先问清再算。',
    grounds: groundsIn('double', ['labour-contract-law', '96']),
  },
};
