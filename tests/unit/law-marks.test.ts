import { describe, expect, test } from 'vitest';
import { citedIn, findMarks, paraphraseOf, withoutMarks } from '../../src/law/law-marks.ts';

const marked = (text: string) =>
  findMarks(text).flatMap((mark) =>
    mark.marked.map(({ name, article }) => `${name} ${article}`).join('、'),
  );

describe('law marks', () => {
  test.each([
    ['one article', '产假98天〔女职工规定第七条〕。', ['女职工规定 7']],
    ['several articles', '〔劳动合同法第四十二条、第四十五条〕', ['劳动合同法 42、劳动合同法 45']],
    ['a paragraph of an article', '〔工会法第十二条第二款〕', ['工会法 12']],
    ['an item of an article', '〔社会保险法第三十七条第（一）项〕', ['社会保险法 37(一)']],
    ['an article number in digits', '〔工会法第43条〕', ['工会法 43']],
    [
      'article numbers above one hundred',
      '〔民法典第一千一百九十九条、第二百零三条〕',
      ['民法典 1199、民法典 203'],
    ],
    [
      'a range of articles',
      '〔劳动合同法第三十六条至第三十八条〕',
      ['劳动合同法 36、劳动合同法 37、劳动合同法 38'],
    ],
    ['two statutes', '〔劳动法第三条；工会法第四条〕', ['劳动法 3、工会法 4']],
    ['a name in 《》', '〔《工会法》第三条〕', ['工会法 3']],
    ['brackets in the name', '〔劳动争议司法解释（一）第四十七条〕', ['劳动争议司法解释（一） 47']],
    ['two marks in a sentence', '甲〔工会法第一条〕乙〔工会法第二条〕', ['工会法 1', '工会法 2']],
    ['a line break inside', '〔工会法第三条、\n第四条〕', ['工会法 3、工会法 4']],
    ['a malformed mark', '〔工会法第条〕', ['']],
  ])('%s', (_, text, expected) => {
    expect(marked(text)).toEqual(expected);
  });

  test.each(['工发〔1978〕101号', '〔注〕', '〔工会法〕', '第三条'])('no mark in %s', (text) => {
    expect(findMarks(text)).toEqual([]);
  });

  test('reads a very long mark within a second of its thread', () => {
    const { user: start } = process.threadCpuUsage();
    findMarks(`〔${'第一条、'.repeat(50_000)}〕`);
    expect(process.threadCpuUsage().user - start).toBeLessThan(1_000_000);
  });

  test('strips marks from a text, and keeps document numbers', () => {
    expect(withoutMarks('产假98天〔女职工规定第七条〕，见工发〔1978〕101号。')).toBe(
      '产假98天，见工发〔1978〕101号。',
    );
  });
});

describe('articles that marks cite', () => {
  const law = {
    id: 'union',
    title: '中华人民共和国工会法',
    shortName: '工会法',
    otherNames: ['工会法（2021年修正）'],
    revised: '2021-12-24',
    source: '',
    articles: [
      { article: '3', says: '整条' },
      { article: '3(五)', says: '一项' },
    ],
  };

  test.each(['工会法', '中华人民共和国工会法', '工会法（2021年修正）'])('resolves %s', (name) => {
    expect(citedIn(`〔${name}第三条〕`, [law])).toEqual([{ law: 'union', article: '3' }]);
  });

  test('counts an article once, and none of an unknown statute', () => {
    expect(citedIn('〔工会法第三条〕〔工会法第三条第一款〕〔某法第一条〕', [law])).toEqual([
      { law: 'union', article: '3' },
    ]);
  });

  test.each([
    ['3', '整条'],
    ['3(五)', '一项'],
    ['3(一)', '整条'],
    ['4', undefined],
  ])('finds the paraphrase of %s', (article, says) => {
    expect(paraphraseOf(law, article)?.says).toBe(says);
  });
});
