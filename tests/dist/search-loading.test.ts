import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { brotliCompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { SearchEngine } from '../../src/search/engine.ts';
import { fileIndex } from '../../src/search/file-index.ts';
import { sample } from '../bench/search/costs.ts';
import { readDist } from '../bench/search/dist-corpus.ts';
import { readSets } from '../bench/search/sets.ts';
import { median } from '../bench/search/statistics.ts';
import { FULL_SITE } from '../full-site.ts';

/**
 * What a first question fetches from the built site's index, and in how many rounds: on a slow
 * network each is a wait. `npm run bench:search -- --costs` measures the times.
 */
const PAGEFIND = resolve(FULL_SITE, 'pagefind');
const QUESTIONS = 80;

interface Fetched {
  path: string;
  /** Files of one round are requested before any of them has arrived. */
  round: number;
}

const files = new Map<string, Buffer>();
let questions: readonly { query: string; fetched: readonly Fetched[] }[] = [];

/** Reads files in rounds, as a network with much latency does. */
function inRounds(): { read: (path: string) => Promise<Uint8Array>; fetched: Fetched[] } {
  const fetched: Fetched[] = [];
  let round = 0;
  let waiting: (() => void)[] = [];
  const arrive = () => {
    round += 1;
    const arrived = waiting;
    waiting = [];
    for (const settle of arrived) settle();
  };
  const read = (path: string) => {
    fetched.push({ path, round });
    if (waiting.length === 0) setImmediate(arrive);
    return new Promise<Uint8Array>((settle, reject) => {
      const content = files.get(path);
      waiting.push(() => (content ? settle(content) : reject(new Error(`${path} is missing`))));
    });
  };
  return { read, fetched };
}

beforeAll(async () => {
  const found = await readdir(PAGEFIND, { recursive: true, withFileTypes: true });
  for (const entry of found.filter((item) => item.isFile())) {
    const path = join(entry.parentPath, entry.name);
    files.set(relative(PAGEFIND, path).split(sep).join('/'), await readFile(path));
  }
  const sets = await readSets(await readDist(resolve(FULL_SITE)));
  const asked = sets.flatMap(({ queries }) => sample(queries, QUESTIONS / sets.length));
  questions = await Promise.all(
    asked.map(async (query) => {
      const { read, fetched } = inRounds();
      const engine = new SearchEngine(fileIndex(read));
      await engine.open();
      await engine.search({ query });
      return { query, fetched };
    }),
  );
});

const isLexicon = ({ path }: Fetched) => path.endsWith('/lexicon.json');
const isChunk = ({ path }: Fetched) => path.endsWith('.pf_index');
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const compressed = (path: string) => brotliCompressSync(files.get(path) ?? '').length;
const bytesOf = (fetched: readonly Fetched[]) =>
  sum(fetched.map(({ path }) => files.get(path)?.length ?? 0));

describe('第一次搜，要取的文件', () => {
  it('问的是整句话也好、一个词也好，有足够多的问题', () => {
    expect(questions.length).toBeGreaterThanOrEqual(QUESTIONS - 2);
  });

  it('搜索页一打开就取的，是这一版的引擎和索引', async () => {
    const html = await readFile(resolve(FULL_SITE, 'search/index.html'), 'utf8');
    const [, worker = '', index] = /data-worker="([^"]+)" data-index="(\w+)"/.exec(html) ?? [];
    expect(existsSync(resolve(FULL_SITE, `.${worker}`))).toBe(true);
    const pointer = JSON.parse(files.get('current.json')?.toString() ?? '') as { id: string };
    expect(index).toBe(pointer.id);
  });

  it('照字面就看得懂的问题，索引只等一轮', () => {
    const plain = questions.filter(({ fetched }) => !fetched.some(isLexicon));
    expect(plain.length).toBeGreaterThan(QUESTIONS / 4);
    const rounds = plain.map(
      ({ fetched }) => new Set(fetched.filter(isChunk).map(({ round }) => round)).size,
    );
    const once = rounds.filter((count) => count <= 1).length;
    expect(once / rounds.length).toBeGreaterThanOrEqual(0.85);
  });

  it('一整句话不查错别字：不为它取词表', () => {
    const sentences = questions.filter(({ query }) => [...query].length > 20);
    expect(sentences.length).toBeGreaterThan(QUESTIONS / 8);
    const checked = sentences.filter(({ fetched }) => fetched.some(isLexicon));
    expect(checked.length / sentences.length).toBeLessThanOrEqual(0.1);
  });

  it('索引一块块小：一个问题取的，中位数不超过16 kB', () => {
    const bytes = questions.map(({ fetched }) => bytesOf(fetched.filter(isChunk)));
    expect(median(bytes)).toBeLessThanOrEqual(16_000);
    for (const [path, content] of files) {
      if (path.endsWith('.pf_index') && gunzipSync(content).length > 8_000)
        expect.fail(`${path}: ${gunzipSync(content).length} bytes`);
    }
  });

  it('每个问题都要的两个文件，brotli大小合起来不超过48 kB', () => {
    const always = questions.map(({ fetched }) => fetched.slice(0, 3).map(({ path }) => path));
    const paths = new Set(always.flat());
    // The search page knows the index that `current.json` names.
    expect(paths.delete('current.json')).toBe(true);
    expect([...paths].map((path) => path.split('/').at(-1))).toEqual(['head.json', 'asked.json']);
    expect(sum([...paths].map(compressed))).toBeLessThanOrEqual(48_000);
  });

  it('给标题要的脚本和标题表，brotli大小合起来不超过15 kB', async () => {
    const read = (path: string) => readFile(resolve(FULL_SITE, path), 'utf8');
    const [, site = ''] = /src="\/(_astro\/Site\.[^"]+\.js)"/.exec(await read('index.html')) ?? [];
    const [script = ''] = /suggest-worker-[\w-]+\.js/.exec(await read(site)) ?? [];
    const code = await read(`_astro/${script}`);
    // Nothing else is loaded with it.
    expect(code).not.toMatch(/\bimport\b/);
    const bytes = brotliCompressSync(code).length + compressed('current.json');
    expect(bytes).toBeLessThanOrEqual(15_000);
  });
});
