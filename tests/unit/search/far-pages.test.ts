import { beforeAll, describe, expect, test } from 'vitest';
import { type TestPage, openPackedSearch, openTestSearch } from './search-kit.ts';

const PLACES = ['东城', '西城', '海淀', '朝阳', '丰台', '石景山', '通州', '顺义', '大兴', '房山'];
const THINGS = [
  '羽毛球赛',
  '读书会',
  '摄影展',
  '合唱排练',
  '健步走',
  '书法课',
  '春游',
  '义诊',
  '讲座',
  '观影',
];

/** Notices, a thousand of them new. The old ones, whose titles no query loads beforehand, come first. */
const notice = (number: number, date: string): TestPage => {
  const place = PLACES[number % 10] ?? '';
  const thing = THINGS[Math.floor(number / 10) % 10] ?? '';
  return {
    title: `${place}${thing}第${number}期报名`,
    text: `${place}的老师可以报名参加${thing}，名额有限，请和本校工会联系。`,
    facts: { date },
    filters: { collection: thing.length > 3 ? '演出' : '活动' },
  };
};
const OLD: readonly TestPage[] = [
  { title: '会籍转移办法', text: '换学校以后，会籍跟着走。', facts: { date: '2019-03-01' } },
  { title: '溫泉療養名單', text: '去年的老师们在小汤山。', facts: { date: '2019-04-01' } },
  {
    title: '疗休养须知',
    text: '报名时带好会员证，会籍在本校的都能去。',
    facts: { date: '2019-05-01' },
  },
  ...Array.from({ length: 60 }, (_, number) => notice(2000 + number, '2019-06-01')),
];
const PAGES: readonly TestPage[] = [
  ...OLD,
  ...Array.from({ length: 1_000 }, (_, number) => notice(number, '2026-06-01')),
];

let search: Awaited<ReturnType<typeof openTestSearch>>;
beforeAll(async () => {
  search = await openTestSearch(PAGES);
});

const textOf = (name: string): string => {
  const [, file] = [...search.files].find(([path]) => path.endsWith(name)) ?? [];
  return new TextDecoder().decode(file);
};

describe('pages of a large site that are not in the table of titles', () => {
  test('no query loads their titles and addresses beforehand', () => {
    const tables = textOf('current.json') + textOf('head.json');
    expect(tables).toContain('东城羽毛球赛第0期报名');
    expect(tables).not.toContain('会籍转移办法');
    expect(tables).not.toContain('第2001期');
  });

  test.each([
    ['by its title', '会籍转移办法', '会籍转移办法'],
    ['by a question', '换学校以后会籍怎么办', '会籍转移办法'],
    ['by its text', '小汤山', '溫泉療養名單'],
    ['in simplified characters', '温泉疗养名单', '溫泉療養名單'],
    ['with a typing error', '会藉转移', '会籍转移办法'],
    ['by its number', '第2001期', '西城羽毛球赛第2001期报名'],
  ])('%s', async (_how, query, title) => {
    expect((await search.titles(query))[0]).toBe(title);
  });

  test('a hit has what the others have, and details', async () => {
    const { hits, terms } = await search.engine.search({ query: '会籍转移办法' });
    expect(hits[0]).toMatchObject({ url: '/00/', date: '2019-03-01' });
    const [detail] = await search.engine.details(['/00/'], terms);
    expect(detail?.excerpt.map(({ text }) => text).join('')).toContain('换学校以后');
  });

  test('filters choose among them before they are loaded', async () => {
    const filters = { collection: '演出' };
    const { hits } = await search.engine.search({ query: '2019年名额有限', filters });
    expect(hits.length).toBeGreaterThan(5);
    expect(hits.every(({ facets }) => facets.collection?.[0] === '演出')).toBe(true);
  });

  test('no hit is without title and address', async () => {
    const { hits } = await search.engine.search({ query: '报名' });
    expect(hits.length).toBeGreaterThan(100);
    expect(hits.every(({ url, title }) => url !== '' && title !== '')).toBe(true);
  });

  test('a device, which has all titles, gives the same first page', async () => {
    const kept = openPackedSearch(PAGES);
    for (const query of [
      '会籍转移',
      '疗休养要带什么',
      '小汤山的名单',
      '通州春游第166期',
      '第2059期',
    ]) {
      const { hits } = await kept.search({ query });
      expect((await search.titles(query))[0], query).toBe(hits[0]?.title);
    }
  });
});
