import { isUnverified } from '../../../src/rights/grounds.ts';
import {
  type LimitDays,
  type LimitResult,
  computeLimit,
} from '../../../src/rights/limits/compute.ts';
import { findLimit } from '../../../src/rights/limits/index.ts';
import type { CountedLimit } from '../../../src/rights/limits/limit.ts';
import { type Day, walkDays } from '../../second/rights/calendar.ts';
import { LIMITS } from '../../second/rights/limit-table.ts';
import {
  findCourse,
  lastDayAfterInterruptions,
  lastDayOfLimit,
} from '../../second/rights/limits.ts';
import {
  type LimitCase,
  type Random,
  drawDays,
  randomLimitCases,
  seededRandom,
} from '../../second/rights/random-cases.ts';
import { parameters } from '../../unit/rights/parameters-kit.ts';
import { type Compared, compare } from './compare.ts';
import { LIMIT_OF_ROW } from './rows.ts';

/** A day on which every parameter of the fixture applies. */
const AS_ON = '2026-11-29';

/** The limit that stands for a case of table A. Throws an Error for a case that none stands for. */
export function countedLimitOf(id: string, name: string): CountedLimit {
  const limit = findLimit(LIMIT_OF_ROW[`${id} ${name}`] ?? '')?.limit;
  if (!limit || !('period' in limit)) throw new Error(`no counted limit for ${id} ${name}`);
  return limit;
}

function compute(limit: CountedLimit, days: LimitDays): LimitResult {
  const found = computeLimit(limit, days, { parameters, kindOf: () => 'workday', asOn: AS_ON });
  if (!found) throw new Error(`${limit.subject}: no parameter`);
  return found;
}

/**
 * Every case of table A from random days: the day, and whether it is to be verified. What the second implementation calls
 * 至少到这一天 must be called so; we call prescriptions so too, which restart likewise, and nothing else.
 */
export const compareLimits = (count: number, seed: number): Compared =>
  compare('limits of table A', randomLimitCases(count, seed), (one) => {
    const { id, name, start, longestFrom } = one;
    const ours = compute(countedLimitOf(id, name), { start, longestStart: longestFrom });
    const second = lastDayOfLimit(id, name, { start, ...(longestFrom && { longestFrom }) });
    const mayBeLower = second.atLeast || findCourse(id, name).limit.stops === 'restarts';
    const isAtLeastRight = second.atLeast ? ours.atLeast : mayBeLower || !ours.atLeast;
    return [
      [ours.day, isUnverified(ours.grounds), isAtLeastRight],
      [dayOf(ours.kind, second.lastDay), second.toVerify, true],
    ];
  });

/** The second implementation gives the last day of a wait; what waits is open the day after. */
const dayOf = (kind: LimitResult['kind'], lastDay: Day): Day =>
  kind === 'from-day' ? walkDays(lastDay, 1) : lastDay;

interface Interrupted extends LimitCase {
  interruptions: readonly Day[];
}

/** Cases of those limits that begin again, with up to four interruptions, in time and late, in any order. */
function* interruptedCases(count: number, seed: number): Generator<Interrupted> {
  const random = seededRandom(seed);
  const drawDay = drawDays(random);
  const courses = LIMITS.filter(({ stops }) => stops === 'restarts').flatMap(({ id, courses }) =>
    courses.map((course) => ({ id, course })),
  );
  for (let made = 0; made < count; made += 1) {
    const { id, course } = courses[random(courses.length)] ?? {};
    if (id === undefined || !course) throw new RangeError('no limit restarts');
    const start = drawDay();
    yield {
      ...{ id, name: course.name, start, interruptions: drawInterruptions(start, random) },
      ...(course.atMost && { longestFrom: walkDays(start, -random(7_700)) }),
    };
  }
}

function drawInterruptions(start: Day, random: Random): Day[] {
  return Array.from({ length: random(5) }, () => walkDays(start, random(1_800)));
}

/** Interrupted limits. */
export const compareInterruptions = (count: number, seed: number): Compared =>
  compare('interrupted limits', interruptedCases(count, seed), (one) => {
    const { id, name, start, longestFrom, interruptions } = one;
    const days = { start, longestStart: longestFrom, interruptions };
    const from = { start, ...(longestFrom && { longestFrom }) };
    return [
      compute(countedLimitOf(id, name), days).day,
      lastDayAfterInterruptions(id, name, from, interruptions).lastDay,
    ];
  });
