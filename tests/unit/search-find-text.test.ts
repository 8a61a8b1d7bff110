import { describe, expect, test } from 'vitest';
import { densest, findMatches } from '../../src/search/find-text.ts';

const found = (text: string, ...terms: string[]) =>
  findMatches(text, terms).map(({ start, end }) => text.slice(start, end));

describe('finding terms in a text', () => {
  test('returns matches in order, the longest where they overlap', () => {
    expect(found('会费标准：会费按月交。', '会费', '会费标准')).toEqual(['会费标准', '会费']);
  });

  test('ignores width and case, and returns the original text', () => {
    expect(found('去ＫＴＶ唱歌，ktv有优惠', 'Ktv')).toEqual(['ＫＴＶ', 'ktv']);
    expect(found('第１２条', '12')).toEqual(['１２']);
  });

  test('matches across line breaks and spaces in Chinese text', () => {
    expect(found('按月交会\n费。', '会费')).toEqual(['会\n费']);
    expect(found('新版iOS 手机', 'ios手机')).toEqual(['iOS 手机']);
  });

  test('makes the spaces of a term optional', () => {
    expect(found('trade union 与 tradeunion', 'trade union')).toEqual([
      'trade union',
      'tradeunion',
    ]);
  });

  test('matches digits and letters only at the start of a word', () => {
    expect(found('2025年5月', '5')).toEqual(['5']);
    expect(found('three hr', 'hr')).toEqual(['hr']);
  });

  test('matches symbols literally', () => {
    expect(found('工资(税前)的0.5%', '(税前)', '.*', '0.5%')).toEqual(['(税前)', '0.5%']);
    expect(found('[a]-b\\c$^{1}|/', '[a]-b\\c$^{1}|/')).toEqual(['[a]-b\\c$^{1}|/']);
  });

  test('finds nothing without terms or for a blank one', () => {
    expect(found('会费')).toEqual([]);
    expect(found('会费', ' ')).toEqual([]);
  });

  test('finds every match of many terms in a very long text', () => {
    const text = '会费按月交，'.repeat(20_000);
    const terms = ['会费', '按月', '交会', '不在', '也不在', 'x', 'y', 'z'];
    expect(findMatches(text, terms)).toHaveLength(40_000);
  });
});

describe('the densest passage', () => {
  test('is where most different terms meet', () => {
    const text = `会费会费会费。${'别的话'.repeat(60)}会费的标准。`;
    const matches = findMatches(text, ['会费', '标准']);
    expect(matches[densest(matches) ?? -1]?.start).toBe(text.lastIndexOf('会费'));
  });

  test('prefers a rare long term to a frequent short one', () => {
    const text = `${'会籍管理'.repeat(5)}。${'别的话'.repeat(60)}会员名册里查。`;
    const matches = findMatches(text, ['会籍', '会员名册']);
    expect(matches[densest(matches) ?? -1]?.term).toBe(1);
  });

  test('is the first of equals', () => {
    const matches = findMatches(`会费。${'别的话'.repeat(60)}会费。`, ['会费']);
    expect(densest(matches)).toBe(0);
  });

  test('is undefined without matches', () => {
    expect(densest([])).toBeUndefined();
  });
});
