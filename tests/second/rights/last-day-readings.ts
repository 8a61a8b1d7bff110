import { type Day, walkDays } from './calendar.ts';
import { isWeekend } from './weekday.ts';

/** The arrangement of one year as announced; a year that is not given is not announced. */
export interface HolidayYear {
  year: number;
  /** The days of 年节办法 2 themselves, 13 a year from 2025 (fact 10-13). */
  statutory: readonly Day[];
  /** Every day off of the announced holidays, weekends and exchanged days within them included. */
  off: readonly Day[];
  /** Weekend days that are worked (fact 10-14). */
  worked: readonly Day[];
}

/** A moved day, or `not-announced` if the answer needs a year without an arrangement. */
export type Moved = Day | 'not-announced';

export interface LastDayReadings {
  /** What is shown as the result (fact 10-04). */
  unmoved: Day;
  /** Whether to warn: in some reading the day moves, or may move once the year is announced. */
  mayMove: boolean;
  /** Civil Code 203 by the word: only over statutory holidays. */
  overStatutory: Moved;
  /** Over the whole announced holiday, exchanged days included; a plain weekend does not move it. */
  overAnnounced: Moved;
  /** Over weekends too, unless they are worked. */
  overRestDays: Moved;
}

/**
 * The readings of Civil Code 203 for a last day. Article 203 names 法定休假日; whether weekends belong to them is
 * written nowhere (fact 10-04), and 休假结束 may mean the statutory days or the announced holiday.
 */
export function readLastDay(day: Day, years: readonly HolidayYear[]): LastDayReadings {
  const move = (rests: (day: Day, year: HolidayYear) => boolean) => moveOver(day, years, rests);
  const overStatutory = move((at, year) => year.statutory.includes(at));
  const overAnnounced = move((at, { statutory, off }) => [...statutory, ...off].includes(at));
  const overRestDays = move(
    (at, { statutory, off, worked }) =>
      [...statutory, ...off].includes(at) || (isWeekend(at) && !worked.includes(at)),
  );
  const mayMove = [overStatutory, overAnnounced, overRestDays].some((moved) => moved !== day);
  return { unmoved: day, mayMove, overStatutory, overAnnounced, overRestDays };
}

function moveOver(
  day: Day,
  years: readonly HolidayYear[],
  rests: (day: Day, year: HolidayYear) => boolean,
): Moved {
  for (let at = day; ; at = walkDays(at, 1)) {
    const year = years.find((known) => at.startsWith(`${known.year}-`));
    if (!year) return 'not-announced';
    if (!rests(at, year)) return at;
  }
}
