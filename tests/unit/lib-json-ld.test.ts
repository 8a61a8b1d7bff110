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

/** The JSON-LD items for search engines of the collection's example. */
function thingsOf(name: CollectionName, changes: Data = {}, body = '') {
  const data = parse(name, { ...exampleOf(name), ...changes });
  return toThings(name, data as Parameters<typeof toThings<typeof name>>[1], { ...context, body });
}

describe('steps', () => {
  test.each([
    ['no “步骤” block', '## 怎么做\n\n1. 一\n', []],
    ['without markup and links', STEPS, ['先问原学校', '填申请表']],
    ['of the first block only', `${STEPS}\n:::步骤\n1. 别的\n:::\n`, ['先问原学校', '填申请表']],
    [
      'numbers with brackets, a block with a title',
      ':::步骤[怎么做]\n1) 一\n2) 二\n:::',
      ['一', '二'],
    ],
    ['without law marks', ':::步骤\n1. 30日内〔工会法第三条〕申请\n:::\n', ['30日内申请']],
    ['an unclosed block', ':::步骤\n1. 一\n', []],
    ['not of a list in another block', ':::提示\n1. 一\n:::\n', []],
  ])('%s', (_, body, steps) => {
    expect(stepsOf(body)).toEqual(steps);
  });
});

describe('structured data', () => {
  test('an activity is an Event, its times with a time zone', () => {
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
  ])('a performance with the status %s has the event status %s', (status, eventStatus) => {
    expect(thingsOf('performances', { status })[0]).toMatchObject({
      '@type': 'Event',
      eventStatus,
    });
  });

  test('a merchant is an Offer of a business, with start and end', () => {
    expect(thingsOf('merchants')[0]).toMatchObject({
      '@type': 'Offer',
      name: '图书九折，文具九五折。',
      availabilityStarts: '2026-09-01',
      availabilityEnds: '2027-08-31',
      offeredBy: { '@type': 'LocalBusiness', name: '红烛书店（示例）', telephone: '010-00000000' },
    });
  });

  test('an explainer is a FAQPage with its citations and review date', () => {
    const [page, ...more] = thingsOf('rights');
    expect(page).toMatchObject({
      '@type': 'FAQPage',
      citation: ['《会籍办法》第三条（2016年版本）'],
      dateModified: '2026-11-22',
      mainEntity: [{ '@type': 'Question', acceptedAnswer: { '@type': 'Answer' } }],
    });
    expect(more).toEqual([]);
  });

  test('an explainer with steps, but not a single one, is a HowTo as well', () => {
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

  test('an explainer without citations has an empty list of them', () => {
    expect(thingsOf('rights', { citations: undefined })[0]).toMatchObject({ citation: [] });
  });

  test('an essay is an Article with author, publisher and date', () => {
    expect(thingsOf('essays')[0]).toMatchObject({
      '@type': 'Article',
      headline: '把工会办成老师的家',
      author: { name: '区教育工会宣传组（示例）' },
      publisher: { name: context.organisation },
      datePublished: '2026-11-20',
    });
  });

  test.each(collectionNames)('%s: every item has a type and a URL, and no empty value', (name) => {
    for (const thing of thingsOf(name)) {
      expect(thing['@type']).toMatch(/^[A-Z]/);
      expect(thing).toMatchObject({ url: context.url });
      expect(JSON.stringify(thing)).not.toMatch(/undefined|null|""/);
    }
  });
});

test('breadcrumb positions start at 1', () => {
  const trail = toBreadcrumbs([
    { name: '首页', url: 'https://a/' },
    { name: '权益', url: 'https://a/rights/' },
  ]);
  expect(trail['itemListElement']).toEqual([
    { '@type': 'ListItem', position: 1, name: '首页', item: 'https://a/' },
    { '@type': 'ListItem', position: 2, name: '权益', item: 'https://a/rights/' },
  ]);
});

test('what an editor writes cannot break out of the embedded JSON', () => {
  const name = '</script><script>alert(1)</script><!-- \u2028 \u2029';
  const text = serialiseThings([{ '@type': 'Article', name }]);
  expect(text).not.toMatch(/[<\u2028\u2029]/);
  expect(JSON.parse(text)).toEqual({
    '@context': 'https://schema.org',
    '@graph': [{ '@type': 'Article', name }],
  });
});
