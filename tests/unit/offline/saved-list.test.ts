import { beforeEach, expect, test, vi } from 'vitest';
import { fromJson, toJson, toText } from '../../../src/client/offline/saved-files.ts';
import {
  MAX_SAVED,
  type SavedPage,
  canSave,
  isSavedReadable,
  merged,
  parseSaved,
  readSaved,
  withPage,
  withoutPage,
  writeSaved,
} from '../../../src/client/offline/saved-list.ts';

const BASE = '/gonghui/';
const dues: SavedPage = {
  path: 'dues/',
  title: '会费怎么算',
  collection: '关于本站',
  day: '2026-11-20',
};
const leave: SavedPage = {
  path: 'rights/maternity-leave/',
  title: '产假有多少天？',
  collection: '权益指南',
  day: '2026-11-22',
};

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});

test('keeps saved pages in order, and each page once', () => {
  writeSaved(BASE, withPage(withPage(withPage([], leave), dues), leave));
  expect(readSaved(BASE)).toEqual([leave, dues]);
  writeSaved(BASE, withoutPage(readSaved(BASE), leave.path));
  expect(readSaved(BASE)).toEqual([dues]);
});

test('reports that the browser refuses storage, and reads an empty list', () => {
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
  expect(writeSaved(BASE, [dues])).toBe(false);
  expect(readSaved(BASE)).toEqual([]);
});

test.each([
  ['another website', { ...dues, path: '//evil.example/' }],
  ['scheme', { ...dues, path: 'javascript:alert(1)/' }],
  ['parent path', { ...dues, path: '../admin/' }],
  ['query string', { ...dues, path: 'dues/?x=1' }],
  ['no title', { ...dues, title: ' ' }],
  ['title too long', { ...dues, title: '长'.repeat(201) }],
  ['impossible day', { ...dues, day: '2026-02-30' }],
  ['no object', '会费'],
  ['null', null],
])('drops an invalid item of a stored or imported list: %s', (_name, item) => {
  expect(parseSaved([item, leave])).toEqual([leave]);
});

test('round-trips a backup and drops unknown fields', () => {
  expect(fromJson(toJson([leave, dues]))).toEqual([leave, dues]);
  const extra = JSON.stringify({
    kind: 'red-candle-saved',
    pages: [{ ...dues, evil: '<script>' }],
  });
  expect(fromJson(extra)).toEqual([dues]);
});

test.each(['', '{}', '[]', 'null', '{"kind":"red-candle-saved"}', '{"pages":[]}', '不是备份'])(
  'recognises a file that is no backup: %s',
  (text) => {
    expect(fromJson(text)).toBeUndefined();
  },
);

test('merges two lists, keeps existing items and puts new ones first', () => {
  const other = { ...dues, title: '改过的标题' };
  expect(merged([dues], [other, leave])).toEqual({
    pages: [leave, dues],
    added: [leave],
    left: [],
  });
});

test('counts what was added and left out when the list is full, and keeps every own item', () => {
  const many = (name: string, count: number): SavedPage[] =>
    Array.from({ length: count }, (_, at) => ({ ...dues, path: `essays/${name}-${at}/` }));
  const own = many('own', MAX_SAVED - 2);
  const { pages, added, left } = merged(own, many('other', 5));
  expect([pages.length, added.length, left.length]).toEqual([MAX_SAVED, 2, 3]);
  expect(pages).toEqual(expect.arrayContaining(own));
  writeSaved(BASE, pages);
  expect(readSaved(BASE)).toEqual(pages);
});

test('two sites on one host keep separate lists', () => {
  writeSaved(BASE, [dues]);
  expect(readSaved('/')).toEqual([]);
  writeSaved('/', [leave]);
  expect(readSaved(BASE)).toEqual([dues]);
});

test('testing storage leaves an unreadable list untouched', () => {
  localStorage.setItem(`saved ${BASE}`, '别的版本');
  expect(canSave(BASE)).toBe(true);
  expect(isSavedReadable(BASE)).toBe(false);
  expect(localStorage.getItem(`saved ${BASE}`)).toBe('别的版本');
});

test('exports text with title, address and day', () => {
  expect(toText([leave], 'https://gonghui.example.cn/gonghui/')).toBe(
    '我的收藏\n\n产假有多少天？（权益指南）\nhttps://gonghui.example.cn/gonghui/rights/maternity-leave/\n收藏于2026年11月22日\n',
  );
});
