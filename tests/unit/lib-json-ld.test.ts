import { describe, expect, test } from 'vitest';
import { stepsOf } from '../../src/collections/rights/steps.ts';
import { serialiseThings, toBreadcrumbs, toThings } from '../../src/site/json-ld.ts';
import { type CollectionName, collectionNames } from '../../src/collections/index.ts';
import { type Data, exampleOf, parse } from './model-kit.ts';

const STEPS = ':::步骤\n1. **先问**原学校\n2. 填[申请表](../media/a.pdf)\n:::\n';
const law = {
  id: 'membership-measures-2016',
  title: '',
  shortName: '会籍办法',
  revised: '2016-12-12',
  source: '',
};
const context = {
  url: 'https://gonghui.example.cn/x/',
  image: 'https://gonghui.example.cn/x.jpg',
  organisation: '示例区教育工会',
  laws: [law],
  body: '',
};

/** The things that search engines are told of the collection's example. */
function thingsOf(name: CollectionName, changes: Data = {}, body = '') {
  const data = parse(name, { ...exampleOf(name), ...changes });
  return toThings(name, data as Parameters<typeof toThings<typeof name>>[1], { ...context, body });
}

describe('步骤', () => {
  test.each([
    ['没有步骤', '## 怎么做\n\n1. 一\n', []],
    ['去掉记号和链接', STEPS, ['先问原学校', '填申请表']],
    ['只取第一块', `${STEPS}\n:::步骤\n1. 别的\n:::\n`, ['先问原学校', '填申请表']],
    ['带括号的编号，有标题的块', ':::步骤[怎么做]\n1) 一\n2) 二\n:::', ['一', '二']],
    ['去掉条文标记', ':::步骤\n1. 30日内〔工会法第三条〕申请\n:::\n', ['30日内申请']],
    ['没有结束的块', ':::步骤\n1. 一\n', []],
    ['别的块里的单子不算', ':::提示\n1. 一\n:::\n', []],
  ])('%s', (_, body, steps) => {
    expect(stepsOf(body)).toEqual(steps);
  });
});

describe('告诉搜索引擎的', () => {
  test('活动：Event，时间带时区', () => {
    expect(thingsOf('activities')).toEqual([
      expect.objectContaining({
        '@type': 'Event',
        name: '教职工乒乓球赛',
        startDate: '2027-04-10T09:00:00+08:00',
        endDate: '2027-04-10T17:00:00+08:00',
        eventStatus: 'https://schema.org/EventScheduled',
        location: { '@type': 'Place', name: '示例体育馆', address: '示例体育馆' },
        organizer: { '@type': 'Organization', name: context.organisation },
        url: context.url,
      }),
    ]);
  });

  test.each([
    ['postponed', 'https://schema.org/EventPostponed'],
    ['cancelled', 'https://schema.org/EventCancelled'],
    ['done', 'https://schema.org/EventScheduled'],
  ])('演出 %s → %s', (status, eventStatus) => {
    expect(thingsOf('performances', { status })[0]).toMatchObject({
      '@type': 'Event',
      eventStatus,
    });
  });

  test('商户：Offer，有起止，由店家提供', () => {
    expect(thingsOf('merchants')[0]).toMatchObject({
      '@type': 'Offer',
      name: '图书九折，文具九五折。',
      availabilityStarts: '2026-09-01',
      availabilityEnds: '2027-08-31',
      offeredBy: { '@type': 'LocalBusiness', name: '红烛书店（示例）', telephone: '010-00000000' },
    });
  });

  test('权益问答：FAQPage，带依据和核对日期', () => {
    const [page, ...more] = thingsOf('rights');
    expect(page).toMatchObject({
      '@type': 'FAQPage',
      citation: ['《会籍办法》第三条（2016年版本）'],
      dateModified: '2026-11-22',
      mainEntity: [{ '@type': 'Question', acceptedAnswer: { '@type': 'Answer' } }],
    });
    expect(more).toEqual([]);
  });

  test('有步骤的问答：再加 HowTo；只有一步不算', () => {
    expect(thingsOf('rights', {}, STEPS)[1]).toEqual({
      '@type': 'HowTo',
      name: '调到另一所学校，会籍怎么办？',
      step: [
        { '@type': 'HowToStep', text: '先问原学校' },
        { '@type': 'HowToStep', text: '填申请表' },
      ],
    });
    expect(thingsOf('rights', {}, ':::步骤\n1. 一\n:::\n')).toHaveLength(1);
  });

  test('没有依据的问答，依据是空的', () => {
    expect(thingsOf('rights', { citations: undefined })[0]).toMatchObject({ citation: [] });
  });

  test('文章：Article，有作者、主办和日期', () => {
    expect(thingsOf('essays')[0]).toMatchObject({
      '@type': 'Article',
      headline: '把工会办成老师的家',
      author: { name: '区教育工会宣传组（示例）' },
      publisher: { name: context.organisation },
      datePublished: '2026-11-20',
    });
  });

  test.each(collectionNames)('%s：每一样都有种类和地址，没有空着的', (name) => {
    for (const thing of thingsOf(name)) {
      expect(thing['@type']).toMatch(/^[A-Z]/);
      expect(thing).toMatchObject({ url: context.url });
      expect(JSON.stringify(thing)).not.toMatch(/undefined|null|""/);
    }
  });
});

test('面包屑从一数起', () => {
  const trail = toBreadcrumbs([
    { name: '首页', url: 'https://a/' },
    { name: '权益', url: 'https://a/rights/' },
  ]);
  expect(trail['itemListElement']).toEqual([
    { '@type': 'ListItem', position: 1, name: '首页', item: 'https://a/' },
    { '@type': 'ListItem', position: 2, name: '权益', item: 'https://a/rights/' },
  ]);
});

test('编辑写什么，都跳不出网页里的那段数据', () => {
  const name = '</script><script>alert(1)</script><!-- \u2028 \u2029';
  const text = serialiseThings([{ '@type': 'Article', name }]);
  expect(text).not.toMatch(/[<\u2028\u2029]/);
  expect(JSON.parse(text)).toEqual({
    '@context': 'https://schema.org',
    '@graph': [{ '@type': 'Article', name }],
  });
});
