import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { type CitingPage, articleUses, pagesCiting } from '../../src/law/article-uses.ts';
import { citationsOf } from '../../src/law/citations.ts';
import { type Law, articleId, cautionOf, isRevisedSince, lawPath } from '../../src/law/laws.ts';
import { LawPage } from '../../src/views/law.tsx';

const law: Law = {
  id: 'union',
  title: '中华人民共和国工会法',
  shortName: '工会法',
  kind: 'law',
  revised: '2021-12-24',
  inForce: '2022-01-01',
  copyDate: '2026-07-17',
  confidence: 'double',
  source: '公开文本',
  articles: [
    { article: '43', says: '单位每月拨缴2%。' },
    { article: '3', says: '整条。' },
    { article: '3(五)', says: '一项。', confidence: 'reprint' },
  ],
};

const pageCiting = (title: string, ...articles: string[]): CitingPage => ({
  title,
  href: `/gonghui/rights/${title}/`,
  column: '权益指南',
  citations: articles.map((article) => ({ law: 'union', article })),
});

describe('what an entry cites', () => {
  const cited = (body: string, data = {}) =>
    citationsOf(data, body, [law]).map(({ law: id, article }) => `${id} ${article}`);

  test('in front matter, by marks and in blocks, each once', () => {
    const body =
      '一〔工会法第四十三条〕。\n\n:::法条{law="union" article="3(五)"}\n原文\n:::\n\n' +
      ':::法条{article=43 law=union}\n原文\n:::\n';
    const citations = [{ law: 'union', article: '43' }];
    expect(cited(body, { citations })).toEqual(['union 43', 'union 3(五)']);
  });

  test('nothing in blocks of unknown statutes, or without an article', () => {
    expect(cited(':::法条{law="nope" article="3"}\n:::\n\n:::法条{law="union"}\n:::\n')).toEqual(
      [],
    );
  });
});

describe('the articles of a statute', () => {
  const pages = [
    pageCiting('a', '43', '3(五)'),
    pageCiting('b', '3', '3(一)'),
    pageCiting('c', '105'),
  ];

  test('in the order of their numbers, each with its summaries and pages', () => {
    const other = { ...pageCiting('d'), citations: [{ law: 'labour', article: '43' }] };
    expect(
      articleUses(law, [...pages, other]).map(({ number, summaries, uses }) => [
        number,
        summaries.map(({ article }) => article),
        uses.map(({ page, points }) => [page.title, ...points]),
      ]),
    ).toEqual([
      ['3', ['3', '3(五)'], [['a', '3(五)'], ['b']]],
      ['43', ['43'], [['a']]],
      ['105', [], [['c']]],
    ]);
    expect(pagesCiting(law, [...pages, other])).toEqual(pages);
  });

  test('have their places on its page', () => {
    expect(lawPath('union')).toBe('/laws/union/');
    expect([articleId('43'), articleId('3(五)')]).toEqual(['article-43', 'article-3']);
  });
});

describe('the page of a statute', () => {
  const htmlOf = (one: Law, pages: readonly CitingPage[]) =>
    renderToStaticMarkup(
      createElement(LawPage, { law: one, articles: articleUses(one, pages), pages: pages.length }),
    );

  test('shows its edition, and under an article the pages that rest on it', () => {
    const html = htmlOf(law, [pageCiting('a', '3(五)')]);
    expect(html).toContain('<h2 id="article-3">第三条</h2><p>整条。</p>');
    expect(html).toContain('第三条第（五）项：一项。');
    expect(html).toContain('<a href="/gonghui/rights/a/">a</a>（权益指南，第三条第（五）项）');
    expect(html).toContain('<time dateTime="2022-01-01">2022年1月1日</time>');
    expect(html).toContain('本站有1个网页引用了它，一共1条');
    expect(html).not.toContain('role="note"');
  });

  test('says that no page cites it, and that it has been replaced', () => {
    const html = htmlOf({ ...law, repealed: '旧版，2030年有了新版' }, []);
    expect(html).toContain('本站还没有网页引用它。');
    expect(html).toContain('旧版，2030年有了新版。');
  });

  test('marks pages that were reviewed before it was revised', () => {
    const before = { ...pageCiting('a', '3'), reviewed: '2021-12-23' };
    const after = { ...pageCiting('b', '3'), reviewed: '2021-12-24' };
    const html = htmlOf(law, [before, after]);
    expect(html).toContain('a</a>（权益指南，法规已修订，待复核）');
    expect(html).toContain('b</a>（权益指南）');
  });
});

test('a statute is newer than a review only if it was revised on a later day', () => {
  expect(isRevisedSince('2021-12-24', '2021-12-23')).toBe(true);
  expect(isRevisedSince('2021-12-24', '2021-12-24')).toBe(false);
});

test('cautions name what replaced a statute first', () => {
  expect(cautionOf({ repealed: '旧规定', confidence: 'reprint', underRevision: '一审。' })).toBe(
    '旧规定。读的是转载的条文，请核对原件。正在修订：一审。',
  );
});
