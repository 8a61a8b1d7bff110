/** The days off and the weekends at work of a year, as the State Council's notice sets them. */
export interface CalendarYear {
  year: number;
  /** Both days inclusive. */
  daysOff: readonly { from: string; to: string }[];
  workdays: readonly string[];
}

/** The years that are known. Notices come a few weeks before a year begins. */
export type WorkCalendar = readonly CalendarYear[];

/** A year as settings have it, which say more than the days. */
export interface AnnouncedYear extends Omit<CalendarYear, 'workdays'> {
  workdays?: readonly string[] | undefined;
}

/** The days alone. */
export const toWorkCalendar = (years: readonly AnnouncedYear[]): WorkCalendar =>
  years.map(({ year, daysOff, workdays = [] }) => ({
    year,
    daysOff: daysOff.map(({ from, to }) => ({ from, to })),
    workdays,
  }));

/** `makeUp`: a weekend at work in exchange for a day off. */
export type DayKind = 'off' | 'makeUp' | 'plain';

/** What the calendar says of a day; undefined if its year is not known. */
export function dayKindOf(day: string, calendar: WorkCalendar): DayKind | undefined {
  if (!calendar.some(({ year }) => day.startsWith(`${year}-`))) return undefined;
  if (calendar.some(({ workdays }) => workdays.includes(day))) return 'makeUp';
  return calendar.some(({ daysOff }) => daysOff.some(({ from, to }) => from <= day && day <= to))
    ? 'off'
    : 'plain';
}
