import { formatYuan } from '../../rights/format-yuan.ts';
import {
  type OvertimeOutcome,
  type OvertimeRate,
  isRate,
  overtimePay,
  overtimeTable,
} from '../../rights/overtime.ts';
import { readAmount } from '../../rights/read-amount.ts';
import { readCount } from '../../rights/read-count.ts';
import { toShanghaiDate } from '../../values/dates.ts';
import { make, part } from '../page/elements.ts';
import { askQuestions } from './questions.ts';
import {
  type ToolForm,
  computeOnSubmit,
  findToolForm,
  helpLine,
  outcomeOf,
  stepsOf,
} from './tool-form.ts';

const HOURS = { unit: '小时', most: 744, isWhole: false };

/** The form of overtime, if the page has it. */
export function startOvertime(): void {
  const tool = findToolForm('overtime-form');
  if (!tool) return;
  let outcome: OvertimeOutcome | undefined;
  const compute = () => {
    if (outcome === undefined) return [helpLine('上面的问题还没有答完。')];
    return isRate(outcome) ? computed(outcome, tool) : outcomeOf(outcome);
  };
  askQuestions(tool.part('questions'), overtimeTable, (found) => {
    outcome = found;
    const hasRate = found !== undefined && isRate(found);
    tool.part('pay').hidden = !hasRate;
    tool.part('result').replaceChildren(...(found === undefined || hasRate ? [] : compute()));
  });
  computeOnSubmit(tool, compute);
}

function computed(outcome: OvertimeRate, { rules: { parameters } }: ToolForm): Node[] {
  const wage = readAmount(part<HTMLInputElement>('hourly-wage').value);
  const hours = readCount(part<HTMLInputElement>('hours').value, HOURS);
  if ('help' in wage) return [helpLine(`每小时工资：${wage.help}`)];
  if ('help' in hours) return [helpLine(`几小时：${hours.help}`)];
  if (wage.yuan === undefined || hours.count === undefined)
    return [helpLine('每小时工资和加班几小时，两样都填上。')];
  const given = { hourlyWage: wage.yuan, hours: hours.count };
  const asOn = toShanghaiDate(new Date());
  const result = overtimePay(outcome, given, { parameters, asOn });
  if (!result) return [helpLine('本站现在没有这一类的规定，请问工会。')];
  const pay = formatYuan(result.pay);
  return [
    make('p', { className: 'answer' }, '加班费至少', make('strong', {}, pay), '。'),
    stepsOf([`每小时${formatYuan(given.hourlyWage)}×${given.hours}小时×${result.rate}%＝${pay}。`]),
    ...outcomeOf(outcome),
  ];
}
