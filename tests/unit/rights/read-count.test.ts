import { expect, test } from 'vitest';
import { readCount } from '../../../src/rights/read-count.ts';

const years = { unit: '年', most: 60, isWhole: true };
const hours = { unit: '小时', most: 744, isWhole: false };

test.each([
  ['', undefined],
  [' 12 ', 12],
  ['１２年', 12],
  ['0', 0],
])('%j are %s years', (typed, count) => {
  expect(readCount(typed, years)).toEqual({ count });
});

test('halves count where halves can be', () => {
  expect(readCount('3.5小时', hours)).toEqual({ count: 3.5 });
  expect(readCount('3.5', years)).toEqual({ help: '请填整数，不满1年的不算。' });
});

test.each([
  ['十二', '“十二”看不出是多少，请只填数字，单位是年。'],
  ['-3', '“-3”看不出是多少，请只填数字，单位是年。'],
  ['61', '61年看着太多了，看看是不是填错了。'],
])('%j is answered with help', (typed, help) => {
  expect(readCount(typed, years)).toEqual({ help });
});
