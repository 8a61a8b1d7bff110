import { type Day, type Month, allDays, daysOfMonth, monthsBetween, walkDays } from './calendar.ts';
import { LIMITS } from './limit-table.ts';
import type { Period } from './periods.ts';

/** Room on both sides of the cases for the longest period, 20 years. */
const FIRST: Day = '1950-01-01';
const LAST: Day = '2150-12-31';

const LONGEST = { day: 400, month: 60, year: 20 } as const;
const UNITS = ['day', 'month', 'year'] as const;

/** Whole numbers from 0 to `below` - 1. */
export type Random = (below: number) => number;

/**
 * The same numbers for the same seed on every machine.
 * Source: the minimal standard generator (Park, Miller and Stockmeyer, Communications of the ACM 36 (1993), 105).
 *
 * @param seed a whole number from 1 to 2^31 - 2
 */
export function seededRandom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return Math.floor((state / 2_147_483_647) * below);
  };
}

/** A draw of one value. @throws RangeError if there is none */
export function draw<Value>(values: readonly Value[], random: Random): Value {
  const value = values[random(values.length)];
  if (value === undefined) throw new RangeError('Nothing to draw from');
  return value;
}

/** Days of 1950 to 2150: one half evenly, the other among the first and last days of months, where rules differ. */
export function drawDays(random: Random): () => Day {
  const days = allDays.filter((day) => FIRST <= day && day <= LAST);
  const months = monthsBetween(FIRST.slice(0, 7), LAST.slice(0, 7));
  return () => (random(2) === 0 ? draw(days, random) : drawEdge(draw(months, random), random));
}

function drawEdge(month: Month, random: Random): Day {
  const days = daysOfMonth(month);
  return draw([...days.slice(0, 2), ...days.slice(-4)], random);
}

/** `count` starts with a period of up to 400 days, 60 months or 20 years, the same for the same seed. */
export function* randomPeriods(
  count: number,
  seed: number,
): Generator<{ start: Day; period: Period }> {
  const random = seededRandom(seed);
  const drawDay = drawDays(random);
  for (let made = 0; made < count; made += 1) {
    const unit = draw(UNITS, random);
    yield { start: drawDay(), period: { unit, amount: 1 + random(LONGEST[unit]) } };
  }
}

/** A case of table A. */
export interface LimitCase {
  id: string;
  name: string;
  start: Day;
  /** Before `start` or on it, where the limit has a longest time. */
  longestFrom?: Day;
}

/** `count` cases of every limit of table A, the same for the same seed. */
export function* randomLimitCases(count: number, seed: number): Generator<LimitCase> {
  const random = seededRandom(seed);
  const drawDay = drawDays(random);
  const courses = LIMITS.flatMap(({ id, courses }) => courses.map((course) => ({ id, course })));
  for (let made = 0; made < count; made += 1) {
    const { id, course } = draw(courses, random);
    const start = drawDay();
    if (!course.atMost) yield { id, name: course.name, start };
    else yield { id, name: course.name, start, longestFrom: drawEarlier(start, random) };
  }
}

/** Up to 21 years before `start`, so that either of the two limits may be the earlier one. */
function drawEarlier(start: Day, random: Random): Day {
  return walkDays(start, -random(7_700));
}
