import { describe, expect, test } from 'vitest';
import { citedIn, findMarks, paraphraseOf, withoutMarks } from '../../src/law/law-marks.ts';

const marked = (text: string) =>
  findMarks(text).flatMap((mark) =>
    mark.marked.map(({ name, article }) => `${name} ${article}`).join('、'),
  );

describe('条文标记', () => {
  test.each([
    ['一条', '产假98天〔女职工规定第七条〕。', ['女职工规定 7']],
    ['几条', '〔劳动合同法第四十二条、第四十五条〕', ['劳动合同法 42、劳动合同法 45']],
    ['款', '〔工会法第十二条第二款〕', ['工会法 12']],
    ['项', '〔社会保险法第三十七条第（一）项〕', ['社会保险法 37(一)']],
    ['条号用数字', '〔工会法第43条〕', ['工会法 43']],
    ['过百的条号', '〔民法典第一千一百九十九条、第二百零三条〕', ['民法典 1199、民法典 203']],
    [
      '从几条到几条',
      '〔劳动合同法第三十六条至第三十八条〕',
      ['劳动合同法 36、劳动合同法 37、劳动合同法 38'],
    ],
    ['两部法', '〔劳动法第三条；工会法第四条〕', ['劳动法 3、工会法 4']],
    ['书名号', '〔《工会法》第三条〕', ['工会法 3']],
    ['名字里有括号', '〔劳动争议司法解释（一）第四十七条〕', ['劳动争议司法解释（一） 47']],
    ['一句两处', '甲〔工会法第一条〕乙〔工会法第二条〕', ['工会法 1', '工会法 2']],
    ['折了行', '〔工会法第三条、\n第四条〕', ['工会法 3、工会法 4']],
    ['写坏了的也是标记', '〔工会法第条〕', ['']],
  ])('%s', (_, text, expected) => {
    expect(marked(text)).toEqual(expected);
  });

  test.each(['工发〔1978〕101号', '〔注〕', '〔工会法〕', '第三条'])('%s 里没有标记', (text) => {
    expect(findMarks(text)).toEqual([]);
  });

  test('很长的括号很快读完', () => {
    const start = performance.now();
    findMarks(`〔${'第一条、'.repeat(50_000)}〕`);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test('单独拿出去的文字不带标记，文号照写', () => {
    expect(withoutMarks('产假98天〔女职工规定第七条〕，见工发〔1978〕101号。')).toBe(
      '产假98天，见工发〔1978〕101号。',
    );
  });
});

describe('标记指的条文', () => {
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

  test.each(['工会法', '中华人民共和国工会法', '工会法（2021年修正）'])('叫它%s', (name) => {
    expect(citedIn(`〔${name}第三条〕`, [law])).toEqual([{ law: 'union', article: '3' }]);
  });

  test('同一条只算一次，没有的法不算', () => {
    expect(citedIn('〔工会法第三条〕〔工会法第三条第一款〕〔某法第一条〕', [law])).toEqual([
      { law: 'union', article: '3' },
    ]);
  });

  test.each([
    ['3', '整条'],
    ['3(五)', '一项'],
    ['3(一)', '整条'],
    ['4', undefined],
  ])('%s 的大意', (article, says) => {
    expect(paraphraseOf(law, article)?.says).toBe(says);
  });
});
