import { expect, test } from 'vitest';
import { readDate, readDateTime, readNumber, toHalfWidth } from '../../src/values/typed.ts';

const TODAY = '2026-11-22';

test.each([
  ['２０２６－１１－２２', '2026-11-22'],
  ['2026年11月22日', '2026-11-22'],
  ['２０２６年３月８号', '2026-03-08'],
  ['2026.11.22', '2026-11-22'],
  ['2026/3/8', '2026-03-08'],
  ['20261122', '2026-11-22'],
  ['11月22日', '2026-11-22'],
  [' 2026-11-22 ', '2026-11-22'],
  ['今天', '2026-11-22'],
  ['后天', '2026-11-24'],
  ['2026年2月30日', undefined],
  ['明年', undefined],
  ['2026-11', undefined],
])('the day of %s', (typed, day) => {
  expect(readDate(typed, TODAY)).toBe(day);
});

test.each([
  ['2026-12-30 14:00', '2026-12-30T14:00:00+08:00'],
  ['2026-12-30T14:00', '2026-12-30T14:00:00+08:00'],
  ['2026-12-30T14:00:00+08:00', '2026-12-30T14:00:00+08:00'],
  ['２０２６年１２月３０日　１４：００', '2026-12-30T14:00:00+08:00'],
  ['2026年12月30日下午2点半', '2026-12-30T14:30:00+08:00'],
  ['2026年12月30日 上午9点', '2026-12-30T09:00:00+08:00'],
  ['12月30日 晚上7点30分', '2026-12-30T19:30:00+08:00'],
  ['12月30日 中午12点', '2026-12-30T12:00:00+08:00'],
  ['明天下午2点', '2026-11-23T14:00:00+08:00'],
  ['14:00', undefined],
  ['2026-12-30', undefined],
  ['2026-12-30 25:00', undefined],
])('the moment of %s', (typed, moment) => {
  expect(readDateTime(typed, TODAY)).toBe(moment);
});

test.each([
  ['16:00', '2026-12-30T16:00:00+08:00'],
  ['下午4点半', '2026-12-30T16:30:00+08:00'],
  ['12月31日 9:00', '2026-12-31T09:00:00+08:00'],
  ['16', undefined],
])('%s, of what starts on 30 December', (typed, moment) => {
  expect(readDateTime(typed, TODAY, '2026-12-30')).toBe(moment);
});

test.each([
  ['０．５％', 0.5],
  ['0.5', 0.5],
  ['１０', 10],
  ['1,200 元', 1200],
  ['十', undefined],
  ['', undefined],
])('the number of %s', (typed, number) => {
  expect(readNumber(typed)).toBe(number);
});

test('full-width digits and signs become ordinary ones, Chinese punctuation stays', () => {
  expect(toHalfWidth('０１０－１２３４５６７８（转８０１），ＩＣＰ')).toBe(
    '010-12345678（转801），ICP',
  );
});
