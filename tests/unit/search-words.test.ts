import { describe, expect, test } from 'vitest';
import type { SearchState } from '../../src/search/address.ts';
import { badgesOf, factsOf, kickerOf } from '../../src/client/search-page/facts.ts';
import {
  activeFilters,
  countOf,
  notesOf,
  summaryOf,
} from '../../src/client/search-page/messages.ts';
import type { Hit } from '../../src/search/types.ts';
import type { SiteAnswer } from '../../src/site-search/types.ts';

/** The collections that a device of level `carry` does not store. */
const LEFT = '文苑、艺术团、演出';

const hit: Hit = { id: 0, url: '/a/', title: '甲', facets: {}, isOver: false, marks: [] };
const counts = { collection: {}, topic: {}, audience: {}, area: {}, category: {}, year: {} };
const asked: SearchState = {
  query: '会费',
  filters: {},
  sort: 'relevance',
  validOnly: false,
  verbatim: false,
};

function found(number: number, changes: Partial<SiteAnswer> = {}): SiteAnswer {
  const hits = Array.from({ length: number }, (_, id) => ({ ...hit, id }));
  return {
    query: '会费',
    certainty: 'middle',
    hits,
    counts,
    total: number,
    terms: [],
    ...changes,
  };
}

describe('summary of the results', () => {
  test.each<[string, SiteAnswer, Partial<SearchState>, string]>([
    ['a few', found(37), {}, '“会费”找到37条'],
    ['many', found(100), {}, '“会费”有很多条，先看最相关的'],
    ['many, by date', found(2032), { sort: 'date' }, '“会费”有很多条，先看最新的'],
    [
      'filtered',
      found(3),
      { filters: { topic: '会费', collection: '权益指南' }, validOnly: true },
      '“会费”找到3条，只看权益指南、会费、有效的',
    ],
    [
      'after a spelling correction',
      found(5, { correction: { kind: 'spelling', query: '医疗期' } }),
      {},
      '“医疗期”找到5条',
    ],
    ['none', found(0), {}, '网站里没有关于“会费”的内容。'],
    ['no close match', found(9, { certainty: 'low' }), {}, '没有完全对得上的，最接近的是：'],
    [
      'filtered, no close match',
      found(9, { certainty: 'low' }),
      { validOnly: true },
      '只看有效的，没有完全对得上的，最接近的是：',
    ],
    [
      'query with its own quotation marks',
      found(2, { query: '“先予执行”' }),
      {},
      '“先予执行”找到2条',
    ],
    ['title in book marks', found(1, { query: '《两张弓》' }), {}, '《两张弓》找到1条'],
    [
      'none after filtering',
      found(0, { total: 12 }),
      { filters: { topic: '女职工' } },
      '只看女职工，没有找到“会费”。',
    ],
  ])('%s', (_, answer, changes, text) => {
    expect(summaryOf(answer, { ...asked, ...changes })).toBe(text);
  });

  test('leaves out counts of a hundred or more', () => {
    expect(countOf(99)).toBe('（99）');
    expect(countOf(100)).toBe('');
  });

  test('does not count sorting as a filter', () => {
    expect(activeFilters({ ...asked, sort: 'date' })).toBe(0);
    expect(activeFilters({ ...asked, filters: { year: '2026' }, validOnly: true })).toBe(2);
  });
});

describe('offline search of what the device keeps', () => {
  const carried = { level: 'carry', isOffline: true } as const;
  const whole = { level: 'everything', isOffline: true } as const;

  test('notes that the search is offline and what is not kept', () => {
    expect(notesOf(found(3, { device: carried }), asked, LEFT).map(({ text }) => text)).toEqual([
      '连不上网站，搜的是带在这台设备上的内容。文苑、艺术团、演出没有带，联网后能搜到。',
    ]);
    expect(notesOf(found(3, { device: whole }), asked, LEFT).map(({ text }) => text)).toEqual([
      '连不上网站，搜的是带在这台设备上的内容。',
    ]);
  });

  test.each([carried, whole])(
    'does not claim that the website has nothing when nothing is found: %o',
    (device) => {
      const correction = { kind: 'spelling', query: '医疗期' } as const;
      const said = [
        summaryOf(found(0, { device }), asked),
        ...notesOf(found(0, { device, correction, isQuoteLoosened: true }), asked, LEFT).map(
          ({ text }) => text,
        ),
      ].join('');
      expect(said).toContain('带在这台设备上的内容里没有关于“会费”的');
      expect(said).toContain('带着的内容里没有“会费”，已按“医疗期”搜索');
      expect(said).toContain('带着的内容里没有一字不差的原话');
      expect(said).not.toContain('网站里没有');
    },
  );

  test('needs no note when everything is kept and up to date', () => {
    const device = { level: 'everything', isOffline: false } as const;
    expect(notesOf(found(3, { device }), asked, LEFT)).toEqual([]);
    expect(summaryOf(found(0, { device }), asked)).toBe('网站里没有关于“会费”的内容。');
  });
});

describe('notes on every departure from the query as typed', () => {
  test('a spelling correction names the new query and links back to the old one', () => {
    const answer = found(1, { query: '医撩期', correction: { kind: 'spelling', query: '医疗期' } });
    expect(notesOf(answer, { ...asked, query: '医撩期' }, LEFT)).toEqual([
      {
        text: '没有“医撩期”，已按“医疗期”搜索。',
        link: {
          text: '仍按原样搜“医撩期”',
          state: { ...asked, query: '医撩期', verbatim: true },
        },
      },
    ]);
  });

  test('names the reading of a pinyin query', () => {
    const answer = found(1, { query: 'chanjia', correction: { kind: 'pinyin', query: '产假' } });
    expect(notesOf(answer, asked, LEFT)[0]?.text).toBe('拼音“chanjia”，已按“产假”搜索。');
  });

  test('notes a loosened quotation, and a verbatim search links back', () => {
    expect(notesOf(found(1, { isQuoteLoosened: true }), asked, LEFT)).toHaveLength(1);
    expect(notesOf(found(0), { ...asked, verbatim: true }, LEFT)[0]?.link).toMatchObject({
      state: { verbatim: false },
    });
  });

  test('counts the results that filters hide, and links to the search without them', () => {
    const narrowed = { ...asked, filters: { topic: '女职工' }, validOnly: true };
    expect(notesOf(found(0, { total: 12 }), narrowed, LEFT)).toEqual([
      { text: '不筛选，还有12条。', link: { text: '去掉筛选', state: asked } },
    ]);
  });

  test('adds no note when the query was taken as typed', () => {
    expect(notesOf(found(5), asked, LEFT)).toEqual([]);
  });
});

describe('facts beside each result', () => {
  const now = new Date('2026-11-22T12:00:00+08:00');
  const offer = { kind: 'offer', starts: '2026-01-01', ends: '2026-11-21' } as const;
  const event = {
    kind: 'event',
    starts: '2026-12-30T14:00:00+08:00',
    ends: '2026-12-30T16:00:00+08:00',
  } as const;

  test('shows the validity and offer of a merchant, and marks an expired one', () => {
    const shop = { ...hit, period: offer };
    expect(factsOf(shop)).toEqual(['有效期至2026年11月21日']);
    expect(factsOf(shop, { excerpt: [], offer: '图书九折' })).toEqual([
      '有效期至2026年11月21日',
      '图书九折',
    ]);
    expect(badgesOf(shop, now)).toMatchObject([{ text: '已过期', tone: 'over' }]);
  });

  test('shows the time and place of an activity, and the postponement or cancellation its editor set', () => {
    const show = { ...hit, period: event, sample: true };
    expect(factsOf(show, { excerpt: [], place: '示例剧场' })).toEqual([
      '2026年12月30日（周三）14:00—16:00',
      '示例剧场',
    ]);
    expect(badgesOf(show, now).map(({ text }) => text)).toEqual(['示例', '预告']);
    expect(badgesOf({ ...show, fixed: '延期' }, now).map(({ text }) => text)).toEqual([
      '示例',
      '延期',
    ]);
  });

  test('omits the facts where there are none, and names collection, category and area above', () => {
    expect(factsOf(hit, { excerpt: [] })).toEqual([]);
    const facets = { collection: ['优惠商户'], category: ['餐饮'], area: ['东片'], year: ['2026'] };
    expect(kickerOf({ ...hit, facets })).toBe('优惠商户\u00A0· 餐饮\u00A0· 东片');
  });
});
