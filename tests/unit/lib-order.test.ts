import { describe, expect, test } from 'vitest';
import { type CollectionName, collections } from '../../src/collections/index.ts';
import { type Data, exampleOf } from './model-kit.ts';

const now = new Date('2026-11-22T12:00:00+08:00');

/** Titles in the order of the list, from both directions of the input: the order must not depend on it. */
function listed(name: CollectionName, ...entries: Data[]): unknown[] {
  const compare = collections[name].site.compare(now) as (a: Data, b: Data) => number;
  const whole = entries.map((entry) => ({ ...exampleOf(name), ...entry }));
  const titles = (list: Data[]) => list.toSorted(compare).map(({ title }) => title);
  expect(titles(whole)).toEqual(titles(whole.toReversed()));
  return titles(whole);
}

const event = (title: string, day: string, end = day) => ({
  title,
  start: `${day}T09:00:00+08:00`,
  end: `${end}T17:00:00+08:00`,
});

describe('the order of lists', () => {
  test.each(['activities', 'performances'] as const)('%s: upcoming first, past last', (name) => {
    expect(
      listed(
        name,
        event('去年', '2025-11-01'),
        event('明年', '2027-01-01'),
        event('上周', '2026-11-15'),
        event('明天', '2026-11-23'),
        event('正在进行', '2026-11-20', '2026-11-30'),
      ),
    ).toEqual(['正在进行', '明天', '明年', '上周', '去年']);
  });

  test.each(['activities', 'performances'] as const)(
    '%s: what was cancelled between the two, until its day is past',
    (name) => {
      expect(
        listed(
          name,
          { ...event('取消的明天', '2026-11-23'), status: 'cancelled' },
          { ...event('延期的后天', '2026-11-24'), status: 'postponed' },
          event('明年', '2027-01-01'),
          event('上周', '2026-11-15'),
          { ...event('取消的前天', '2026-11-20'), status: 'cancelled' },
        ),
      ).toEqual(['延期的后天', '明年', '取消的明天', '取消的前天', '上周']);
    },
  );

  test('offers: those about to end, new ones, other valid ones, those not begun, expired ones', () => {
    expect(
      listed(
        'merchants',
        { title: '过期', validFrom: '2026-01-01', validUntil: '2026-11-21' },
        { title: '没开始', validFrom: '2026-11-23', validUntil: '2027-12-31' },
        { title: '能用', validFrom: '2026-01-01', validUntil: '2027-12-31' },
        { title: '新的', validFrom: '2026-11-20', validUntil: '2027-12-31', category: 'travel' },
        { title: '下周到期', validFrom: '2026-01-01', validUntil: '2026-11-29' },
        {
          title: '今天到期',
          validFrom: '2026-01-01',
          validUntil: '2026-11-22',
          category: 'travel',
        },
      ),
    ).toEqual(['今天到期', '下周到期', '新的', '能用', '没开始', '过期']);
  });

  test('explainers: in the order of the topics', () => {
    const topics = ['welfare', 'dues', 'joining'].map((topic) => ({ title: topic, topic }));
    expect(listed('rights', ...topics)).toEqual(['joining', 'dues', 'welfare']);
  });

  test('essays: newest first', () => {
    const days = ['2026-01-01', '2026-11-20', '2025-12-31'].map((day) => ({
      title: day,
      publishDate: day,
    }));
    expect(listed('essays', ...days)).toEqual(['2026-11-20', '2026-01-01', '2025-12-31']);
  });

  test('essays: a pinned notice before newer ones', () => {
    expect(
      listed(
        'essays',
        { title: '新闻', publishDate: '2026-11-21', pinned: false },
        { title: '置顶', kind: 'notice', publishDate: '2026-10-01', pinned: true },
      ),
    ).toEqual(['置顶', '新闻']);
  });

  test('troupes: art troupes before associations, both by pinyin', () => {
    expect(
      listed(
        'troupes',
        { title: '书法协会', kind: 'association' },
        { title: '舞蹈团', kind: 'troupe' },
        { title: '合唱团', kind: 'troupe' },
      ),
    ).toEqual(['合唱团', '舞蹈团', '书法协会']);
  });

  test('pages: lowest number first', () => {
    expect(listed('pages', { title: '十', order: 10 }, { title: '二', order: 2 })).toEqual([
      '二',
      '十',
    ]);
  });
});
