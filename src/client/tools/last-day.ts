import type { DecisionTable } from '../../rights/decision.ts';
import { readLimitHash } from '../../rights/limits/address.ts';
import {
  type LimitGroup,
  LIMIT_GROUPS,
  type NamedLimit,
  findLimit,
} from '../../rights/limits/index.ts';
import { toShanghaiDate } from '../../values/dates.ts';
import { make, part } from '../page/elements.ts';
import { dayFieldsFor } from './day-fields.ts';
import { type Chosen, computeChosen, isCounted } from './last-day-compute.ts';
import { askQuestions } from './questions.ts';
import { type ToolForm, computeOnSubmit, fieldOf, findToolForm } from './tool-form.ts';

/** The form of last days, if the page has it: a matter, by questions or from the address, and its days. */
export function startLastDay(): void {
  const tool = findToolForm('last-day-form');
  if (!tool) return;
  const group = part<HTMLSelectElement>('last-day-group');
  const today = toShanghaiDate(new Date());
  const on = make('input', { type: 'date', id: 'day-on', value: today });
  let chosen: Chosen | undefined;

  const compute = () =>
    computeChosen(chosen, { rules: tool.rules, today, asOn: on.value || today });
  const choose = (named: NamedLimit | undefined) => {
    chosen = chosenOf(named, chosen?.days?.start.value ?? '');
    tool.part('days').replaceChildren(...fieldsOf(chosen, on));
    const isSaid = chosen && !isCounted(chosen.named.limit);
    tool.part('result').replaceChildren(...(isSaid ? compute() : []));
  };
  const ask = () => askGroup(tool, group.value as LimitGroup | '', choose);
  /** Another page may have said which matter, and from which day. */
  const readAddress = () => {
    const said = readLimitHash(location.hash);
    const named = said && findLimit(said.matter);
    if (!said || !named) return;
    group.value = named.group;
    on.value = said.on ?? today;
    showNamed(tool, named, () => {
      ask();
      group.focus();
    });
    choose(named);
    if (!chosen?.days || said.day === undefined) return;
    chosen.days.start.value = said.day;
    tool.part('result').replaceChildren(...compute());
  };

  group.addEventListener('change', ask);
  addEventListener('hashchange', readAddress);
  computeOnSubmit(tool, compute);
  readAddress();
}

/** The fields of a limit, with the day that was typed for the one before. */
function chosenOf(named: NamedLimit | undefined, day: string): Chosen | undefined {
  if (!named) return undefined;
  const days = isCounted(named.limit) ? dayFieldsFor(named.limit) : undefined;
  if (days) days.start.value = day;
  return { named, days };
}

function fieldsOf(chosen: Chosen | undefined, on: HTMLElement): Node[] {
  if (!chosen?.days) return [];
  const law = make('details', {}, make('summary', {}, '按哪一天的规定算'));
  law.append(fieldOf('规定改过的，填那时候的日子', on));
  return [...chosen.days.fields, law];
}

function askGroup(
  tool: ToolForm,
  group: LimitGroup | '',
  choose: (named: NamedLimit | undefined) => void,
): void {
  choose(undefined);
  const questions = tool.part('questions');
  if (group === '') {
    questions.replaceChildren();
    return;
  }
  const table: DecisionTable = LIMIT_GROUPS[group].table;
  askQuestions(questions, table, (id) => choose(id === undefined ? id : findLimit(id)));
}

/** Shows a limit in place of its questions, with a way back to them. */
function showNamed(tool: ToolForm, { limit }: NamedLimit, ask: () => void): void {
  const again = make('button', { type: 'button', className: 'quiet' }, '不是这件事，重选');
  again.addEventListener('click', ask);
  const line = make('p', {}, `办的是：${limit.subject}。`);
  tool.part('questions').replaceChildren(line, make('p', {}, again));
}
