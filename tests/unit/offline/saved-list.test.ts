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

test('收藏的按先后排，同一页只有一条', () => {
  writeSaved(BASE, withPage(withPage(withPage([], leave), dues), leave));
  expect(readSaved(BASE)).toEqual([leave, dues]);
  writeSaved(BASE, withoutPage(readSaved(BASE), leave.path));
  expect(readSaved(BASE)).toEqual([dues]);
});

test('浏览器不让存：说得出来，也读得出空的', () => {
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
  expect(writeSaved(BASE, [dues])).toBe(false);
  expect(readSaved(BASE)).toEqual([]);
});

test.each([
  ['别的网站', { ...dues, path: '//evil.example/' }],
  ['协议', { ...dues, path: 'javascript:alert(1)/' }],
  ['往上走', { ...dues, path: '../admin/' }],
  ['带参数', { ...dues, path: 'dues/?x=1' }],
  ['没有标题', { ...dues, title: ' ' }],
  ['标题太长', { ...dues, title: '长'.repeat(201) }],
  ['没有这一天', { ...dues, day: '2026-02-30' }],
  ['不是对象', '会费'],
  ['空', null],
])('存着的、搬来的列表里有不对的，不要它：%s', (_name, item) => {
  expect(parseSaved([item, leave])).toEqual([leave]);
});

test('备份搬过去还是原样，多出来的字段不要', () => {
  expect(fromJson(toJson([leave, dues]))).toEqual([leave, dues]);
  const extra = JSON.stringify({
    kind: 'red-candle-saved',
    pages: [{ ...dues, evil: '<script>' }],
  });
  expect(fromJson(extra)).toEqual([dues]);
});

test.each(['', '{}', '[]', 'null', '{"kind":"red-candle-saved"}', '{"pages":[]}', '不是备份'])(
  '不是备份的文件认得出来：%s',
  (text) => {
    expect(fromJson(text)).toBeUndefined();
  },
);

test('两份列表并成一份，先有的不改，新的在前', () => {
  const other = { ...dues, title: '改过的标题' };
  expect(merged([dues], [other, leave])).toEqual({
    pages: [leave, dues],
    added: [leave],
    left: [],
  });
});

test('放满了：说得出搬过来几条、几条放不下，原来的一条不少', () => {
  const many = (name: string, count: number): SavedPage[] =>
    Array.from({ length: count }, (_, at) => ({ ...dues, path: `essays/${name}-${at}/` }));
  const own = many('own', MAX_SAVED - 2);
  const { pages, added, left } = merged(own, many('other', 5));
  expect([pages.length, added.length, left.length]).toEqual([MAX_SAVED, 2, 3]);
  expect(pages).toEqual(expect.arrayContaining(own));
  writeSaved(BASE, pages);
  expect(readSaved(BASE)).toEqual(pages);
});

test('同一个域名下的两个站，各有各的收藏', () => {
  writeSaved(BASE, [dues]);
  expect(readSaved('/')).toEqual([]);
  writeSaved('/', [leave]);
  expect(readSaved(BASE)).toEqual([dues]);
});

test('存着的读不懂：试能不能存的时候不动它', () => {
  localStorage.setItem(`saved ${BASE}`, '别的版本');
  expect(canSave(BASE)).toBe(true);
  expect(isSavedReadable(BASE)).toBe(false);
  expect(localStorage.getItem(`saved ${BASE}`)).toBe('别的版本');
});

test('存成文字：标题、网址、哪天收藏的', () => {
  expect(toText([leave], 'https://gonghui.example.cn/gonghui/')).toBe(
    '我的收藏\n\n产假有多少天？（权益指南）\nhttps://gonghui.example.cn/gonghui/rights/maternity-leave/\n收藏于2026年11月22日\n',
  );
});
