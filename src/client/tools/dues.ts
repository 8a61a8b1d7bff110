import { type DuesOutcome, duesOn, duesTable } from '../../rights/dues.ts';
import { formatFee } from '../../rights/format-yuan.ts';
import { readAmount } from '../../rights/read-amount.ts';
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

/** The form of dues, if the page has it. */
export function startDues(): void {
  const tool = findToolForm('dues-form');
  if (!tool) return;
  let outcome: DuesOutcome | undefined;
  const compute = () => {
    if (outcome === undefined) return [helpLine('先选你是哪一种会员。')];
    return outcome === 'rate' ? computed(tool) : outcomeOf(outcome);
  };
  askQuestions(tool.part('questions'), duesTable, (found) => {
    outcome = found;
    tool.part('pay').hidden = found !== 'rate';
    const isSaid = found !== undefined && found !== 'rate';
    tool.part('result').replaceChildren(...(isSaid ? compute() : []));
  });
  computeOnSubmit(tool, compute);
}

function computed({ rules }: ToolForm): Node[] {
  if (!rules.dues) throw new Error('the page ships no rule of dues');
  const post = readAmount(part<HTMLInputElement>('pay-post').value);
  const scale = readAmount(part<HTMLInputElement>('pay-scale').value);
  if ('help' in post) return [helpLine(`岗位工资：${post.help}`)];
  if ('help' in scale) return [helpLine(`薪级工资：${scale.help}`)];
  if (post.yuan === undefined && scale.yuan === undefined)
    return [helpLine('两项工资都空着，照工资条填上，至少填一项。')];
  const parts = { post: post.yuan ?? 0, scale: scale.yuan ?? 0 };
  const { rate, roundDownTo } = rules.dues;
  const { counted, base, dues, year } = duesOn(parts, rules.dues);
  const from = Number(part<HTMLSelectElement>('dues-from').value);
  return [
    make('p', { className: 'answer' }, '每月交', make('strong', {}, formatFee(dues)), '。'),
    stepsOf([
      `把计算会费的工资加起来：${formatFee(parts.post)}＋${formatFee(parts.scale)}＝${formatFee(counted)}。`,
      `去掉不足${roundDownTo}元的尾数：${formatFee(base)}。`,
      `乘${rate}%：每月${formatFee(dues)}，一年${formatFee(year)}。`,
    ]),
    yearTable(dues, from),
    ...basisOf('rate'),
  ];
}

/** The months of this year from the first one on, with the sum so far. */
function yearTable(dues: number, from: number): HTMLElement {
  const rows = Array.from({ length: 13 - from }, (_, at) => {
    const sum = Math.round(dues * 100 * (at + 1)) / 100;
    return make(
      'tr',
      {},
      make('th', { scope: 'row' }, `${from + at}月`),
      make('td', {}, formatFee(dues)),
      make('td', {}, formatFee(sum)),
    );
  });
  const heads = ['月份', '交多少', '累计'].map((text) => make('th', { scope: 'col' }, text));
  const table = make(
    'table',
    {},
    make('caption', {}, '今年逐月，工资不变的话'),
    make('thead', {}, make('tr', {}, ...heads)),
    make('tbody', {}, ...rows),
  );
  return make('div', { className: 'table-scroll' }, table);
}
