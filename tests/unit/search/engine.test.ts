import { beforeAll, describe, expect, test } from 'vitest';
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

describe('问得不一样，找到同一页', () => {
  test.each([
    ['原样', '会籍', PAGES[1]],
    ['整句问话', '请问调动以后会籍怎么办呀', PAGES[1]],
    ['动词和宾语拆开', '换了学校会籍怎么办', PAGES[1]],
    ['繁体', '會籍怎麼辦', PAGES[1]],
    ['全角', '第３９条', PAGES[1]],
    ['阿拉伯数字', '第39条', PAGES[1]],
    ['同音字', '医撩期', PAGES[1]],
    ['写错一个字', '哺乳期问', PAGES[0]],
    ['拼音', 'chanjia', PAGES[0]],
    ['拼音分着写', 'lao dong he tong', PAGES[0]],
    ['汉字和拼音混写', '产jia', PAGES[0]],
    ['同义词', '京卡', PAGES[2]],
    ['更具体的词', '女老师', PAGES[0]],
    ['跨词的引文', '“跟着工作走”', PAGES[1]],
    ['一个字', '籍', PAGES[1]],
  ])('%s：%s', async (_, query, page) => {
    expect(await first(query)).toBe(page?.title);
  });
});

describe('改了问法，一定说出来', () => {
  test('错字改成了什么；照原样搜就不改', async () => {
    const answer = await search.engine.search({ query: '医撩期' });
    expect(answer.correction).toEqual({ kind: 'spelling', query: '医疗期' });
    const verbatim = await search.engine.search({ query: '医撩期', verbatim: true });
    expect(verbatim.correction).toBeUndefined();
    expect(verbatim.hits).toEqual([]);
  });

  test('拼音读成了什么', async () => {
    const { correction } = await search.engine.search({ query: 'ChanJia' });
    expect(correction).toEqual({ kind: 'pinyin', query: '产假' });
  });

  test('引文一字不差的没有：说明放宽了', async () => {
    const answer = await search.engine.search({ query: '“会籍产假”' });
    expect(answer.isQuoteLoosened).toBe(true);
    expect(answer.hits.length).toBeGreaterThan(0);
  });
});

test.each(['量子纠缠', 'asdfgh', 'zzz', '糖醋排骨', '比特币行情', '？？？', '', '9'.repeat(500)])(
  '不相干的不硬凑：%s',
  async (query) => {
    expect(await search.titles(query)).toEqual([]);
  },
);

describe('筛选和排序', () => {
  test('过期的排在最后，再怎么相符', async () => {
    const { hits } = await search.engine.search({ query: '图书' });
    expect(hits.map(({ title, isOver }) => [title, isOver])).toEqual([
      ['红烛书店（示例）', false],
      ['墨香书店（示例）', true],
    ]);
  });

  test('指名要找的过期商户，就是它', async () => {
    expect(await first('墨香书店')).toBe('墨香书店（示例）');
  });

  test('只看有效；按片区；各项的数目不算自己这一项', async () => {
    const { hits } = await search.engine.search({ query: '图书', validOnly: true });
    expect(hits.map(({ title }) => title)).toEqual(['红烛书店（示例）']);
    const east = await search.engine.search({ query: '图书', filters: { area: '东片' } });
    expect(east.hits.map(({ title }) => title)).toEqual(['红烛书店（示例）']);
    expect(east.counts.area).toEqual({ 东片: 1, 西片: 1 });
    expect(east.counts.year).toEqual({ 2026: 1 });
    expect(east.total).toBe(2);
  });

  test('按日期，新的在前', async () => {
    const { hits } = await search.engine.search({ query: '会籍 产假', sort: 'date' });
    expect(hits.map(({ date }) => date)).toEqual(['2026-11-01', '2026-10-01']);
  });
});

test('摘要有标出的字，也有回答和依据', async () => {
  const { hits, terms } = await search.engine.search({ query: '产假' });
  const [detail] = await search.engine.details([hits[0]?.url ?? ''], terms);
  expect(detail).toMatchObject({ answer: '产假底线是98天。', basis: '《特别规定》第七条' });
  expect(detail?.excerpt.filter(({ isMarked }) => isMarked)[0]?.text).toBe('产假');
});

test('边打字边给标题，只凭标题表', async () => {
  const { engine, asked } = await openTestSearch(PAGES);
  const [suggestion] = await engine.suggest('会籍', 3);
  expect(suggestion?.title).toBe(PAGES[1]?.title);
  expect(suggestion?.marks).toEqual([[8, 10]]);
  expect(asked).toEqual(['current.json']);
});

test('寻常的问法不用读词典', async () => {
  const { titles, asked } = await openTestSearch(PAGES);
  await titles('会籍怎么办');
  expect(asked.filter((path) => path.endsWith('lexicon.json'))).toEqual([]);
});

test('标题里的繁体字照原样显示，简体也找得到', async () => {
  const { titles } = await openTestSearch([{ title: '紅燭頌', text: '一首诗。' }, ...PAGES]);
  expect(await titles('红烛颂')).toEqual(['紅燭頌']);
});

test('网站更新后旧索引不在了：从头再来，照样找到', async () => {
  const old = await openTestSearch(PAGES);
  await old.titles('会籍');
  const published = await openTestSearch([{ title: '新来的一页', text: '讲会费。' }, ...PAGES]);
  for (const path of old.files.keys()) old.files.delete(path);
  for (const [path, file] of published.files) old.files.set(path, file);
  expect(await old.titles('会费')).toEqual(['新来的一页']);
});

test('索引读不到：报错，而不是没有结果', async () => {
  const broken = await openTestSearch(PAGES);
  broken.files.clear();
  await expect(broken.engine.search({ query: '会籍' })).rejects.toThrow('current.json');
});
