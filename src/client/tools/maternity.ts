import {
  type Maternity,
  allowanceTable,
  explainMaternity,
  maternityLeave,
} from '../../rights/maternity.ts';
import { readCount } from '../../rights/read-count.ts';
import { toShanghaiDate } from '../../values/dates.ts';
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

const CHILDREN = { unit: '个', most: 8, isWhole: true };

/** The form of maternity leave, if the page has it. */
export function startMaternity(): void {
  const tool = findToolForm('maternity-form');
  if (!tool) return;
  const event = part<HTMLSelectElement>('event');
  let allowance: string | undefined;
  const showBirth = () => {
    tool.part('birth').hidden = event.value !== 'birth';
  };
  event.addEventListener('change', showBirth);
  showBirth();
  askQuestions(tool.part('questions'), allowanceTable, (found) => {
    allowance = found;
  });
  computeOnSubmit(tool, () => {
    const read = readEvent(event.value);
    if ('help' in read) return [helpLine(read.help)];
    const leave = maternityLeave(read, tool.rules.parameters, toShanghaiDate(new Date()));
    if (!leave) return [helpLine('本站现在没有这一类的规定，请问工会。')];
    const days = make('strong', {}, `${leave.days}天`);
    return [
      make('p', { className: 'answer' }, '国家规定的产假，至少', days, '。'),
      stepsOf(explainMaternity(leave)),
      ...basisOf(...leave.parts.map(({ id }) => id)),
      make('h3', {}, '生育津贴'),
      ...(allowance === undefined
        ? [helpLine('要看津贴谁付，把参加生育保险的问题也答了。')]
        : outcomeOf(allowance)),
    ];
  });
}

function readEvent(event: string): Maternity | { help: string } {
  if (event === 'miscarriage-early' || event === 'miscarriage-late') return { event };
  if (event !== 'birth') return { help: '先选是生孩子，还是流产。' };
  const children = readCount(part<HTMLInputElement>('children').value, CHILDREN);
  if ('help' in children) return { help: `几个孩子：${children.help}` };
  if (!children.count) return { help: '这一次生了几个孩子，填个数，一个就填1。' };
  const difficult = part<HTMLSelectElement>('difficult').value;
  if (difficult === '') return { help: '再选是不是难产，天数不一样。' };
  return { event, children: children.count, difficult: difficult === 'yes' };
}
