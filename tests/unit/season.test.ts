import { expect, test } from 'vitest';
import { isEvening, seasonOf } from '../../src/values/season.ts';

const at = (day: string, time = '12:00') => new Date(`${day}T${time}:00+08:00`);

test.each([
  ['2026-02-17', '新春好'],
  ['2027-01-30', '新春好'],
  ['2027-02-06', '新春好'],
  ['2027-02-20', '新春好'],
  ['2033-01-31', '新春好'],
  ['2026-09-25', '中秋好'],
  ['2027-09-15', '中秋好'],
  ['2026-09-10', '教师节好'],
  ['2026-12-31', '新年好'],
  ['2027-01-01', '新年好'],
  ['2027-05-01', '劳动节好'],
  ['2026-10-05', '国庆好'],
  ['2026-09-01', '新学期好'],
  ['2027-03-01', '新学期好'],
])('%s: %s', (day, greeting) => {
  expect(seasonOf(at(day))?.greeting).toBe(greeting);
});

test.each(['2026-11-29', '2027-01-20', '2027-07-15', '2026-09-11', '2033-02-15'])(
  '%s: an ordinary day',
  (day) => {
    expect(seasonOf(at(day))).toBeUndefined();
  },
);

test('days are those of Shanghai, whatever the time zone of the device', () => {
  expect(seasonOf(at('2026-09-08', '00:00'))?.name).toBe('teachers');
  expect(seasonOf(at('2026-09-10', '23:59'))?.name).toBe('teachers');
  expect(seasonOf(at('2026-09-11', '00:00'))).toBeUndefined();
});

test('evening is from six to six', () => {
  expect(
    ['05:59', '06:00', '17:59', '18:00'].map((time) => isEvening(at('2026-11-29', time))),
  ).toEqual([true, false, false, true]);
});
