import { describe, expect, test } from 'vitest';
import {
  dayOf,
  daysBetween,
  formatDate,
  formatDateTime,
  formatHours,
  formatSpan,
  isCalendarDate,
  toShanghaiDate,
  toShanghaiDateTime,
} from '../../src/values/dates.ts';

test('the tests run in a zone far from Shanghai, so that code that uses the local zone fails', () => {
  expect(new Date('2026-11-22T00:00:00Z').getTimezoneOffset()).toBe(300);
});

describe('today in Shanghai', () => {
  test.each([
    ['2026-11-21T15:59:59.999Z', '2026-11-21'],
    ['2026-11-21T16:00:00.000Z', '2026-11-22'],
    ['2026-11-22T00:00:00.000Z', '2026-11-22'],
    ['2026-11-22T15:59:59.999Z', '2026-11-22'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
    ['2028-02-28T16:00:00.000Z', '2028-02-29'],
  ])('UTC %s is %s in Shanghai', (moment, day) => {
    expect(toShanghaiDate(new Date(moment))).toBe(day);
  });
});

describe('Shanghai time', () => {
  test.each([
    ['2026-11-22T08:00', '2026-11-22T08:00:00+08:00'],
    [' 2026-11-22 08:00:59 ', '2026-11-22T08:00:00+08:00'],
    ['2026-11-21T16:00:00Z', '2026-11-22T00:00:00+08:00'],
    ['2026-11-21T11:00:00.123-05:00', '2026-11-22T00:00:00+08:00'],
    ['2026-11-22T08:00:00+0800', '2026-11-22T08:00:00+08:00'],
  ])('%s → %s', (value, moment) => {
    expect(toShanghaiDateTime(value)).toBe(moment);
  });

  test.each([
    '2026-02-30T08:00',
    '2026-11-22T24:00',
    '2026-11-22T08:60',
    '2026-11-22',
    '',
    '8:00',
    '2026-11-22T08:00+99:99',
  ])('“%s” is no time', (value) => {
    expect(toShanghaiDateTime(value)).toBeUndefined();
  });

  test('an invalid Date is no time', () => {
    expect(toShanghaiDateTime(new Date('x'))).toBeUndefined();
  });
});

test.each([
  ['2026-11-22', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-02-30', false],
  ['2026-04-31', false],
  ['2026-00-10', false],
  ['2026-11-22T00:00', false],
  ['26-11-22', false],
])('%s is a real day: %j', (value, real) => {
  expect(isCalendarDate(value)).toBe(real);
});

describe('formatted for readers', () => {
  test('days have no leading zeros', () => {
    expect(formatDate('2026-01-02')).toBe('2026年1月2日');
    expect(formatDate('2026-01-02T00:30:00+08:00')).toBe('2026年1月2日');
  });

  test.each([
    ['2026-11-22T00:30:00+08:00', '2026年11月22日（周日）00:30'],
    ['2026-11-23T23:59:00+08:00', '2026年11月23日（周一）23:59'],
    ['2026-11-28T14:00:00+08:00', '2026年11月28日（周六）14:00'],
  ])('%s → %s', (moment, text) => {
    expect(formatDateTime(moment)).toBe(text);
  });

  test('writes the day once for a span within one day, and twice otherwise', () => {
    const start = '2026-11-22T14:00:00+08:00';
    expect(formatSpan(start, '2026-11-22T16:30:00+08:00')).toBe(
      '2026年11月22日（周日）14:00—16:30',
    );
    expect(formatSpan(start, '2026-11-23T00:00:00+08:00')).toBe(
      '2026年11月22日（周日）14:00—2026年11月23日（周一）00:00',
    );
  });

  test.each([
    ['2026-11-22T16:30:00+08:00', '14:00—16:30'],
    ['2026-11-29T16:30:00+08:00', '14:00至11月29日（周日）16:30'],
    ['2027-01-03T16:30:00+08:00', '14:00至2027年1月3日（周日）16:30'],
  ])('writes the hours beside the first day: until %s', (end, hours) => {
    expect(formatHours('2026-11-22T14:00:00+08:00', end)).toBe(hours);
  });
});

test.each([
  ['2026-11-22', '2026-11-22', 0],
  ['2026-11-22', '2026-11-23', 1],
  ['2026-12-31', '2027-01-01', 1],
  ['2028-02-28', '2028-03-01', 2],
  ['2026-10-31', '2026-11-02', 2],
  ['2026-11-23', '2026-11-22', -1],
  ['2026-11-22T23:59:00+08:00', '2026-11-23T00:00:00+08:00', 1],
])('from %s to %s is %i days', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});

test('the day of a moment is its day in Shanghai', () => {
  expect(dayOf('2026-11-22T00:00:00+08:00')).toBe('2026-11-22');
});
