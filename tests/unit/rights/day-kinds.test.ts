import { expect, test } from 'vitest';
import { dayKindsIn } from '../../../src/rights/day-kinds.ts';

const kindOf = dayKindsIn([
  {
    year: 2026,
    daysOff: [{ from: '2026-10-01', to: '2026-10-07' }],
    workdays: ['2026-10-10'],
  },
]);

test.each([
  ['2026-12-16', 'workday', 'a Wednesday'],
  ['2026-12-19', 'off', 'a Saturday'],
  ['2026-12-20', 'off', 'a Sunday'],
  ['2026-10-07', 'off', 'the last day of a holiday'],
  ['2026-10-08', 'workday', 'the day after it'],
  ['2026-10-10', 'workday', 'a Saturday at work'],
  ['2027-01-04', 'unknown', 'of a year that is not announced'],
] as const)('%s is %s: %s', (day, kind, why) => {
  expect(kindOf(day), why).toBe(kind);
});
