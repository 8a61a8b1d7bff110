import { expect, test } from 'vitest';
import { knownYears, workDaysOf } from '../../../src/rights/work-days.ts';

const years = knownYears({
  holidays: [
    {
      year: 2026,
      daysOff: [{ from: '2026-10-01', to: '2026-10-07' }],
      workdays: ['2026-10-10'],
      basis: 'notice',
    },
  ],
});
const kindOf = workDaysOf(years);

test.each([
  ['2026-10-01', 'off', 'a holiday on a Thursday'],
  ['2026-10-10', 'workday', 'a Saturday that is worked'],
  ['2026-10-17', 'off', 'any other Saturday'],
  ['2026-10-18', 'off', 'a Sunday'],
  ['2026-10-19', 'workday', 'a Monday'],
  ['2027-10-18', 'unknown', 'a Monday of a year without an arrangement'],
])('%s is %s: %s', (day, kind) => {
  expect(kindOf(day)).toBe(kind);
});

test('a page carries only the days that are not as their weekday says', () => {
  expect(years).toEqual([
    {
      year: 2026,
      exceptions: [
        ...['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
        '2026-10-10',
      ],
      isSample: false,
    },
  ]);
});

test('a year that was made up says so, and one may have no weekends at work', () => {
  const found = knownYears({ holidays: [{ year: 2027, daysOff: [], basis: 'sample' }] });
  expect(found).toEqual([{ year: 2027, exceptions: [], isSample: true }]);
});
