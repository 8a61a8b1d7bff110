import { LAST_HOUR } from '../../rights/landing.ts';
import type { LimitResult } from '../../rights/limits/compute.ts';
import type { CountedLimit } from '../../rights/limits/limit.ts';
import { runningOf } from '../../rights/limits/running.ts';
import { isOpen } from '../../rights/count.ts';
import { daysBetween, formatDate, formatWeekday } from '../../values/dates.ts';
import { make } from '../page/elements.ts';
import { basisOf, helpLine, stepsOf } from './tool-form.ts';

const LABELS: Readonly<Record<CountedLimit['kind'], string>> = {
  'last-day': '最后一天',
  'from-day': '从这天起可以办',
  notice: '提前的天数到这天满',
  'notice-before': '最晚这天书面告知',
};

/**
 * A computed limit as a page shows it: the day, warnings, the arithmetic, the laws.
 *
 * @param basis the name under which the page has the laws of its length
 */
export function lastDayResult(
  limit: CountedLimit,
  result: LimitResult,
  { basis, today }: { basis: string; today: string },
): Node[] {
  const { day, atLeast, landing, late } = result;
  const label = atLeast ? '至少到这一天' : LABELS[result.kind];
  return [
    make(
      'p',
      { className: 'answer' },
      `${limit.subject}，${label}：`,
      make('strong', {}, `${formatDate(day)}（${formatWeekday(day)}）`),
    ),
    ...(result.kind === 'from-day' ? [] : [make('p', {}, distanceOf(result, today))]),
    ...(landing?.says ? [helpLine(landing.says)] : []),
    ...(late.length > 0
      ? [
          helpLine(
            `${late.map(formatDate).join('、')}晚于期限的最后一天，不能让它重新算；在那以前也要求过、投诉过的，请一并填上。`,
          ),
        ]
      : []),
    ...(limit.note === undefined ? [] : [make('p', {}, limit.note)]),
    ...arithmetic(result),
    ...running(limit),
    make('h3', {}, '期限的依据'),
    ...basisOf(basis),
  ];
}

/** How far away the day is, or what to do if it is past. */
function distanceOf({ kind, day, atLeast }: LimitResult, today: string): string {
  const days = daysBetween(today, day);
  if (kind !== 'last-day') return days < 0 ? `已经过了${-days}天。` : `离今天还有${days}天。`;
  if (isOpen(today, day))
    return days === 0 ? `就是今天。${LAST_HOUR.says}` : `离今天还有${days}天。${LAST_HOUR.says}`;
  const more = atLeast ? '中间要求过、投诉过的，填上再算一次。' : '';
  return `已经过了${-days}天。${more}先别放弃，拿着材料问工会或者律师。`;
}

function arithmetic({ counts }: LimitResult): Node[] {
  if (counts.length === 0) return [];
  return [
    make('h3', {}, '怎么数的'),
    stepsOf(counts.flatMap(({ steps }) => steps.map(({ says }) => says))),
    ...basisOf('counting'),
  ];
}

function running(limit: CountedLimit): Node[] {
  if (limit.kind !== 'last-day') return [];
  return [
    make('h3', {}, '会不会停、会不会重新算'),
    make('p', {}, runningOf(limit.running).says),
    ...basisOf(`running-${limit.running}`),
  ];
}
