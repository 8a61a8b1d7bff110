import type { RetirementGroup } from '../../model/parameters.ts';
import { formatAge, formatMonth, formatMonths } from '../../rights/format-months.ts';
import { retirementOn } from '../../rights/parameters.ts';
import { planRetirement, retirementTable } from '../../rights/retirement-plan.ts';
import { explainRetirement } from '../../rights/retirement-steps.ts';
import type { ShippedRules } from '../../rights/shipped-rules.ts';
import { toShanghaiDate } from '../../values/dates.ts';
import { toHalfWidth } from '../../values/typed.ts';
import { make, part } from '../page/elements.ts';
import { askQuestions } from './questions.ts';
import {
  basisOf,
  computeOnSubmit,
  findToolForm,
  helpLine,
  outcomeOf,
  stepsOf,
} from './tool-form.ts';

type Outcome = (typeof retirementTable.rules)[number]['then'];

/** Born earlier or later, nobody asks when to retire. */
const YEARS = { from: 1940, to: 2015 };

/** The form of retirement months, if the page has it. */
export function startRetirement(): void {
  const tool = findToolForm('retirement-form');
  if (!tool) return;
  const year = part<HTMLInputElement>('birth-year');
  const month = part<HTMLSelectElement>('birth-month');
  let outcome: Outcome | undefined;
  askQuestions(tool.part('questions'), retirementTable, (found) => {
    outcome = found;
  });
  computeOnSubmit(tool, () => {
    if (outcome === 'ask' || outcome === 'senior') return outcomeOf(outcome);
    const birth = readBirth(year.value, month.value);
    if ('help' in birth) return [helpLine(birth.help)];
    if (outcome === undefined)
      return [helpLine('还有一个问题没有答：先选性别，女职工再选原来几岁退。')];
    return planned(birth.month, outcome, tool.rules);
  });
}

/** `1972年`, `１９７２` and a month; a line that helps with anything else. */
function readBirth(year: string, month: string): { month: string } | { help: string } {
  const typed = toHalfWidth(year).replace(/[\s年]/g, '');
  if (typed === '') return { help: '先填哪年出生，例如 1972。' };
  if (!/^\d{4}$/.test(typed)) return { help: `“${year.trim()}”不是年份，请填四位数，例如 1972。` };
  const { from, to } = YEARS;
  if (Number(typed) < from || Number(typed) > to)
    return { help: `${typed}年看着不对，请填出生的年份，${from}到${to}之间。` };
  if (month === '') return { help: '再选哪个月出生，照身份证和档案上的。' };
  return { month: `${typed}-${month.padStart(2, '0')}` };
}

function planned(birth: string, group: RetirementGroup, rules: ShippedRules): Node[] {
  const context = { parameters: rules.parameters, asOn: toShanghaiDate(new Date()) };
  const rule = retirementOn(context.parameters, group, context.asOn);
  const plan = planRetirement(birth, group, context);
  if (!rule || !plan) return [helpLine('本站现在没有这一类的规定，请问人社部门。')];
  const { month, age, flexible } = plan;
  return [
    make(
      'p',
      { className: 'answer' },
      `${formatMonth(birth)}出生：`,
      make('strong', {}, formatMonth(month)),
      `到法定退休年龄，${formatAge(age)}。`,
    ),
    ...(flexible
      ? [make('p', {}, `可以选的月份：${formatMonths(flexible.earliest, flexible.latest)}。`)]
      : []),
    make('h3', {}, '怎么算的'),
    stepsOf(explainRetirement(birth, rule, plan)),
    ...basisOf(group),
  ];
}
