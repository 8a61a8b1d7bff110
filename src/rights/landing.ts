import { addDays, formatDate, formatWeekday } from '../values/dates.ts';
import type { Cited } from './grounds.ts';

/** Whether people work on a day; `unknown` while its year's arrangement of holidays is not announced. */
export type DayKind = 'workday' | 'off' | 'unknown';

/** Tells the kind of a day `YYYY-MM-DD`. */
export type DayKindOf = (day: string) => DayKind;

/** Where a last day falls. The last day itself stays as counted: whether it is shifted is not certain. */
export interface Landing {
  kind: DayKind;
  /** The last day if it is not shifted. */
  day: string;
  /** The last day if it is: the first workday after. Undefined if there is no shift, or nobody can know yet. */
  shifted: string | undefined;
  /** What readers are told, in Chinese; empty for a workday. */
  says: string;
  cites: readonly Cited[];
}

/** The longest run of days off that a search crosses; the law allows eight or nine. */
const LONGEST_REST = 31;
const CITES: readonly Cited[] = [{ law: 'civil-code', article: '203' }];

/** Until what hour the last day lasts, for pages to add. */
export const LAST_HOUR = {
  says: '最后一天到24时为止；对方有办公时间的，到停止办公为止。',
  cites: CITES,
} as const;

/**
 * Where the last day of a period falls (Civil Code 203 shifts a last day that is a statutory holiday, and does not say
 * whether Saturdays and Sundays are): a warning for a day off, both readings for an unknown day.
 */
export function landingOf(day: string, kindOf: DayKindOf): Landing {
  const kind = kindOf(day);
  const name = `${formatDate(day)}（${formatWeekday(day)}）`;
  if (kind === 'workday') return { kind, day, shifted: undefined, says: '', cites: [] };
  if (kind === 'unknown') {
    const says = `${day.slice(0, 4)}年的放假安排还不知道。${name}上班的，最后一天就是这一天；放假的，可能顺延到放假结束的第二天，现在说不出是哪天。请在${formatDate(day)}以前办。`;
    return { kind, day, shifted: undefined, says, cites: CITES };
  }
  const shifted = firstWorkdayAfter(day, kindOf);
  const until = shifted ? `顺延到${formatDate(shifted)}` : '顺延，顺延到哪天还不知道';
  const says = `${name}不上班，可能${until}。法律只写了法定休假日顺延，没写周六、周日算不算，请提前办，不要等顺延。`;
  return { kind, day, shifted, says, cites: CITES };
}

function firstWorkdayAfter(day: string, kindOf: DayKindOf): string | undefined {
  for (let ahead = 1; ahead <= LONGEST_REST; ahead += 1) {
    const candidate = addDays(day, ahead);
    const kind = kindOf(candidate);
    if (kind !== 'off') return kind === 'workday' ? candidate : undefined;
  }
  return undefined;
}
