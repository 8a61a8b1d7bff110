import { addDays, formatDate } from '../../values/dates.ts';
import type { CountedLimit } from '../../rights/limits/limit.ts';
import { runningOf } from '../../rights/limits/running.ts';
import { make } from '../page/elements.ts';
import { fieldOf } from './tool-form.ts';

/** No matter that a form counts began before. */
const FIRST = '1990-01-01';
const LAST = '2100-01-01';
/** Days ahead that an event may be planned: a notice, a receipt. */
const AHEAD = 2 * 366;

/** The days that a limit asks for, as inputs. */
export interface DayFields {
  fields: readonly HTMLElement[];
  start: HTMLInputElement;
  longestStart: HTMLInputElement | undefined;
  interruptions(): HTMLInputElement[];
}

const dayInput = (id: string): HTMLInputElement => make('input', { type: 'date', id });

/** The fields of a limit: its start, that of its longest period, and the days on which it began again. */
export function dayFieldsFor(limit: CountedLimit): DayFields {
  const start = dayInput('day-start');
  const longest = limit.kind === 'last-day' ? limit.longest : undefined;
  const longestStart = longest && dayInput('day-longest');
  const asks = limit.kind === 'last-day' ? runningOf(limit.running).asks : undefined;
  const again = asks === undefined ? undefined : interruptionFields(asks);
  return {
    fields: [
      fieldOf(limit.start, start),
      ...(longest && longestStart
        ? [fieldOf(`${longest.start}（最长期限从这天算，不填就不算它）`, longestStart)]
        : []),
      ...(again ? [again] : []),
    ],
    start,
    longestStart,
    interruptions: () => [...(again?.querySelectorAll('input') ?? [])],
  };
}

/** One field more for each press: a claim may be made many times. */
function interruptionFields(asks: string): HTMLElement {
  const box = make('fieldset', {}, make('legend', {}, `${asks}没有就空着。`));
  const more = make('button', { type: 'button', className: 'quiet' }, '再填一天');
  const add = () => {
    const count = box.querySelectorAll('input').length + 1;
    const input = dayInput(`day-again-${count}`);
    more.before(fieldOf(`第${count}次`, input));
    return input;
  };
  more.addEventListener('click', () => add().focus());
  box.append(more);
  add();
  return box;
}

/** What is wrong with a day that was filled in, in words that help; undefined if nothing is. */
export function helpWithDay(
  { value, validity }: HTMLInputElement,
  { kind }: CountedLimit,
  today: string,
): string | undefined {
  if (validity.badInput) return '日子没有填完整，请把年、月、日都填上。';
  if (value === '') return undefined;
  if (value < FIRST) return `${formatDate(value)}太早了，看看年份是不是填错了。`;
  const last = kind === 'notice-before' ? LAST : addDays(today, AHEAD);
  return value > last ? `${formatDate(value)}太远了，看看年份是不是填错了。` : undefined;
}
