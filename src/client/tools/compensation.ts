import {
  type Owed,
  amountOf,
  explainCompensation,
  isOwed,
} from '../../rights/compensation-steps.ts';
import { type CompensationOutcome, compensationTable } from '../../rights/compensation-table.ts';
import { type CompensationInput, compensationOf, serviceOf } from '../../rights/compensation.ts';
import { formatYuan } from '../../rights/format-yuan.ts';
import { readAmount } from '../../rights/read-amount.ts';
import { toShanghaiDate } from '../../values/dates.ts';
import { make, part } from '../page/elements.ts';
import { askQuestions } from './questions.ts';
import {
  type ToolForm,
  basisOf,
  computeOnSubmit,
  findToolForm,
  helpLine,
  outcomeOf,
  stepsOf,
} from './tool-form.ts';

/** The form of what is owed when a contract ends, if the page has it. */
export function startCompensation(): void {
  const tool = findToolForm('compensation-form');
  if (!tool) return;
  let outcome: CompensationOutcome | undefined;
  const compute = () => {
    if (outcome === undefined) return [helpLine('上面的问题还没有答完。')];
    return isOwed(outcome) ? computed(outcome, tool) : outcomeOf(outcome);
  };
  askQuestions(tool.part('questions'), compensationTable, (found) => {
    outcome = found;
    tool.part('pay').hidden = !isOwed(found);
    tool.part('more').hidden = found !== 'n-plus-one';
    tool.part('result').replaceChildren(...(found === undefined || isOwed(found) ? [] : compute()));
  });
  computeOnSubmit(tool, compute);
}

function computed(outcome: Owed, { rules }: ToolForm): Node[] {
  const days = readDays();
  if ('help' in days) return [helpLine(days.help)];
  const input = readWages(outcome, days);
  if ('help' in input) return [helpLine(input.help)];
  const result = compensationOf(input, rules.parameters, toShanghaiDate(new Date()));
  if (!result) return [helpLine('本站现在没有这一类的规定，请问工会。')];
  return [
    ...outcomeOf(outcome),
    make(
      'p',
      { className: 'answer' },
      '一共',
      make('strong', {}, formatYuan(amountOf(outcome, result))),
      '。',
    ),
    make('h3', {}, '怎么算的'),
    stepsOf(explainCompensation({ outcome, input, result, days })),
    ...basisOf('figure'),
  ];
}

const valueOf = (id: string) => part<HTMLInputElement>(id).value;

function readDays(): { first: string; last: string } | { help: string } {
  const [first, last] = [valueOf('first-day'), valueOf('last-day')];
  if (first === '' || last === '') return { help: '先填哪天到这里上班、最后一天是哪天。' };
  if (first < '1970-01-01' || last > '2100-01-01')
    return { help: '日子看着不对，看看年份是不是填错了。' };
  return last < first ? { help: '最后一天比上班第一天还早，看看是不是填反了。' } : { first, last };
}

/** The fields of wages: id, name, whether it must be filled in. */
const WAGES = [
  ['average-wage', '前12个月平均工资'],
  ['last-wage', '上个月的工资'],
  ['minimum-wage', '当地最低工资'],
  ['local-average', '当地职工月平均工资'],
] as const;

function readWages(
  outcome: Owed,
  days: { first: string; last: string },
): CompensationInput | { help: string } {
  const amounts: (number | undefined)[] = [];
  for (const [id, name] of WAGES) {
    const read = readAmount(valueOf(id));
    if ('help' in read) return { help: `${name}：${read.help}` };
    amounts.push(read.yuan);
  }
  const [averageWage, lastWage, minimumWage, localAverage] = amounts;
  if (averageWage === undefined) return { help: '先填前12个月平均工资，照工资条加起来除以12。' };
  if (outcome === 'n-plus-one' && lastWage === undefined)
    return { help: '先填上个月的工资：没有提前通知，要多付的是它。' };
  return {
    service: serviceOf(days.first, days.last),
    averageWage,
    lastWage: lastWage ?? 0,
    minimumWage,
    localAverage,
  };
}
