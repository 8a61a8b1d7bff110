import { expect, test } from 'vitest';
import { formatDaysLeft } from '../../src/values/days-left.ts';

test.each([
  ['2026-06-18T20:00:00+08:00', '还有377天'],
  ['2027-06-18T00:00:00+08:00', '还有12天'],
  ['2027-06-29T23:59:59+08:00', '还有1天'],
  ['2027-06-30T00:00:00+08:00', '今天到期'],
  ['2027-06-30T23:59:59+08:00', '今天到期'],
  ['2027-07-01T00:00:00+08:00', ''],
])('an offer until 30 June 2027 at %s: “%s”', (now, words) => {
  expect(formatDaysLeft('2027-06-30', new Date(now))).toBe(words);
});
