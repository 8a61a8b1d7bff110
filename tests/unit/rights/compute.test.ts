import { describe, expect, test } from 'vitest';
import { complaintLimits } from '../../../src/rights/limits/complaints.ts';
import { arbitrationLimits } from '../../../src/rights/limits/arbitration.ts';
import { administrativeLimits } from '../../../src/rights/limits/administrative.ts';
import { courtLimits } from '../../../src/rights/limits/court.ts';
import { LIMIT_GROUPS } from '../../../src/rights/limits/index.ts';
import { injuryLimits } from '../../../src/rights/limits/injury.ts';
import { leavingLimits } from '../../../src/rights/limits/leaving.ts';
import { staffLimits } from '../../../src/rights/limits/staff.ts';
import { type LimitDays, computeLimit } from '../../../src/rights/limits/compute.ts';
import type { CountedLimit, Limit } from '../../../src/rights/limits/limit.ts';
import { isUnverified } from '../../../src/rights/grounds.ts';
import { parameters } from './parameters-kit.ts';

function counted(limit: Limit): CountedLimit {
  if (!('period' in limit)) throw new Error(`${limit.subject} is not counted`);
  return limit;
}

const compute = (limit: Limit, days: LimitDays, asOn = '2026-11-29') => {
  const found = computeLimit(counted(limit), days, {
    parameters,
    kindOf: () => 'workday',
    asOn,
  });
  if (!found) throw new Error('no parameter');
  return found;
};

describe('the last day', () => {
  test('to sue after an award is the fifteenth after its receipt, and does not move', () => {
    const days = { start: '2026-12-01', interruptions: ['2026-12-05'] };
    const found = compute(courtLimits['award-suit'], days);
    expect(found).toMatchObject({ day: '2026-12-16', atLeast: false, late: [] });
    expect(found.counts).toHaveLength(1);
    expect(found.grounds.confidence).toBe('double');
    expect(found.grounds.citations).toContainEqual({ law: 'dispute-mediation-law', article: '50' });
  });

  test('to ask for arbitration is at least that day, and begins again with each interruption', () => {
    const { arbitration } = arbitrationLimits;
    expect(compute(arbitration, { start: '2026-03-05' })).toMatchObject({
      day: '2027-03-05',
      atLeast: true,
    });
    const again = compute(arbitration, { start: '2026-03-05', interruptions: ['2026-08-01'] });
    expect(again).toMatchObject({ day: '2027-08-01', atLeast: true, late: [] });
    expect(again.counts.map(({ last }) => last)).toEqual(['2027-03-05', '2027-08-01']);
  });

  test('an interruption on the last day counts, a day later it is too late', () => {
    const { arbitration } = arbitrationLimits;
    const at = (...interruptions: string[]) =>
      compute(arbitration, { start: '2026-03-05', interruptions });
    expect(at('2027-03-05')).toMatchObject({ day: '2028-03-05', late: [] });
    expect(at('2027-03-06')).toMatchObject({ day: '2027-03-05', late: ['2027-03-06'] });
    expect(() => at('2026-03-04')).toThrow(RangeError);
  });

  test('counts an interruption after the first end if an earlier one had put that off', () => {
    const { arbitration } = arbitrationLimits;
    const interruptions = ['2027-11-30', '2027-03-05', '2029-01-01'];
    const found = compute(arbitration, { start: '2026-03-05', interruptions });
    expect(found).toMatchObject({ day: '2028-11-30', late: ['2029-01-01'] });
    expect(found.counts.map(({ start }) => start)).toEqual([
      '2026-03-05',
      '2027-03-05',
      '2027-11-30',
    ]);
  });

  test('is that of the longest period where it ends earlier', () => {
    const { rescission } = complaintLimits;
    const early = compute(rescission, { start: '2026-06-01', longestStart: '2025-05-01' });
    expect(early.day).toBe('2027-06-01');
    const capped = compute(rescission, { start: '2026-06-01', longestStart: '2021-12-31' });
    expect(capped.day).toBe('2026-12-31');
    expect(capped.counts.at(-1)?.last).toBe('2026-12-31');
    const harm = compute(complaintLimits['harm-claim'], {
      start: '2026-06-01',
      longestStart: '2007-01-01',
    });
    expect(harm).toMatchObject({ day: '2027-01-01', atLeast: false });
  });

  test('of a limit that nobody read is marked', () => {
    const found = compute(staffLimits['sanction-review'], { start: '2026-11-02' });
    expect(found.day).toBe('2026-12-02');
    expect(isUnverified(found.grounds)).toBe(true);
    expect(found.grounds.source).toContain('人社部发〔2023〕58号');
  });

  test.each([
    [administrativeLimits.reconsideration, '2026-11-01', '2026-12-31'],
    [administrativeLimits['administrative-suit'], '2026-08-31', '2027-02-28'],
    [injuryLimits['injury-recognition'], '2028-02-29', '2029-02-28'],
    [complaintLimits['rescission-misunderstanding'], '2026-11-01', '2027-01-30'],
    [courtLimits['appeal-ruling'], '2026-12-25', '2027-01-04'],
    [courtLimits.enforcement, '2026-11-30', '2028-11-30'],
  ])('$subject, from %s: %s', (limit, start, day) => {
    expect(compute(limit, { start }).day).toBe(day);
  });
});

test('a further appraisal is open from the day after a full year', () => {
  expect(compute(injuryLimits['appraisal-review'], { start: '2026-03-05' })).toMatchObject({
    kind: 'from-day',
    day: '2027-03-06',
  });
});

test('notice: thirty days forward for resigning, three months back for retiring early', () => {
  expect(compute(leavingLimits.resignation, { start: '2026-12-01' }).day).toBe('2026-12-31');
  const early = compute(leavingLimits['early-retirement'], { start: '2027-09-01' });
  expect(early.day).toBe('2027-06-01');
  expect(isUnverified(early.grounds)).toBe(true);
});

test('every counted limit has a result, with grounds and its arithmetic', () => {
  const all = Object.values(LIMIT_GROUPS).flatMap(({ limits }): Limit[] => Object.values(limits));
  const limits = all.filter((limit) => 'period' in limit);
  expect(limits.length).toBeGreaterThan(30);
  for (const limit of limits) {
    const { day, counts, grounds } = compute(limit, { start: '2026-10-31' });
    expect(day, limit.subject).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(counts.length, limit.subject).toBe(limit.kind === 'notice-before' ? 0 : 1);
    expect(grounds.citations.length + (grounds.source ? 1 : 0), limit.subject).toBeGreaterThan(0);
  }
});

test('a day before a rule applied has no result', () => {
  const limit = counted(complaintLimits['public-security']);
  const context = { parameters, kindOf: () => 'workday' as const };
  const days = { start: '2025-12-01' };
  expect(computeLimit(limit, days, { ...context, asOn: '2025-12-31' })).toBeUndefined();
  expect(computeLimit(limit, days, { ...context, asOn: '2026-01-01' })?.day).toBe('2026-06-01');
});
