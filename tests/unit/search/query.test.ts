import { describe, expect, test } from 'vitest';
import { findTerms, makeExcerpt } from '../../../src/search/excerpt.ts';
import { foldQuery } from '../../../src/search/fold-query.ts';
import { foldText, readCharacterMap } from '../../../src/search/fold.ts';
import { stripBoilerplate } from '../../../src/search/boilerplate.ts';
import { toDigits } from '../../../src/values/numerals.ts';
import { findNumbers, toHanNumeral } from '../../../src/search/numerals.ts';
import { coverTokens } from '../../../src/search/phrase.ts';
import { planQuery } from '../../../src/search/plan.ts';
import { openSegmenter, bigrams } from '../../../src/search/segment.ts';
import { SynonymIndex } from '../../../src/search/synonym-index.ts';
import { titleOverlap } from '../../../src/search/title.ts';

const simplified = readCharacterMap('會会費费勞劳');

describe('folding variants of characters', () => {
  test.each([
    ['會費', '会费'],
    ['會費交著', '会费交着'],
    ['著名的会费', '著名的会费'],
    ['ＡＰＰ　登录', 'app 登录'],
    ['１２３５１', '12351'],
    ['⼯会', '工会'],
    ['  工会\u200B经费\n', '工会经费'],
  ])('%s', (typed, folded) => {
    expect(foldQuery(typed, simplified)).toBe(folded);
  });

  test('keeps punctuation and the length of a text', () => {
    const text = '（會費）：ＡＢ，1％';
    expect(foldText(text, simplified)).toBe('（会费）：AB，1％');
    expect(foldText(text, simplified)).toHaveLength(text.length);
  });
});

describe('numerals', () => {
  test.each([
    ['0', '零'],
    ['2', '二'],
    ['10', '十'],
    ['39', '三十九'],
    ['105', '一百零五'],
    ['110', '一百一十'],
    ['1005', '一千零五'],
    ['2026', '二零二六'],
    ['30000', '三万'],
    ['20050', '二万零五十'],
  ])('converts %s to %s and back', (digits, han) => {
    expect(toHanNumeral(digits)).toBe(han);
    expect(toDigits(han)).toBe(digits);
  });

  test.each([
    ['第39条', ['第39条', '第三十九条', '39']],
    ['第三十九条', ['第三十九条', '第39条']],
    ['2个月', ['2个月', '二个月', '两个月', '2']],
    ['两个月', ['两个月', '2个月']],
  ])('%s', (text, variants) => {
    expect(findNumbers(text).map((span) => span.variants)).toEqual([variants]);
  });

  test.each(['一般', '十分', '12351', '一直'])('finds no number in %s', (text) => {
    expect(findNumbers(text)).toEqual([]);
  });
});

test.each([
  ['请问产假有多少天吗', '产假'],
  ['调动后会籍怎么办', '调动后会籍'],
  ['怎么办', '怎么办'],
  ['会费是什么', '会费'],
  ['我想问一下体检在哪里', '体检'],
])('strips boilerplate from a question: %s', (run, bare) => {
  expect(stripBoilerplate(run)).toBe(bare);
});

describe('planning a query', () => {
  const groups = [{ words: ['京卡', '会员证', '-服务卡'], narrower: [] }];
  const plan = (query: string, segmenter = openSegmenter()) =>
    planQuery(query, { segmenter, synonyms: new SynonymIndex(groups) });
  const variants = (query: string, segmenter = openSegmenter()) =>
    plan(query, segmenter).segments.map((segment) =>
      segment.variants.map(({ text }) => text).join('|'),
    );

  test.each([
    ['退休以后还能不能保留会籍', ['退休', '保留', '会籍']],
    ['京卡怎么办理', ['京卡|会员证']],
    ['服务卡丢了', ['服务卡|京卡|会员证']],
    ['劳动合同法第39条', ['劳动', '合同', '第39条|第三十九条|39']],
    ['税', ['税']],
    ['APP登录', ['APP', '登录']],
  ])('%s', (query, expected) => {
    expect(variants(query)).toEqual(expected);
  });

  test('splits into bigrams without a segmenter', () => {
    expect(variants('会籍保留', bigrams)).toEqual(['会籍', '保留']);
  });

  test('extracts quotations', () => {
    expect(plan('“经济补偿”怎么算').quotes).toEqual(['经济补偿']);
  });
});

test.each([
  ['会籍', ['会籍']],
  ['医疗期', ['医疗', '疗期']],
  ['劳动合同', ['劳动', '合同']],
  ['第39条', ['39', '条']],
  ['app登录', ['app', '登录']],
])('covers a run of characters with index tokens: %s', (run, tokens) => {
  expect(coverTokens(run).map(({ token }) => token)).toEqual(tokens);
});

test('title overlap is 1 for equal texts, 0 for unrelated ones, and higher for a shorter title', () => {
  expect(titleOverlap('会费怎么算', '会费怎么算')).toBe(1);
  expect(titleOverlap('会费', '会费怎么算')).toBeGreaterThan(
    titleOverlap('会费', '忘了交会费，会被当成退会吗'),
  );
  expect(titleOverlap('产假', '会费怎么算')).toBe(0);
});

describe('excerpts', () => {
  const text =
    '会费\u200B怎么\u200B算. 开头\u200B的\u200B一段\u200B话，\u200B说\u200B了\u200B很多\u200B别的\u200B事情，' +
    '和\u200B问\u200B的\u200B没有\u200B关系，\u200B只是\u200B占\u200B地方。\u200B'.repeat(4) +
    '会费\u200B按\u200B工资\u200B的\u200B千分之五\u200B缴纳。';

  test('start at the sentence with the terms and mark exactly those', () => {
    const segments = makeExcerpt(text, ['会费', '工资'], '会费怎么算');
    const all = segments.map((segment) => segment.text).join('');
    expect(all).toMatch(/^…会费按工资的千分之五缴纳。$/);
    expect(segments.filter(({ isMarked }) => isMarked).map((segment) => segment.text)).toEqual([
      '会费',
      '工资',
    ]);
  });

  test('start at the beginning when no term occurs', () => {
    const [first] = makeExcerpt(text, [], '会费怎么算');
    expect(first?.text).toMatch(/^开头的一段话/);
  });

  test('mark letters only at the start of a word', () => {
    expect(findTerms('app和wapp', ['app'])).toEqual([[0, 3]]);
  });
});
