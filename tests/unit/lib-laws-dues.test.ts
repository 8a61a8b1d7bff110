import { describe, expect, test } from 'vitest';
import { calculateDues } from '../../src/law/dues.ts';
import { formatArticle, formatCitation, toChineseNumeral } from '../../src/law/laws.ts';

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [43, '四十三'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [115, '一百一十五'],
  [1000, '一千'],
  [1001, '一千零一'],
  [1010, '一千零一十'],
  [1260, '一千二百六十'],
])('%i is written %s', (value, numeral) => {
  expect(toChineseNumeral(value)).toBe(numeral);
});

test.each([
  ['43', '第四十三条'],
  ['3(五)', '第三条第（五）项'],
  ['110(十二)', '第一百一十条第（十二）项'],
  ['附则', '附则'],
  ['', ''],
])('article %j is written %j', (article, text) => {
  expect(formatArticle(article)).toBe(text);
});

describe('citations', () => {
  const laws = [
    {
      id: 'union',
      title: '中华人民共和国工会法',
      shortName: '工会法',
      revised: '2021-12-24',
      source: '',
    },
  ];

  test('use the short name, Chinese numerals and the year of the version', () => {
    expect(formatCitation(laws, 'union', '43')).toBe('《工会法》第四十三条（2021年版本）');
  });

  test('fall back to the id of an unknown statute', () => {
    expect(formatCitation(laws, 'nope', '43')).toBe('nope 第四十三条');
  });
});

describe('dues', () => {
  const rule = { rate: 0.5, roundDownTo: 10 };

  test.each([
    [4232, 4230, 21.15],
    [4230, 4230, 21.15],
    [4239.99, 4230, 21.15],
    [0, 0, 0],
    [9.99, 0, 0],
    [10, 10, 0.05],
    [12_345_678, 12_345_670, 61_728.35],
  ])('pay of %d yuan counts as %d, with dues of %d a month', (pay, base, dues) => {
    expect(calculateDues(pay, rule)).toEqual({ base, dues });
  });

  test('follow the rule that is set', () => {
    expect(calculateDues(4232, { rate: 1, roundDownTo: 1 })).toEqual({ base: 4232, dues: 42.32 });
  });

  test.each([-1, -0.01, Number.NaN, Infinity])('refuse %d as pay', (pay) => {
    expect(() => calculateDues(pay, rule)).toThrow(RangeError);
  });
});
