import { close } from 'pagefind';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSearchIndex } from '../../../src/search/build/build-index.ts';
import type { SourcePage } from '../../../src/search/build/fold-pages.ts';
import type { ResultStore } from '../../../src/search/build/kept-results.ts';
import { mergeGroups } from '../../../src/search/build/merge-groups.ts';
import { makeGroups } from '../../../src/search/build/page-group.ts';
import { Chunk } from '../../../src/search/pagefind-files.ts';
import { MemoryStore } from './memory-store.ts';
import { PAGES } from './pages.ts';
import { toHtml } from './search-kit.ts';

afterAll(() => close());

/** Enough pages for several groups, some with words that no other has, accents and rare characters. */
const pages = Array.from({ length: 100 }, (_, number) => {
  const { title = '', text = '', ...facts } = PAGES[number % PAGES.length] ?? { title: '' };
  const own = `第${number}页。caf${number % 2 === 0 ? 'é' : 'e'} 𠮷野家 word${number}`;
  return {
    url: `/${String(number).padStart(3, '0')}/`,
    html: toHtml({ ...facts, title: `${title}${number}`, text: text + own }),
  };
});

const store = new MemoryStore();
const build = (of: readonly SourcePage[], kept?: ResultStore) =>
  buildSearchIndex(of, { synonyms: [] }, kept);
let whole: Awaited<ReturnType<typeof build>>;

beforeAll(async () => {
  whole = await build(pages);
});

test('an index of groups is the index of all pages together, byte for byte', async () => {
  const { files } = await build(pages, store);
  expect(store.groups()).toBeGreaterThan(2);
  expect(files).toEqual(whole.files);
});

test('a second build makes nothing again: no group, no chunk, no list of words', async () => {
  await build(pages, store);
  const { length } = store.made;
  expect((await build(pages, store)).files).toEqual(whole.files);
  expect(store.made.slice(length)).toEqual([]);
});

test('after a change only the group of the page is indexed again; the index is that of a clean build', async () => {
  await build(pages, store);
  const before = store.groups();
  const changed = pages.map((page, number) =>
    number === 40 ? { ...page, html: page.html.replace('第40页', '改过的一页') } : page,
  );
  const [kept, clean] = [await build(changed, store), await build(changed)];
  expect(store.groups()).toBe(before + 1);
  expect(kept.files).toEqual(clean.files);
  expect(kept.id).not.toBe(whole.id);
});

test('a page that was added or removed leaves the others as a clean build has them', async () => {
  await build(pages, store);
  const fewer = pages.filter((_, number) => number !== 7);
  expect((await build(fewer, store)).files).toEqual((await build(fewer)).files);
});

test('pages without the mark are not indexed, and cost no group when they change', async () => {
  await build(pages, store);
  const before = store.groups();
  const plain = (text: string) =>
    Array.from({ length: 40 }, (_, number) => ({
      url: `/list/${number}/`,
      html: `<html lang="zh-Hans"><body><p>${text}</p></body></html>`,
    }));
  for (const text of ['目录', '另一个目录'])
    expect((await build([...pages, ...plain(text)], store)).files).toEqual(whole.files);
  expect(store.groups()).toBe(before);
  expect((await build(plain('目录'))).figures.pages).toBe(0);
});

test('words are in the order of the index, by their UTF-8', () => {
  const words = [...whole.files]
    .filter(([path]) => path.includes('/index/'))
    .flatMap(([path, file]) => new Chunk(file, path).words);
  const sorted = [...words].sort((one, other) =>
    Buffer.compare(Buffer.from(one), Buffer.from(other)),
  );
  expect(words).toEqual(sorted);
  expect(words).toContain('word40');
});

test('of no pages there is an empty index', () => {
  expect(mergeGroups(makeGroups(new Map(), [[]], new Map(), []))).toEqual({ pages: [], words: [] });
});
