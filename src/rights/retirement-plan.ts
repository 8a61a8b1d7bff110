import type { RetirementGroup } from '../model/parameters.ts';
import { defineTable } from './decision.ts';
import { type Explained, type Grounds, groundsIn } from './grounds.ts';
import {
  type ParameterFile,
  groundsOf,
  monthsOf,
  parameterOn,
  retirementOn,
} from './parameters.ts';
import {
  type FlexibleRange,
  type Retirement,
  flexibleRange,
  leastContributions,
  retirementOf,
} from './retirement.ts';

/**
 * The group by whose rule somebody retires. `ask`: whether a woman's post was one of 50 or 55 is for the authority to
 * say; `senior`: how the notice of 2015 fits the delayed age was not read. Neither is computed.
 */
export const retirementTable = defineTable({
  questions: {
    sex: { label: '性别', options: { men: '男', women: '女' } },
    post: {
      label: '女职工原来按几岁退休',
      options: {
        'women-55': '55岁（在编专业技术岗一般是）',
        'women-50': '50岁',
        unsure: '不清楚',
        senior: '高级职称，或者正副处级',
      },
    },
  },
  rules: [
    { when: { sex: ['men'] }, then: 'men' },
    { when: { sex: ['women'], post: ['women-55'] }, then: 'women-55' },
    { when: { sex: ['women'], post: ['women-50'] }, then: 'women-50' },
    { when: { sex: ['women'], post: ['unsure'] }, then: 'ask' },
    { when: { sex: ['women'], post: ['senior'] }, then: 'senior' },
  ],
});

/** What is said instead of a month. */
export const NOT_PLANNED: Readonly<Record<'ask' | 'senior', Explained>> = {
  ask: {
    says: '原来按50岁还是55岁退休，看岗位和合同，由人社部门认定，先问清再算。',
    grounds: groundsIn('hearsay', ['retirement-measures', '1']),
  },
  senior: {
    says: '2015年的通知是满60岁退休，本人申请可以满55岁自愿退休；和延迟退休怎么衔接没有读到，不推算，请问人社部门。',
    grounds: { confidence: 'reprint', citations: [], source: '组通字〔2015〕14号' },
  },
};

export interface RetirementPlan extends Retirement {
  /** Undefined for those born before the delay begins. */
  flexible: FlexibleRange | undefined;
  /** Months of contributions needed for the statutory month, … */
  contributions: number;
  /** … and for the earliest one: early retirement asks for those of the year chosen. */
  earliestContributions: number | undefined;
  grounds: Grounds;
}

/**
 * When somebody of a group born in a month `YYYY-MM` retires, and with which contributions. Undefined if the content
 * has no numbers for it on the day asked. Throws a RangeError if `birth` is no month.
 */
export function planRetirement(
  birth: string,
  group: RetirementGroup,
  { parameters, asOn }: { parameters: ParameterFile; asOn: string },
): RetirementPlan | undefined {
  const rule = retirementOn(parameters, group, asOn);
  const early = parameterOn(parameters, 'flexible-early', asOn);
  const late = parameterOn(parameters, 'flexible-late', asOn);
  const base = parameterOn(parameters, 'contribution-base', asOn);
  if (!rule || !early || !late || !base) return undefined;
  const retirement = retirementOf(birth, rule);
  const flexible = flexibleRange(birth, rule, { early: monthsOf(early), late: monthsOf(late) });
  const needed = contributionsIn(parameters, monthsOf(base));
  return {
    ...retirement,
    flexible,
    contributions: needed(retirement.month),
    earliestContributions: flexible && needed(flexible.earliest),
    grounds: groundsOf(rule, early, late, base, ...growthOf(parameters)),
  };
}

/** The parameters of the growth of contributions. */
const growthOf = ({ parameters = [] }: ParameterFile) =>
  parameters.filter(({ id }) => id === 'contribution-growth' || id === 'contribution-most');

/** The growth has a first day in the content: that of its first year. Without it, the base applies for ever. */
function contributionsIn({ parameters = [] }: ParameterFile, base: number) {
  const growth = parameters.find(({ id }) => id === 'contribution-growth');
  const most = parameters.find(({ id }) => id === 'contribution-most');
  return (month: string): number => {
    const year = Number(month.slice(0, 4));
    if (!growth?.validFrom || !most) return base;
    return leastContributions(year, {
      base,
      firstYear: Number(growth.validFrom.slice(0, 4)),
      monthsPerYear: monthsOf(growth),
      most: monthsOf(most),
    });
  };
}
