import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { announce } from '../../../src/publish/announce.ts';
import { publish } from '../../../src/publish/publish.ts';
import {
  type SearchEngine,
  baiduPush,
  indexNow,
  readSearchEngines,
} from '../../../src/publish/search-engines.ts';
import { type SearchEngineDouble, startSearchEngine } from '../../doubles/search-engine.ts';
import { Site, folder, put, useFolder } from './publish-kit.ts';

const KEY = '26ecd1ada8034912a62634cc4e3ddd7e';
const ORIGIN = 'https://gonghui.example.cn';

useFolder();
let double: SearchEngineDouble;
let lines: string[];
let now: Date;
/** Of each request. */
let timeoutMs: number;

beforeEach(async () => {
  double = await startSearchEngine();
  lines = [];
  now = new Date('2026-11-28T13:00:00+08:00');
  timeoutMs = 60_000;
});
afterEach(() => double.close());

const target = () => join(folder, 'site');

/** Publishes a site of these pages: address → version. */
async function publishPages(pages: Record<string, string>, base = '/'): Promise<void> {
  const entries = Object.fromEntries(
    Object.entries(pages).map(([href, hash]) => [`content${href}.md`, { href, hash }]),
  );
  await put(
    join(target(), 'build.json'),
    JSON.stringify({ time: '2026-11-28T13:00:00+08:00', entries }),
  );
  await put(
    join(target(), 'robots.txt'),
    `User-agent: *\n\nSitemap: ${ORIGIN}${base}sitemap.xml\n`,
  );
  await put(join(target(), `${KEY}.txt`), KEY);
}

const tell = (...engines: SearchEngine[]) =>
  announce({
    engines,
    target: target(),
    told: join(folder, 'told.json'),
    say: (line) => lines.push(line),
    now: () => now,
    timeoutMs,
  });
const bing = () => indexNow(KEY, `${double.origin}/indexnow`);
const baidu = () => baiduPush(`${double.origin}/urls?site=${ORIGIN}&token=s3cret`);
const accept = (success: number) =>
  (double.answer = { status: 200, body: JSON.stringify({ remain: 99, success }) });
const urlsOf = (body: string) => (JSON.parse(body) as { urlList: string[] }).urlList;

describe('IndexNow', () => {
  test('is told of every page once, in the form of its protocol', async () => {
    await publishPages({ '/': '1', '/essays/a/': '1' });
    await tell(bing());
    await tell(bing());
    expect(double.told).toHaveLength(1);
    expect(double.told[0]).toMatchObject({
      url: '/indexnow',
      type: 'application/json; charset=utf-8',
    });
    expect(JSON.parse(double.told[0]?.body ?? '')).toEqual({
      host: 'gonghui.example.cn',
      key: KEY,
      keyLocation: `${ORIGIN}/${KEY}.txt`,
      urlList: [`${ORIGIN}/`, `${ORIGIN}/essays/a/`],
    });
    expect(lines).toEqual(['告诉了IndexNow 2 个网址']);
  });

  test('later of what is new, changed or gone alone', async () => {
    await publishPages({ '/': '1', '/essays/a/': '1', '/essays/b/': '1', '/essays/c/': '1' });
    await tell(bing());
    await publishPages({ '/': '1', '/essays/a/': '2', '/essays/c/': '1', '/essays/d/': '1' });
    await tell(bing());
    expect(urlsOf(double.told[1]?.body ?? '')).toEqual(
      ['/essays/a/', '/essays/d/', '/essays/b/'].map((path) => ORIGIN + path),
    );
    await tell(bing());
    expect(double.told).toHaveLength(2);
  });

  test('under a base path has its key there', async () => {
    await publishPages({ '/gonghui/': '1' }, '/gonghui/');
    await tell(bing());
    expect(JSON.parse(double.told[0]?.body ?? '')).toMatchObject({
      keyLocation: `${ORIGIN}/gonghui/${KEY}.txt`,
      urlList: [`${ORIGIN}/gonghui/`],
    });
  });

  test('is not asked while the site lacks its key', async () => {
    await publishPages({ '/': '1' });
    await rm(join(target(), `${KEY}.txt`));
    await tell(bing());
    expect(double.told).toEqual([]);
    expect(lines.join()).toContain(`网站上没有 ${KEY}.txt`);
  });

  test('may look the key up later (202)', async () => {
    double.answer = { status: 202 };
    await publishPages({ '/': '1' });
    await tell(bing());
    await tell(bing());
    expect(double.told).toHaveLength(1);
  });

  test('that moved to another address is told of all pages', async () => {
    await publishPages({ '/gonghui/': '1' }, '/gonghui/');
    await tell(bing());
    await publishPages({ '/gonghui/': '1' }, '/');
    await tell(bing());
    expect(double.told).toHaveLength(2);
  });
});

describe('Baidu', () => {
  test('gets a line for each page', async () => {
    accept(2);
    await publishPages({ '/': '1', '/essays/a/': '1' });
    await tell(baidu());
    expect(double.told).toEqual([
      {
        url: `/urls?site=${ORIGIN}&token=s3cret`,
        type: 'text/plain',
        body: `${ORIGIN}/\n${ORIGIN}/essays/a/`,
      },
    ]);
  });

  test('is not told of pages that are gone', async () => {
    accept(2);
    await publishPages({ '/': '1', '/essays/a/': '1' });
    await tell(baidu());
    await publishPages({ '/': '1' });
    await tell(baidu());
    expect(double.told).toHaveLength(1);
    accept(1);
    await publishPages({ '/': '1', '/essays/a/': '1' });
    await tell(baidu());
    expect(double.told[1]?.body).toBe(`${ORIGIN}/essays/a/`);
  });

  test('gets no more at once than it takes, and the rest in the next run', async () => {
    const few = { ...baidu(), most: 2 };
    accept(2);
    await publishPages({ '/': '1', '/a/': '1', '/b/': '1' });
    await tell(few);
    expect(lines).toEqual(['告诉了百度 2 个网址，还有 1 个下次告诉']);
    accept(1);
    await tell(few);
    expect(double.told.map(({ body }) => body.split('\n').length)).toEqual([2, 1]);
  });
});

describe('an engine that fails', () => {
  test.each([
    ['refuses', { status: 401, body: '{"error":401,"message":"token is not valid"}' }],
    ['takes a part', { status: 200, body: '{"remain":0,"success":0,"not_same_site":["x"]}' }],
    ['answers with a page', { status: 200, body: '<html>' }],
    ['leads elsewhere', { status: 307, headers: { Location: '/else' } }],
    // So long that the request comes to it, also on a busy machine.
    ['does not answer', undefined, 3000],
  ])(
    '%s: it is told after an hour, and nothing secret is said',
    async (_how, answer, limit = 60_000) => {
      double.answer = answer;
      timeoutMs = limit;
      await publishPages({ '/': '1' });
      await tell(baidu());
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatch(/^没有告诉百度，一小时以后再试：/);
      expect(lines[0]).not.toContain('s3cret');
      expect(double.told).toHaveLength(1);
      timeoutMs = 60_000;
      accept(1);
      await tell(baidu());
      expect(double.told).toHaveLength(1);
      now = new Date('2026-11-28T14:00:01+08:00');
      await tell(baidu());
      expect(double.told).toHaveLength(2);
      expect(lines[1]).toBe('告诉了百度 1 个网址');
      expect(await readFile(join(folder, 'told.json'), 'utf8')).not.toContain('s3cret');
    },
  );

  test('does not keep another from being told', async () => {
    double.answer = { status: 202 };
    await publishPages({ '/': '1' });
    await tell(baidu(), bing());
    expect(lines.sort()).toEqual([
      '告诉了IndexNow 1 个网址',
      '没有告诉百度，一小时以后再试：回答是 202',
    ]);
  });

  test('that is away is an error of the network', async () => {
    await publishPages({ '/': '1' });
    const gone = indexNow(KEY, 'http://127.0.0.1:1/indexnow');
    await tell(gone);
    expect(lines[0]).toMatch(/^没有告诉IndexNow，一小时以后再试：/);
  });
});

test('no site, no engine, an unreadable state: never an error', async () => {
  await tell(bing());
  await tell();
  expect([double.told, lines]).toEqual([[], []]);
  await publishPages({ '/': '1' });
  await put(join(folder, 'told.json'), '{"IndexNow":');
  await tell(bing());
  expect(double.told).toHaveLength(1);
});

test('a publication tells after the swap, when another may already run', async () => {
  const site = new Site();
  const seen: string[] = [];
  const publication = await site.publication();
  await publish({ ...publication, announce: async () => void seen.push(await site.news()) });
  expect(seen).toEqual([await site.news()]);
  await site.publish();
  site.content.error = new Error('away');
  await expect(
    publish({ ...publication, announce: () => Promise.reject(new Error('told')) }),
  ).rejects.toThrow('away');
});

describe('the environment', () => {
  const names = (environment: Record<string, string>) =>
    readSearchEngines(environment).map(({ name }) => name);

  test('names no engine by itself', () => {
    expect(names({})).toEqual([]);
    expect(names({ RED_CANDLE_INDEXNOW_KEY: ' ', RED_CANDLE_BAIDU_PUSH: '' })).toEqual([]);
  });

  test('names both', () => {
    expect(
      names({
        RED_CANDLE_INDEXNOW_KEY: KEY,
        RED_CANDLE_BAIDU_PUSH: `http://data.zz.baidu.com/urls?site=${ORIGIN}&token=abc`,
      }),
    ).toEqual(['IndexNow', '百度']);
  });

  test.each([
    { RED_CANDLE_INDEXNOW_KEY: 'short' },
    { RED_CANDLE_INDEXNOW_KEY: '../../s3cret' },
    { RED_CANDLE_BAIDU_PUSH: 's3cret' },
    { RED_CANDLE_BAIDU_PUSH: 'file:///urls?site=a&token=s3cret' },
    { RED_CANDLE_BAIDU_PUSH: 'http://data.zz.baidu.com/urls?token=s3cret' },
  ])('is refused without a word of the secret: %j', (environment) => {
    expect(() => names(environment)).toThrow(/^RED_CANDLE_(?!.*s3cret)/);
  });
});
