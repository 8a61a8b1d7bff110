import { beforeAll, describe, expect, test } from 'vitest';
import { openTitles } from '../../../src/search/titles.ts';
import { PAGES } from './pages.ts';
import { openTestSearch } from './search-kit.ts';

let search: Awaited<ReturnType<typeof openTestSearch>>;
beforeAll(async () => {
  search = await openTestSearch(PAGES, [
    { words: ['京卡', '会员证', '服务卡'], narrower: [] },
    { words: ['女老师', '女职工'], narrower: ['哺乳'] },
  ]);
});
const first = async (query: string) => (await search.titles(query))[0];

describe('different wordings find the same page', () => {
  test.each([
    ['as on the page', '会籍', PAGES[1]],
    ['a whole question', '请问调动以后会籍怎么办呀', PAGES[1]],
    ['verb and object apart', '换了学校会籍怎么办', PAGES[1]],
    ['traditional characters', '會籍怎麼辦', PAGES[1]],
    ['full-width digits', '第３９条', PAGES[1]],
    ['Arabic numerals', '第39条', PAGES[1]],
    ['a homophone', '医撩期', PAGES[1]],
    ['one wrong character', '哺乳期问', PAGES[0]],
    ['pinyin', 'chanjia', PAGES[0]],
    ['pinyin with spaces', 'lao dong he tong', PAGES[0]],
    ['characters mixed with pinyin', '产jia', PAGES[0]],
    ['a synonym', '京卡', PAGES[2]],
    ['a narrower term', '女老师', PAGES[0]],
    ['a quotation across words', '“跟着工作走”', PAGES[1]],
    ['a single character', '籍', PAGES[1]],
  ])('%s: %s', async (_, query, page) => {
    expect(await first(query)).toBe(page?.title);
  });
});

describe('every change of the query is reported', () => {
  test('reports a corrected spelling, and corrects nothing in a verbatim search', async () => {
    const answer = await search.engine.search({ query: '医撩期' });
    expect(answer.correction).toEqual({ kind: 'spelling', query: '医疗期' });
    const verbatim = await search.engine.search({ query: '医撩期', verbatim: true });
    expect(verbatim.correction).toBeUndefined();
    expect(verbatim.hits).toEqual([]);
  });

  test('reports what pinyin was read as', async () => {
    const { correction } = await search.engine.search({ query: 'ChanJia' });
    expect(correction).toEqual({ kind: 'pinyin', query: '产假' });
  });

  test('reports a quotation without an exact match as loosened', async () => {
    const answer = await search.engine.search({ query: '“会籍产假”' });
    expect(answer.isQuoteLoosened).toBe(true);
    expect(answer.hits.length).toBeGreaterThan(0);
  });
});

test.each(['量子纠缠', 'asdfgh', 'zzz', '糖醋排骨', '比特币行情', '？？？', '', '9'.repeat(500)])(
  'finds nothing for an unrelated query: %s',
  async (query) => {
    expect(await search.titles(query)).toEqual([]);
  },
);

describe('filters and order', () => {
  test('ranks expired offers last, however well they match', async () => {
    const { hits } = await search.engine.search({ query: '图书' });
    expect(hits.map(({ title, isOver }) => [title, isOver])).toEqual([
      ['红烛书店（示例）', false],
      ['墨香书店（示例）', true],
    ]);
  });

  test('ranks an expired merchant first when the query names it', async () => {
    expect(await first('墨香书店')).toBe('墨香书店（示例）');
  });

  test('filters by validity and area, and counts each facet without its own filter', async () => {
    const { hits } = await search.engine.search({ query: '图书', validOnly: true });
    expect(hits.map(({ title }) => title)).toEqual(['红烛书店（示例）']);
    const east = await search.engine.search({ query: '图书', filters: { area: '东片' } });
    expect(east.hits.map(({ title }) => title)).toEqual(['红烛书店（示例）']);
    expect(east.counts.area).toEqual({ 东片: 1, 西片: 1 });
    expect(east.counts.year).toEqual({ 2026: 1 });
    expect(east.total).toBe(2);
  });

  test('sorts by date, newest first', async () => {
    const { hits } = await search.engine.search({ query: '会籍 产假', sort: 'date' });
    expect(hits.map(({ date }) => date)).toEqual(['2026-11-01', '2026-10-01']);
  });
});

test('details have an excerpt with marks, the answer and its basis', async () => {
  const { hits, terms } = await search.engine.search({ query: '产假' });
  const [detail] = await search.engine.details([hits[0]?.url ?? ''], terms);
  expect(detail).toMatchObject({ answer: '产假底线是98天。', basis: '《特别规定》第七条' });
  expect(detail?.excerpt.filter(({ isMarked }) => isMarked)[0]?.text).toBe('产假');
});

test('suggestions need current.json alone', async () => {
  const { engine, files } = await openTestSearch(PAGES);
  const asked: string[] = [];
  const titles = openTitles((path) => {
    asked.push(path);
    return Promise.resolve(files.get(path) ?? new Uint8Array());
  });
  await titles.warm();
  const suggestions = await titles.suggest('会籍', 3);
  expect(suggestions[0]?.title).toBe(PAGES[1]?.title);
  expect(suggestions[0]?.marks).toEqual([[8, 10]]);
  expect(asked).toEqual(['current.json']);
  expect(suggestions).toMatchObject(await engine.suggest('会籍', 3));
});

test('an ordinary query does not load the lexicon', async () => {
  const { titles, asked } = await openTestSearch(PAGES);
  await titles('会籍怎么办');
  expect(asked.filter((path) => path.endsWith('lexicon.json'))).toEqual([]);
});

test('a title in traditional characters is found by simplified ones and shown as written', async () => {
  const { titles } = await openTestSearch([{ title: '紅燭頌', text: '一首诗。' }, ...PAGES]);
  expect(await titles('红烛颂')).toEqual(['紅燭頌']);
});

test('starts over with the new index when an update has removed the old one', async () => {
  const old = await openTestSearch(PAGES);
  await old.titles('会籍');
  const published = await openTestSearch([{ title: '新来的一页', text: '讲会费。' }, ...PAGES]);
  for (const path of old.files.keys()) old.files.delete(path);
  for (const [path, file] of published.files) old.files.set(path, file);
  expect(await old.titles('会费')).toEqual(['新来的一页']);
});

test('rejects, rather than finding nothing, when the index cannot be read', async () => {
  const broken = await openTestSearch(PAGES);
  broken.files.clear();
  await expect(broken.engine.search({ query: '会籍' })).rejects.toThrow('current.json');
});
