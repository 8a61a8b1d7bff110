import { addDays, weekdayOf } from '../values/dates.ts';
import { type CalendarYear, dayKindOf } from '../values/work-calendar.ts';
import type { DayKindOf } from './landing.ts';

/** A year whose holidays are known, as pages carry it. */
export interface KnownYear {
  year: number;
  /** The days `YYYY-MM-DD` that are not what their weekday says: days off from Monday to Friday, weekends at work. */
  exceptions: readonly string[];
  /** Made up for demonstration, or not compared with the notice. */
  isSample: boolean;
}

/** Tells workdays: Saturdays and Sundays are off, other days are not, except for the exceptions. */
export const workDaysOf =
  (years: readonly KnownYear[]): DayKindOf =>
  (day) => {
    const known = years.find(({ year }) => day.startsWith(`${year}-`));
    if (!known) return 'unknown';
    return isWeekend(day) === known.exceptions.includes(day) ? 'workday' : 'off';
  };

/** The part of `content/settings/site.yml` with the holidays. */
interface WithHolidays {
  holidays?:
    | readonly (Omit<CalendarYear, 'workdays'> & {
        workdays?: readonly string[] | undefined;
        basis: string;
      })[]
    | undefined;
}

/** The years whose holidays the settings give. */
export function knownYears({ holidays = [] }: WithHolidays): KnownYear[] {
  const calendar = holidays.map(({ workdays = [], ...year }) => ({ ...year, workdays }));
  return calendar.map(({ year, basis }) => ({
    year,
    exceptions: daysOf(year).filter((day) => {
      const kind = dayKindOf(day, calendar);
      return isWeekend(day) ? kind === 'makeUp' : kind === 'off';
    }),
    isSample: basis === 'sample',
  }));
}

function daysOf(year: number): string[] {
  const first = `${year}-01-01`;
  const days = Array.from({ length: 366 }, (_, index) => addDays(first, index));
  return days.filter((day) => day.startsWith(`${year}-`));
}

const isWeekend = (day: string): boolean => [0, 6].includes(weekdayOf(day));
