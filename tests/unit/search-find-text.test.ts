import { describe, expect, test } from 'vitest';
import { densest, findMatches } from '../../src/search/find-text.ts';

const found = (text: string, ...terms: string[]) =>
  findMatches(text, terms).map(({ start, end }) => text.slice(start, end));

describe('在正文里找词', () => {
  test('按先后，重叠时取长的', () => {
    expect(found('会费标准：会费按月交。', '会费', '会费标准')).toEqual(['会费标准', '会费']);
  });

  test('全角和大小写不分，标出的还是原文', () => {
    expect(found('去ＫＴＶ唱歌，ktv有优惠', 'Ktv')).toEqual(['ＫＴＶ', 'ktv']);
    expect(found('第１２条', '12')).toEqual(['１２']);
  });

  test('中文句子里换了行也算', () => {
    expect(found('按月交会\n费。', '会费')).toEqual(['会\n费']);
    expect(found('新版iOS 手机', 'ios手机')).toEqual(['iOS 手机']);
  });

  test('词里有空格时，原文有没有空格都算', () => {
    expect(found('trade union 与 tradeunion', 'trade union')).toEqual([
      'trade union',
      'tradeunion',
    ]);
  });

  test('数字和字母从词头认起', () => {
    expect(found('2025年5月', '5')).toEqual(['5']);
    expect(found('three hr', 'hr')).toEqual(['hr']);
  });

  test('符号只当符号', () => {
    expect(found('工资(税前)的0.5%', '(税前)', '.*', '0.5%')).toEqual(['(税前)', '0.5%']);
    expect(found('[a]-b\\c$^{1}|/', '[a]-b\\c$^{1}|/')).toEqual(['[a]-b\\c$^{1}|/']);
  });

  test('没有词，或者词里只有空白', () => {
    expect(found('会费')).toEqual([]);
    expect(found('会费', ' ')).toEqual([]);
  });

  test('很长的正文和最多的词也找得完', () => {
    const text = '会费按月交，'.repeat(20_000);
    const terms = ['会费', '按月', '交会', '不在', '也不在', 'x', 'y', 'z'];
    expect(findMatches(text, terms)).toHaveLength(40_000);
  });
});

describe('最密的一段', () => {
  test('不同的词最多的地方', () => {
    const text = `会费会费会费。${'别的话'.repeat(60)}会费的标准。`;
    const matches = findMatches(text, ['会费', '标准']);
    expect(matches[densest(matches) ?? -1]?.start).toBe(text.lastIndexOf('会费'));
  });

  test('只出现一次的长词，胜过到处都有的短词', () => {
    const text = `${'会籍管理'.repeat(5)}。${'别的话'.repeat(60)}会员名册里查。`;
    const matches = findMatches(text, ['会籍', '会员名册']);
    expect(matches[densest(matches) ?? -1]?.term).toBe(1);
  });

  test('一样多时取最前面的', () => {
    const matches = findMatches(`会费。${'别的话'.repeat(60)}会费。`, ['会费']);
    expect(densest(matches)).toBe(0);
  });

  test('什么也没找到', () => {
    expect(densest([])).toBeUndefined();
  });
});
