import { expect, test } from 'vitest';
import { readRange } from '../../../admin/table/clipboard.ts';

test.each([
  [
    'a range of WPS, with the line break at its end',
    '甲\t乙\r\n丙\t丁\r\n',
    [
      ['甲', '乙'],
      ['丙', '丁'],
    ],
  ],
  [
    'empty cells keep their places',
    '甲\t\t乙\n\t\t\n',
    [
      ['甲', '', '乙'],
      ['', '', ''],
    ],
  ],
  ['one cell of several lines', '"图书九折\n文具九五折"\r\n', [['图书九折 文具九五折']]],
  ['an empty cell at the end', '甲\t', [['甲', '']]],
  [
    'a cell of several lines is quoted',
    '"图书九折\n文具九五折"\t东片',
    [['图书九折 文具九五折', '东片']],
  ],
  ['quotation marks inside are doubled', '"说""九折"""\t东片', [['说"九折"', '东片']]],
  ['a quotation mark in the middle is text', '5"屏\t东片', [['5"屏', '东片']]],
  [
    'a quotation mark that nothing closes is text',
    '"半句\t东片\n乙\t丙',
    [
      ['"半句', '东片'],
      ['乙', '丙'],
    ],
  ],
])('%s', (_name, text, cells) => {
  expect(readRange(text)).toEqual(cells);
});

test('a single cell is no range: the browser pastes it', () => {
  expect(readRange('结账前出示会员证')).toBeUndefined();
  expect(readRange('结账前出示会员证\n')).toBeUndefined();
  expect(readRange('"红烛"书店')).toBeUndefined();
  expect(readRange('"红烛"')).toBeUndefined();
});
