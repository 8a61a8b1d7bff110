import type { LimitResult } from '../../rights/limits/compute.ts';
import type { LimitQuestion } from '../../rights/limits/show.ts';
import { LAST_HOUR } from '../../rights/landing.ts';
import type { KnownYear } from '../../rights/work-days.ts';
import { daysBetween, formatDate, formatWeekday } from '../../values/dates.ts';
import { make } from '../page/elements.ts';

interface Asked {
  question: LimitQuestion;
  /** The day that the reader entered; days are `YYYY-MM-DD`. */
  start: string;
  today: string;
  calendar: readonly KnownYear[];
}

/** The computed day with its arithmetic, its warnings, and what can be done with it. */
export function showResult(result: LimitResult, asked: Asked): Node[] {
  const { day, counts, late, landing } = result;
  const isLast = result.kind === 'last-day' || result.kind === 'notice-before';
  const steps = counts.flatMap((count) => count.steps.map(({ says }) => make('li', {}, says)));
  const isMadeUp = asked.calendar.some(
    ({ year, isSample }) => isSample && day.startsWith(`${year}-`),
  );
  const notes = [
    late.length > 0 ? '最近一次要求的时候已经过了期限，不能让它重新算起。' : '',
    landing?.says ?? '',
    landing && landing.kind !== 'unknown' && isMadeUp
      ? '放假的日子照网站的示例算，没有对照国务院办公厅的通知。'
      : '',
    isLast ? LAST_HOUR.says : '',
  ].filter((note) => note !== '');
  return [
    make(
      'p',
      { className: 'journey-day' },
      LEADS[result.kind](result.atLeast),
      make('b', {}, nameOf(day)),
    ),
    ...(isLast ? [make('p', {}, leftUntil(day, asked))] : []),
    ...(steps.length > 0 ? [make('ol', {}, ...steps)] : []),
    ...notes.map((note) => make('p', {}, note)),
    actions(day, isLast, asked),
  ];
}

const nameOf = (day: string) => `${formatDate(day)}（${formatWeekday(day)}）`;

const LEADS: Readonly<Record<LimitResult['kind'], (atLeast: boolean) => string>> = {
  'last-day': (atLeast) => (atLeast ? '至少到这一天：' : '最后一天：'),
  'notice-before': () => '最晚在这一天书面告知：',
  'from-day': () => '从这一天起可以：',
  notice: () => '通知期满的那天：',
};

function leftUntil(day: string, { today }: Asked): string {
  const left = daysBetween(today, day);
  if (left === 0) return '就是今天。';
  if (left > 0) return `还有${left}天。别等到最后一天。`;
  return `已经过了${-left}天。先别放弃，带上材料问受理的机关，或者问工会。`;
}

function actions(day: string, isLast: boolean, { question, start, today }: Asked): Node {
  const { id, limit } = question;
  const more = make('a', { href: `${toolPath()}#matter=${id}&day=${start}` }, '换一种情形再算');
  if (day <= today) return make('p', { className: 'journey-actions' }, more);
  const button = make('button', { type: 'button', className: 'quiet' }, '放进日历提醒我');
  button.addEventListener('click', () => {
    const title = isLast ? `最后一天：${limit.subject}` : `可以办了：${limit.subject}`;
    void offerReminder(button, { id, title, day });
  });
  return make('p', { className: 'journey-actions' }, button, more);
}

/** Relative to a page of an entry, whatever the site's base path; on a disk a folder has no page of its own. */
const toolPath = () => `../../tools/last-day/${location.protocol === 'file:' ? 'index.html' : ''}`;

/** The writer of calendar files is loaded when somebody wants one. */
async function offerReminder(
  button: HTMLButtonElement,
  reminder: { id: string; title: string; day: string },
): Promise<void> {
  try {
    const { saveReminder } = await import('./reminder.ts');
    saveReminder({ ...reminder, url: location.href.replace(/#.*$/, '') });
    button.textContent = '日历文件存好了，打开它就加进日历';
  } catch (error) {
    console.error(error);
    button.textContent = '现在存不了日历文件，请自己记下这一天';
  }
}
