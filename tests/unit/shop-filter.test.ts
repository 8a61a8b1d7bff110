import { describe, expect, test } from 'vitest';
import { opens } from '../../src/values/opening-hours.ts';
import { readHours } from '../../src/values/read-hours.ts';
import { staleFrom } from '../../src/values/verified.ts';
import { type Shop, bySort, isShown } from '../../src/values/shop-filter.ts';
import type { Show } from '../../src/values/shop-questions.ts';
import type { WorkCalendar } from '../../src/values/work-calendar.ts';

const CALENDAR: WorkCalendar = [
  {
    year: 2026,
    daysOff: [{ from: '2026-10-01', to: '2026-10-07' }],
    workdays: ['2026-10-10'],
  },
];

const SHOP: Shop = {
  starts: '2026-09-01',
  ends: '2026-12-20',
  verified: '2026-03-01',
  hours: '工作日9:00—18:00；周末10:00—16:00',
};

const at = (show: Show, moment: string, shop: Partial<Shop> = {}) =>
  isShown({ ...SHOP, ...shop }, show, momentOf(moment), (hours, question) =>
    opens(readHours(hours), question, momentOf(moment), CALENDAR),
  );
const momentOf = (minute: string) => new Date(`${minute}:00+08:00`);

describe('what holds at a moment', () => {
  test.each<[Show, string, boolean]>([
    ['valid', '2026-08-31T23:59', false],
    ['valid', '2026-09-01T00:00', true],
    ['valid', '2026-12-20T23:59', true],
    ['valid', '2026-12-21T00:00', false],
    ['fresh', '2026-09-15T12:00', true],
    ['fresh', '2026-10-15T12:00', false],
    ['ending', '2026-11-20T12:00', false],
    ['ending', '2026-11-21T12:00', true],
    ['ending', '2026-12-21T00:00', false],
    ['verified', '2027-02-28T23:59', true],
    ['verified', '2027-03-01T00:00', false],
    // A Monday.
    ['open', '2026-11-30T09:00', true],
    ['open', '2026-11-30T18:00', false],
    ['today', '2026-11-30T20:00', true],
  ])('%s at %s: %s', (show, moment, expected) => {
    expect(at(show, moment)).toBe(expected);
  });
});

test('hours by day of the week say nothing about a holiday; those of every day do', () => {
  expect(at('today', '2026-10-03T12:00')).toBe(undefined);
  expect(at('open', '2026-10-03T12:00', { hours: '每天10:00—21:00' })).toBe(true);
});

test('a weekend at work after a holiday is a working day', () => {
  const hours = '工作日9:00—18:00';
  expect(at('open', '2026-10-10T17:00', { hours })).toBe(true);
  expect(at('today', '2026-10-11T12:00', { hours })).toBe(false);
});

test('neither do they of a year whose days off are not known, nor hours that nobody understands', () => {
  expect(at('today', '2027-06-01T12:00')).toBe(undefined);
  expect(at('open', '2026-11-30T12:00', { hours: '看老板心情' })).toBe(undefined);
  expect(at('today', '2026-11-30T12:00', { hours: '' })).toBe(undefined);
});

test('a shop that is closed on Mondays does not open today', () => {
  const hours = '周二至周日10:00—20:00';
  expect(at('today', '2026-11-30T12:00', { hours })).toBe(false);
  expect(at('today', '2026-12-01T12:00', { hours })).toBe(true);
});

test('a verification counts for a year', () => {
  expect(staleFrom('2026-03-01')).toBe('2027-03-01');
});

test('sorts by what is asked for', () => {
  const shops = [
    { ...SHOP, ends: '2027-01-01', starts: '2026-01-01', verified: '2026-01-01' },
    { ...SHOP, ends: '2026-12-01', starts: '2026-02-01', verified: '2026-03-01' },
    { ...SHOP, ends: '2027-03-01', starts: '2026-03-01', verified: '2026-02-01' },
  ];
  const sorted = (sort: Parameters<typeof bySort>[0]) =>
    [...shops].sort(bySort(sort, momentOf('2026-11-30T12:00'))).map((shop) => shops.indexOf(shop));
  expect(sorted('ending')).toEqual([1, 0, 2]);
  expect(sorted('fresh')).toEqual([2, 1, 0]);
  expect(sorted('verified')).toEqual([1, 2, 0]);
});

test('in every order, what does not hold yet stands behind what does, and what has ended last', () => {
  const [ended, coming, held] = [
    { ...SHOP, ends: '2026-11-29', verified: '2026-11-01' },
    { ...SHOP, starts: '2026-12-01', ends: '2026-12-05', verified: '2026-11-01' },
    { ...SHOP, ends: '2027-08-31' },
  ];
  for (const sort of ['ending', 'fresh', 'verified'] as const)
    expect([ended, coming, held].sort(bySort(sort, momentOf('2026-11-30T12:00'))), sort).toEqual([
      held,
      coming,
      ended,
    ]);
});
