import { weekdayOf } from '../values/dates.ts';
import { type WorkCalendar, dayKindOf } from '../values/work-calendar.ts';
import type { DayKindOf } from './landing.ts';

/** The kinds of days by the arrangements of holidays that are known: a plain day goes by its weekday. */
export const dayKindsIn =
  (calendar: WorkCalendar): DayKindOf =>
  (day) => {
    const kind = dayKindOf(day, calendar);
    if (kind === undefined) return 'unknown';
    if (kind === 'plain') return weekdayOf(day) % 6 === 0 ? 'off' : 'workday';
    return kind === 'off' ? 'off' : 'workday';
  };
