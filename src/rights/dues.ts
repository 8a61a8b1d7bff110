import { type Dues, type DuesRule, calculateDues } from '../law/dues.ts';
import { defineTable } from './decision.ts';
import { type Explained, groundsIn } from './grounds.ts';
import { checkAmount, toFen } from './money.ts';

/** How a member's dues are set: by the rate, by the own union (`local`), or not at all. */
export const duesTable = defineTable({
  questions: {
    member: {
      label: '你是哪一种会员',
      options: {
        permanent: '在编',
        contract: '编外、派遣等',
        kept: '退休、失业，保留会籍',
      },
    },
  },
  rules: [
    { when: { member: ['permanent'] }, then: 'rate' },
    { when: { member: ['contract'] }, then: 'local' },
    { when: { member: ['kept'] }, then: 'none' },
  ],
});

export type DuesOutcome = (typeof duesTable.rules)[number]['then'];

/** The words and the grounds of each outcome. */
export const DUES_OUTCOMES: Readonly<Record<DuesOutcome, Explained>> = {
  rate: {
    says: '每月按工资收入的比例交，工资尾数不计。',
    grounds: {
      ...groundsIn('original', ['dues-notice-1978', '1'], ['dues-notice-1978', '4']),
      note: '现行口径的最新文件还没有查到，以本校工会公布的为准。',
    },
  },
  local: {
    says: '编外会员没有全国统一的口径，按本校工会公布的标准交。',
    grounds: groundsIn('hearsay', ['dues-notice-1978', '1']),
  },
  none: {
    says: '保留会籍期间不交会费。',
    grounds: groundsIn('original', ['union-constitution-2008', '8']),
  },
};

/** The 2 % of all wages, which is the employer's and no dues. */
export const EMPLOYER_FUNDS = groundsIn('double', ['trade-union-law', '43']);

/** Parts of pay, and whether dues are paid on them (工发〔1978〕101号, 4; 岗位, 薪级: practice since 2006). */
export const PAY_PARTS = {
  post: { label: '岗位工资', counts: true },
  scale: { label: '薪级工资', counts: true },
  performance: { label: '绩效工资、奖金', counts: false },
  allowance: { label: '津贴、补贴', counts: false },
  royalties: { label: '稿费', counts: false },
  relief: { label: '补助费、救济费', counts: false },
} as const;

export type PayPart = keyof typeof PAY_PARTS;

export interface MemberDues extends Dues {
  /** Yuan: the parts of pay that count, before the remainder is left out. */
  counted: number;
  /** Yuan: the remainder that is left out. */
  remainder: number;
  /** Yuan for twelve months. */
  year: number;
}

/** The dues on parts of pay (yuan a month). Throws a RangeError for a part that is negative or not finite. */
export function duesOn(
  parts: Readonly<Partial<Record<PayPart, number>>>,
  rule: DuesRule,
): MemberDues {
  const amounts = (Object.keys(PAY_PARTS) as PayPart[]).map((part) => {
    const amount = parts[part] ?? 0;
    checkAmount(part, amount);
    return PAY_PARTS[part].counts ? amount : 0;
  });
  const counted = toFen(amounts.reduce((sum, amount) => sum + amount, 0));
  const { base, dues } = calculateDues(counted, rule);
  return { counted, remainder: toFen(counted - base), base, dues, year: toFen(dues * 12) };
}
