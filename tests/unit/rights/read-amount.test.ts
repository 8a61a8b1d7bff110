import { expect, test } from 'vitest';
import { readAmount } from '../../../src/rights/read-amount.ts';

test.each([
  ['2405', 2405],
  [' 2,405.50 元', 2405.5],
  ['２４０５', 2405],
  ['¥1，827', 1827],
  ['0.24万', 2400],
  ['2405.555', 2405.56],
  ['0', 0],
  ['', undefined],
  ['  ', undefined],
])('“%s” is %d yuan', (typed, yuan) => {
  expect(readAmount(typed)).toEqual({ yuan });
});

test.each([
  ['四千', '看不出是多少'],
  ['2405+1827', '看不出是多少'],
  ['1e9', '看不出是多少'],
  ['12.', '看不出是多少'],
  ['-5', '不会是负数'],
  ['480000', '看着太多了'],
])('“%s” gets a line that helps', (typed, help) => {
  expect(readAmount(typed)).toMatchObject({ help: expect.stringContaining(help) as string });
});
