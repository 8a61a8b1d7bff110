import { describe, expect, test } from 'vitest';
import { inUsualOrder, sortEntries } from '../../admin/decap/lists/order.ts';
import { searchEntries } from '../../admin/lists/search.ts';
import { cardFacts, stateFilters, stateValue } from '../../admin/lists/states.ts';
import type { CollectionName } from '../../src/collections/index.ts';

type Values = Record<string, unknown>;

/** Entries like Decap’s immutable lists, as far as sorting reads them. */
function entriesOf(values: Values[]) {
  const entries = values.map((data) => ({
    data,
    getIn: ([, name = '']: string[]) => data[name],
  }));
  return { sort: (compare: Parameters<(typeof entries)['sort']>[0]) => entries.toSorted(compare) };
}

const titles = (entries: unknown) =>
  (entries as { data: Values }[]).map(({ data }) => data['title']);
const named = (...names: unknown[]) => entriesOf(names.map((title) => ({ title })));

describe('order of a list', () => {
  test('Chinese by pinyin, numbers by size, blanks last either way', () => {
    const list = named('中', '', '安 10', '安 9', undefined);
    expect(titles(sortEntries(list as never, ['data.title'], ['asc'])).slice(0, 3)).toEqual([
      '安 9',
      '安 10',
      '中',
    ]);
    expect(titles(sortEntries(list as never, ['data.title'], ['desc'])).slice(0, 3)).toEqual([
      '中',
      '安 10',
      '安 9',
    ]);
  });

  test('the newest first where a collection is dated', () => {
    const list = entriesOf([
      { title: '旧', publishDate: '2025-01-01' },
      { title: '没有日期' },
      { title: '新', publishDate: '2026-01-01' },
    ]);
    expect(titles(inUsualOrder(list as never, 'essays'))).toEqual(['新', '旧', '没有日期']);
  });

  test('by the day that dates an entry elsewhere, too, where another is not filled in', () => {
    const list = entriesOf([
      { title: '去年核实', publishDate: '', lastVerified: '2025-06-01' },
      { title: '上月上线', publishDate: '2026-10-01', lastVerified: '2025-01-01' },
      { title: '昨天核实', lastVerified: '2026-11-21' },
    ]);
    expect(titles(inUsualOrder(list as never, 'merchants'))).toEqual([
      '昨天核实',
      '上月上线',
      '去年核实',
    ]);
  });
});

test('search: every word, in the title first, one character is enough', () => {
  const entry = (title: string, raw: string) => ({ data: { title }, raw: `${title}\n${raw}` });
  const entries = [entry('书店', '东片，有茶'), entry('茶馆', '东片'), entry('面馆', '西片')];
  const find = (wanted: string) =>
    searchEntries(wanted, entries)
      .toSorted((one, other) => other.score - one.score)
      .map(({ original }) => original.data.title);
  expect(find('茶')).toEqual(['茶馆', '书店']);
  expect(find('馆 西片')).toEqual(['面馆']);
  expect(find('　')).toEqual([]);
});

describe('states of an entry', () => {
  const now = new Date('2026-11-22T20:00:00+08:00');
  const facts = (values: Values) => cardFacts('merchants', values, now);

  test.each([
    ['2026-11-21', '已过期'],
    ['2026-11-22', '30 天内到期'],
    ['2026-12-22', '30 天内到期'],
  ])('valid until %s: %s', (validUntil, label) => {
    expect(facts({ validUntil })).toEqual([label]);
  });

  test('a card says what is not usual, the choice and the day', () => {
    const values = { validUntil: '2027-08-31', sample: true, category: 'books' };
    expect(facts({ ...values, publishDate: '2026-11-20' })).toEqual([
      '示例',
      '图书文具',
      '2026-11-20',
    ]);
    expect(facts({ publishDate: '2026-12-01' })).toContain('还没到发布日期');
  });

  test('each collection has the filters that it can have', () => {
    const labels = (name: CollectionName) => stateFilters(name).map(({ label }) => label);
    expect(labels('rights')).toEqual(['已发布', '还没到发布日期', '该核对了']);
    expect(labels('merchants')).toContain('已过期');
  });

  test('a filter on a field of the entry is left to Decap', () => {
    const values = { toJS: () => ({ validUntil: '2020-01-01', draft: true }) };
    expect(stateValue('merchants', 'draft', values)).toBeUndefined();
    expect(stateValue('merchants', 'state-expired', values)).toBe('true');
    expect(stateValue('merchants', 'state-published', values)).toBe('false');
  });
});
