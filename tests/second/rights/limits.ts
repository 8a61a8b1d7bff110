import { type Day, walkDays } from './calendar.ts';
import type { Course, Limit } from './limit.ts';
import { LIMITS } from './limit-table.ts';
import { lastDayBefore, lastDayOf } from './periods.ts';
import { type Weekday, weekdayOf } from './weekday.ts';

export interface LimitStart {
  /** The start of the course. */
  start: Day;
  /** The start of the longest time, for courses with `atMost`. */
  longestFrom?: Day;
}

export interface LimitResult {
  /** The last day, unmoved; of several readings the most careful one. */
  lastDay: Day;
  weekday: Weekday;
  /** The result of another reading, where the fact leaves one. */
  otherReading?: Day;
  /** As in {@link Limit}. */
  atLeast: boolean;
  /** Shown as 待核实. */
  toVerify: boolean;
}

/** @throws RangeError for a row that gives no last day, or a case that it does not have */
export function findCourse(id: string, name = 'only'): { limit: Limit; course: Course } {
  const limit = LIMITS.find((candidate) => candidate.id === id);
  const course = limit?.courses.find((candidate) => candidate.name === name);
  if (!limit || !course) throw new RangeError(`No limit ${id} ${name}`);
  return { limit, course };
}

/**
 * The last day of a row of table A (fact 10.2).
 *
 * @throws RangeError as {@link findCourse}; if the longest time has no start
 */
export function lastDayOfLimit(
  id: string,
  name: string | undefined,
  from: LimitStart,
): LimitResult {
  const { limit, course } = findCourse(id, name);
  const { lastDay, otherReading } = readings(limit, course, from);
  const result: LimitResult = {
    ...{ lastDay, weekday: weekdayOf(lastDay) },
    atLeast: limit.atLeast === true,
    toVerify: limit.confidence === 'reported',
  };
  return otherReading === undefined ? result : { ...result, otherReading };
}

function readings(
  { direction }: Limit,
  course: Course,
  from: LimitStart,
): { lastDay: Day; otherReading?: Day } {
  if (direction === 'before') {
    const { careful, literal } = lastDayBefore(from.start, course.period);
    return careful === literal ? { lastDay: careful } : { lastDay: careful, otherReading: literal };
  }
  return { lastDay: earliest([lastDayOf(from.start, course.period), ...longest(course, from)]) };
}

function longest({ atMost }: Course, { longestFrom }: LimitStart): Day[] {
  if (!atMost) return [];
  if (longestFrom === undefined) throw new RangeError(`When was: ${atMost.starts}?`);
  return [lastDayOf(longestFrom, atMost.period)];
}

function earliest(days: readonly Day[]): Day {
  const [first = ''] = days.toSorted();
  return first;
}

/**
 * The last day of a limit that interruptions start again (fact 10-11): the whole time from each, its day not counted.
 * An interruption after the last day changes nothing; the longest time (A27) is not prolonged.
 *
 * @throws RangeError for a limit that does not restart (10-12)
 */
export function lastDayAfterInterruptions(
  id: string,
  name: string | undefined,
  from: LimitStart,
  interruptions: readonly Day[],
): LimitResult {
  if (findCourse(id, name).limit.stops !== 'restarts')
    throw new RangeError(`${id} does not start again`);
  let result = lastDayOfLimit(id, name, from);
  for (const day of interruptions.toSorted())
    if (day > from.start && day <= result.lastDay)
      result = lastDayOfLimit(id, name, { ...from, start: day });
  return result;
}

/**
 * The first day on which the review of an assessment may be asked for (A16, “满 1 年以后”): the day after the last day
 * of the year, or by the other reading that day itself.
 */
export function firstDayOfReview(assessed: Day): { careful: Day; early: Day } {
  const { lastDay } = lastDayOfLimit('A16', undefined, { start: assessed });
  return { careful: walkDays(lastDay, 1), early: lastDay };
}

/**
 * The first day without work after a notice (A29): the day after the notice has run, or by the other reading its last
 * day, since the fact gives the length of the notice only.
 */
export function firstDayAfterNotice(name: string, notice: Day): { careful: Day; early: Day } {
  const { lastDay } = lastDayOfLimit('A29', name, { start: notice });
  return { careful: walkDays(lastDay, 1), early: lastDay };
}
