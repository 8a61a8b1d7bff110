import { dayKindsIn } from '../../../src/rights/day-kinds.ts';
import { landingOf } from '../../../src/rights/landing.ts';
import type { CalendarYear } from '../../../src/values/work-calendar.ts';
import { type Day, daysOfMonth, monthsBetween, walkDays } from '../../second/rights/calendar.ts';
import { type HolidayYear, readLastDay } from '../../second/rights/last-day-readings.ts';
import { type Random, draw, drawDays, seededRandom } from '../../second/rights/random-cases.ts';
import { isWeekend } from '../../second/rights/weekday.ts';
import { type Compared, compare } from './compare.ts';

/** So many days share one random calendar: making one costs more than asking it. */
const DAYS_EACH = 50;

interface LandingCase {
  day: Day;
  /** The first year of the calendar, which knows two. */
  year: number;
}

interface Calendar {
  ours: readonly CalendarYear[];
  second: readonly HolidayYear[];
}

/** A year with holidays of up to nine days in every other month, and a weekend at work soon after some of them. */
function drawYear(year: number, random: Random): { ours: CalendarYear; second: HolidayYear } {
  const months = monthsBetween(`${year}-01`, `${year}-12`).filter((_, at) => at % 2 === 0);
  const daysOff = months.map((month) => {
    const from = draw(daysOfMonth(month).slice(0, 18), random);
    return { from, to: walkDays(from, random(9)) };
  });
  const workdays = daysOff.flatMap(({ to }) => {
    const day = walkDays(to, 1 + random(9));
    return isWeekend(day) ? [day] : [];
  });
  const off = daysOff.flatMap(({ from, to }) => daysFrom(from, to));
  const statutory = daysOff.map(({ from }) => from);
  return {
    ours: { year, daysOff, workdays },
    second: { year, statutory, off, worked: workdays },
  };
}

function daysFrom(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = walkDays(day, 1)) days.push(day);
  return days;
}

function drawCalendar(year: number, random: Random): Calendar {
  const years = [drawYear(year, random), drawYear(year + 1, random)];
  return { ours: years.map(({ ours }) => ours), second: years.map(({ second }) => second) };
}

function* landings(count: number, seed: number): Generator<LandingCase & { calendar: Calendar }> {
  const random = seededRandom(seed);
  const drawDay = drawDays(random);
  let calendar = drawCalendar(2026, random);
  let year = 2026;
  for (let made = 0; made < count; made += 1) {
    if (made % DAYS_EACH === 0) {
      year = 1960 + random(180);
      calendar = drawCalendar(year, random);
    }
    // Of the two years that are known, the year after, which is not, and any other.
    const day = random(8) === 0 ? drawDay() : walkDays(`${year}-01-01`, random(800));
    yield { day, year, calendar };
  }
}

/** Where last days fall, by random calendars: whether there is a warning, and to which day it may be moved. */
export const compareLandings = (count: number, seed: number): Compared =>
  compare('days that a last day falls on', landings(count, seed), ({ day, calendar }) => {
    const ours = landingOf(day, dayKindsIn(calendar.ours));
    const second = readLastDay(day, calendar.second);
    const moved = ours.kind === 'workday' ? day : (ours.shifted ?? 'not-announced');
    return [
      [ours.day, ours.says !== '', moved],
      [second.unmoved, second.mayMove, second.overRestDays],
    ];
  });
