import { explainLeavePay } from '../../rights/annual-leave-steps.ts';
import { type AnnualLeave, annualLeave, unusedLeavePay } from '../../rights/annual-leave.ts';
import { formatYuan } from '../../rights/format-yuan.ts';
import { readAmount } from '../../rights/read-amount.ts';
import { readCount } from '../../rights/read-count.ts';
import { toShanghaiDate } from '../../values/dates.ts';
import { make, part } from '../page/elements.ts';
import {
  type ToolForm,
  basisOf,
  computeOnSubmit,
  findToolForm,
  helpLine,
  outcomeOf,
  stepsOf,
} from './tool-form.ts';

const YEARS = { unit: '年', most: 60, isWhole: true };
const DAYS = { unit: '天', most: 366, isWhole: true };

const valueOf = (id: string) => part<HTMLInputElement | HTMLSelectElement>(id).value;

/** The form of annual leave, if the page has it. */
export function startAnnualLeave(): void {
  const tool = findToolForm('annual-leave-form');
  if (!tool) return;
  const relation = part<HTMLSelectElement>('relation');
  const showPay = () => {
    tool.part('pay').hidden = relation.value !== 'labour';
  };
  relation.addEventListener('change', showPay);
  showPay();
  computeOnSubmit(tool, () => compute(tool, relation.value));
}

function compute({ rules }: ToolForm, relation: string): Node[] {
  if (relation !== 'labour' && relation !== 'staff') return [helpLine('先选签的什么合同。')];
  const [years, breaks] = [readCount(valueOf('years'), YEARS), readCount(valueOf('breaks'), DAYS)];
  if ('help' in years) return [helpLine(`累计工作：${years.help}`)];
  if ('help' in breaks) return [helpLine(`寒暑假：${breaks.help}`)];
  if (years.count === undefined) return [helpLine('先填一共工作了几年，换过单位的加在一起。')];
  const today = toShanghaiDate(new Date());
  const input = { years: years.count, breakDays: breaks.count || undefined, relation } as const;
  const leave = annualLeave(input, rules.parameters, today);
  if (!leave) return [helpLine('本站现在没有这一类的规定，请问工会。')];
  return [...daysOf(leave), ...(relation === 'labour' ? payOf(leave, { rules, today }) : [])];
}

function daysOf({ outcome, full, days }: AnnualLeave): Node[] {
  const tier =
    full > 0 ? [make('p', {}, `按工作年数是${full}天。`), ...basisOf(`tier-${full}`)] : [];
  const answer = days === undefined ? '几天，条文没有写' : `${days}天`;
  return [
    make('p', { className: 'answer' }, '今年的年休假：', make('strong', {}, answer), '。'),
    ...tier,
    ...outcomeOf(outcome),
    helpLine('今年离职的按日子折算；病假、事假多的另有规定，先问单位。'),
  ];
}

/** The pay for days that were not taken, if they were filled in. Days of the year before may be among them. */
function payOf(
  { days }: AnnualLeave,
  { rules, today }: Pick<ToolForm, 'rules'> & { today: string },
): Node[] {
  const unused = readCount(valueOf('unused'), DAYS);
  const wage = readAmount(valueOf('monthly-wage'));
  if ('help' in unused) return [helpLine(`没休的天数：${unused.help}`)];
  if ('help' in wage) return [helpLine(`月工资：${wage.help}`)];
  if (unused.count === undefined || wage.yuan === undefined)
    return unused.count === wage.yuan
      ? []
      : [helpLine('要算没休的报酬，没休的天数和月工资两样都填上。')];
  if (unused.count > 0 && !days)
    return [
      helpLine(
        days === 0 ? '今年没有年休假，没休的就没有报酬可算。' : '有几天还不知道，没休的算不了。',
      ),
    ];
  if (days && unused.count > 2 * days)
    return [helpLine(`没休的天数：今年有${days}天，连去年留下的也不会多过${2 * days}天。`)];
  const given = { monthlyWage: wage.yuan, days: unused.count };
  const pay = unusedLeavePay(given, rules.parameters, today);
  if (!pay) return [];
  return [
    make('h3', {}, '没休的，按钱算'),
    make(
      'p',
      { className: 'answer' },
      '另外还应给约',
      make('strong', {}, formatYuan(pay.besides)),
      '。',
    ),
    stepsOf(explainLeavePay(given, pay)),
    ...basisOf('pay'),
  ];
}
