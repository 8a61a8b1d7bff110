import { weekdayOf } from '../values/dates.ts';
import type { WorkCalendar } from '../values/work-calendar.ts';
import type { DayKindOf } from './landing.ts';

/**
 * The kinds of days by the arrangements of holidays that are known: any other day goes by its weekday. Not by way of
 * `dayKindOf`: a module that opening hours share would be one file more for every page to name.
 */
export const dayKindsIn =
  (calendar: WorkCalendar): DayKindOf =>
  (day) => {
    if (!calendar.some(({ year }) => day.startsWith(`${year}-`))) return 'unknown';
    if (calendar.some(({ workdays }) => workdays.includes(day))) return 'workday';
    const isOff =
      weekdayOf(day) % 6 === 0 ||
      calendar.some(({ daysOff }) => daysOff.some(({ from, to }) => from <= day && day <= to));
    return isOff ? 'off' : 'workday';
  };
