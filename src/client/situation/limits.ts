import { computeLimit } from '../../rights/limits/compute.ts';
import type { LimitQuestion } from '../../rights/limits/show.ts';
import { type KnownYear, workDaysOf } from '../../rights/work-days.ts';
import { isCalendarDate, toShanghaiDate } from '../../values/dates.ts';
import { showResult } from './limit-result.ts';

/** Computes the last day from the days in a form, and shows it below them; nothing is kept or sent. */
export function showAnswer(form: HTMLElement): void {
  const output = form.querySelector('[role=status]');
  const question = read<LimitQuestion>(form, 'limit');
  const calendar = read<KnownYear[]>(form.closest('[data-calendar]'), 'calendar') ?? [];
  if (output && question) output.replaceChildren(...answer(form, question, calendar));
}

/** JSON that the view has written into an attribute. */
function read<T>(element: Element | null, name: string): T | undefined {
  const text = element instanceof HTMLElement ? element.dataset[name] : undefined;
  return text === undefined ? undefined : (JSON.parse(text) as T);
}

function answer(
  form: HTMLElement,
  question: LimitQuestion,
  calendar: readonly KnownYear[],
): (Node | string)[] {
  const start = dayIn(form, 'start');
  if (start === undefined) return [];
  const restarted = dayIn(form, 'restarted');
  if (restarted !== undefined && restarted < start)
    return ['后一个日子比开始的那天还早，请看是不是填反了。'];
  const { limit, parameters } = question;
  const today = toShanghaiDate(new Date());
  const result = computeLimit(
    limit,
    {
      start,
      interruptions: restarted === undefined ? [] : [restarted],
      longestStart: dayIn(form, 'longestStart'),
    },
    { parameters: { parameters: [...parameters] }, kindOf: workDaysOf(calendar), asOn: today },
  );
  return result ? showResult(result, { question, start, today, calendar }) : [];
}

/** The day in a field, `YYYY-MM-DD`; undefined while it is empty or incomplete. */
function dayIn(form: HTMLElement, name: string): string | undefined {
  const value = form.querySelector<HTMLInputElement>(`[data-day=${name}]`)?.value ?? '';
  return isCalendarDate(value) ? value : undefined;
}
