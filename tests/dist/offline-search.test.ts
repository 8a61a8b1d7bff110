import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openPacks } from '../../src/offline/packs.ts';
import type { Manifest } from '../../src/offline/types.ts';
import { SearchEngine } from '../../src/search/engine.ts';
import { fileIndex } from '../../src/search/file-index.ts';
import type { OpenIndex } from '../../src/search/index-source.ts';
import { packIndex } from '../../src/search/packs/pack-index.ts';
import type { WordsFile } from '../../src/search/packs/words-file.ts';
import { type Difference, type Parity, compare } from '../bench/offline/compare.ts';
import { CLASSES } from '../bench/search/classes.ts';
import { readDist } from '../bench/search/dist-corpus.ts';
import { readQueries } from '../bench/search/query-file.ts';
import { readSets } from '../bench/search/sets.ts';
import { toAnswerer } from '../bench/search/systems.ts';
import { FULL_SITE } from '../full-site.ts';

/**
 * Runs the query set on the published index and on the packs that a device stores. `npm run bench:offline` lists the
 * differences.
 */
const DIST = resolve(FULL_SITE);
const QUERIES = resolve('tests/bench/search/queries');
const OTHER_SETS = ['validation/set-c.tsv', 'validation/set-d.tsv', 'roles.tsv'].map((name) =>
  join(QUERIES, name),
);
/** As in search-quality.test.ts: past events rank lower. */
const TODAY = new Date('2026-11-28T12:00:00+08:00');

let classes: readonly Parity[] = [];
let differences: readonly Difference[] = [];
let online: SearchEngine;
let kept: SearchEngine;

beforeAll(async () => {
  vi.useFakeTimers({ now: TODAY, toFake: ['Date'] });
  const corpus = await readDist(DIST);
  const index = await readPacks();
  kept = new SearchEngine(() => Promise.resolve(index));
  online = new SearchEngine(fileIndex((path) => readFile(join(DIST, 'pagefind', path))));
  const queries = [
    ...(await readQueries(join(QUERIES, 'shipped.tsv'), corpus)),
    ...(await readQueries(join(QUERIES, 'negative.tsv'), corpus)),
    ...(await readSets(corpus, OTHER_SETS)).flatMap(({ queries: more }) => more),
  ];
  ({ classes, differences } = await compare(
    toAnswerer(online, corpus),
    toAnswerer(kept, corpus),
    queries,
  ));
});

afterAll(() => {
  vi.useRealTimers();
});

/** The index of all pages in the build's packs. */
async function readPacks(): Promise<OpenIndex> {
  const json = async (path: string) =>
    JSON.parse(await readFile(join(DIST, path), 'utf8')) as unknown;
  const manifest = (await json('offline/current.json')) as Manifest;
  const words = manifest.packs.find(({ kind }) => kind === 'words');
  const packs = openPacks(manifest.packs, 'everything', ({ path }) => json(path));
  return packIndex(await packs.searchable(), (await json(words?.path ?? '')) as WordsFile);
}

function parityOf(name: string): Parity {
  const found = classes.find((one) => one.name === name);
  if (!found) throw new Error(`no question of the class ${name}`);
  return found;
}

describe('在设备上搜，和在网上搜一样', () => {
  it.each(['all', 'negative'])('每个问题排在最前的网页一样：%s', (name) => {
    const { queries, sameFirst } = parityOf(name);
    expect(queries).toBeGreaterThanOrEqual(200);
    expect(sameFirst, JSON.stringify(differences, undefined, 1)).toBe(1);
  });

  it('99% 的问题，结果和先后都一样', () => {
    for (const name of ['all', 'negative'])
      expect(parityOf(name).sameList).toBeGreaterThanOrEqual(0.99);
  });

  it.each(CLASSES)('找得一样准：%s', (name) => {
    const { online: theirs, kept: ours } = parityOf(name);
    expect(ours.mrr).toBeCloseTo(theirs.mrr, 2);
  });

  it.each(['会费怎么算', '产假', '图书 优惠', '《工会法》第二十二条'])(
    '摘要、时间和地点一样：%s',
    async (query) => {
      const { hits, terms } = await online.search({ query });
      const urls = hits.slice(0, 10).map(({ url }) => url);
      expect(urls.length).toBeGreaterThan(0);
      expect(await kept.details(urls, terms)).toEqual(await online.details(urls, terms));
    },
  );

  it.each(['会', '书店', '退休', 'hui'])('边打字边给的标题一样：%s', async (text) => {
    expect(await kept.suggest(text, 6)).toEqual(await online.suggest(text, 6));
  });
});
