import { beforeAll, describe, expect, test } from 'vitest';
import type { SearchEngine } from '../../../src/search/engine.ts';
import { createRenderer } from '../../../src/markdown/render.ts';
import { openPackedSearch, openTestSearch } from './search-kit.ts';

const law = (id: string, shortName: string, says: string) => ({
  id,
  title: shortName,
  shortName,
  revised: '2012-04-28',
  source: '',
  articles: [{ article: '7', says }],
});
const render = createRenderer({
  laws: [law('women', '女职工规定', '难产另加。'), law('leave', '年假条例', '跨年安排。')],
  terms: [{ term: '底线', means: '最少要给的。' }],
  base: '/',
});

/** A page built like an explainer: the body, then the list of cited laws. */
async function pageOf(title: string, body: string, cited: string) {
  const html = await render(body);
  return {
    title,
    text: `</p>${html}<details><summary>本页引用的条文</summary><ul><li>${cited}</li></ul></details><p>`,
  };
}

const engines: Record<string, SearchEngine> = {};
beforeAll(async () => {
  const pages = [
    await pageOf('能休几天年假', '满一年有五天〔年假条例第七条〕。', '《年假条例》第七条'),
    await pageOf(
      '产假有多长',
      '产假98天〔女职工规定第七条〕，这是底线。\n\n更长的看本省。',
      '《女职工规定》第七条',
    ),
  ];
  engines['index'] = (await openTestSearch(pages)).engine;
  engines['site pack'] = openPackedSearch(pages);
});

describe.each(['index', 'site pack'])('law marks and the %s', (name) => {
  const search = async (query: string) => (await engines[name]?.search({ query }))?.hits ?? [];
  const excerptOf = async (query: string) => {
    const [hit] = await search(query);
    const [detail] = (await engines[name]?.details([hit?.url ?? ''], [query])) ?? [];
    return detail?.excerpt.map(({ text }) => text).join('');
  };

  test('finds the page by statute and article number', async () => {
    expect((await search('女职工规定第七条'))[0]?.title).toBe('产假有多长');
    expect((await search('年假条例第7条'))[0]?.title).toBe('能休几天年假');
  });

  test('makes excerpts without marks, their notes and glossary notes', async () => {
    expect(await excerptOf('产假')).toContain('产假98天，这是底线。');
    expect(await excerptOf('产假')).not.toMatch(/〔|依据：|最少要给/);
  });
});
