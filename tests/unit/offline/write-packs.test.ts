import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeCardTitle } from '../../../src/marks/card-title.ts';
import { type PackSite, writePacks } from '../../../src/offline/build/write-packs.ts';
import { openPacks } from '../../../src/offline/packs.ts';
import { LEVELS } from '../../../src/offline/types.ts';
import { KeptResults } from '../../../src/system/kept-results.ts';
import { type SentSizes, precompressSite } from '../../../src/system/precompress.ts';

const pageOf = (kind: string, main: string) =>
  `<!DOCTYPE html><html data-site="/" data-kind="${kind}"><body><header>红烛</header><main data-main>${main}</main></body></html>\n`;
const card = (path: string) =>
  `<li data-card>${writeCardTitle({ href: `/${path}`, title: path }, 2)}</li>`;

/** Rights are kept by readers who carry some of the site, essays by those who carry all of it. */
const SITE: Readonly<Record<string, string>> = {
  '': pageOf('', '首页'),
  'offline/missing/': pageOf('', '没有存下来'),
  'dues/': pageOf('', '会费'),
  'rights/a/': pageOf('entry', `<h1>调动</h1>${'会员享有的权利。'.repeat(60)}`),
  'rights/': pageOf('list', `<ol>${card('rights/a/')}</ol>`),
  'essays/b/': pageOf('entry', `<h1>灯下</h1>${'夜里改完的作业。'.repeat(60)}`),
  'essays/': pageOf('list', `<ol>${card('essays/b/')}</ol>`),
  'essays/topic/none/': pageOf('choice', '<p>还没有</p>'),
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'red-candle-packs-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Builds a site of these pages. */
async function build(
  pages: Readonly<Record<string, string>>,
  earlier: Pick<PackSite, 'sizes' | 'keep'> = {},
) {
  const dist = await mkdtemp(join(folder, 'site-'));
  for (const [path, html] of Object.entries(pages)) {
    await mkdir(dirname(join(dist, path, 'index.html')), { recursive: true });
    await writeFile(join(dist, path, 'index.html'), html);
  }
  await mkdir(join(dist, '_astro'));
  await writeFile(join(dist, 'favicon.svg'), '<svg/>');
  const { manifest } = await writePacks({
    ...{ dist, base: '/', time: '2026-11-22T18:40:05+08:00' },
    words: () => Promise.resolve({}),
    ...earlier,
  });
  return { dist, manifest };
}

test('as many pages are told for each choice of a reader as can then be read', async () => {
  const { dist, manifest } = await build(SITE);
  for (const level of LEVELS) {
    const packs = openPacks(
      manifest.packs,
      level,
      async ({ path }) => JSON.parse(await readFile(join(dist, path), 'utf8')) as unknown,
    );
    const found = await Promise.all(Object.keys(SITE).map((path) => packs.page(path)));
    const readable = found.filter((html) => html !== undefined).length;
    expect([level, manifest.pages[level]]).toEqual([level, readable]);
  }
  expect(manifest.pages).toEqual({ visited: 2, carry: 6, everything: 8 });
});

test('packs of the build before are told in their sizes, and are compressed with the site', async () => {
  const sizes = await KeptResults.open<SentSizes>(join(folder, 'sizes'), 'code');
  const first = await build(SITE, { sizes });
  const changed = `<h1>灯下</h1>${'夜里没有改完的作业。'.repeat(60)}`;
  const second = await build({ ...SITE, 'essays/b/': pageOf('entry', changed) }, { sizes });
  const compressed = async (dist: string) =>
    (await readdir(join(dist, 'offline'))).filter((name) => name.endsWith('.br')).sort();
  expect((await compressed(first.dist)).map((name) => name.split('.')[0])).toContain('rights');
  expect((await compressed(second.dist)).map((name) => name.split('.')[0])).toEqual(['essays']);
  await precompressSite(second.dist);
  for (const { path, brotli, bytes } of second.manifest.packs) {
    if (bytes < 256) continue;
    const file = await readFile(join(second.dist, `${path}.br`));
    expect([path, file.length]).toEqual([path, brotli]);
    expect(brotliDecompressSync(file).length).toBe(bytes);
  }
});

test('with what an earlier build made, packs are those of a build without it', async () => {
  const made = new Map<string, unknown>();
  let again = 0;
  const keep: PackSite['keep'] = async (input, make) => {
    const key = JSON.stringify(input);
    const known = made.get(key);
    if (known !== undefined) return structuredClone(known) as Awaited<ReturnType<typeof make>>;
    again += 1;
    const result = await make();
    made.set(key, result);
    return result;
  };
  const builds = async (pages: Readonly<Record<string, string>>) => {
    again = 0;
    const [kept, clean] = [await build(pages, { keep }), await build(pages)];
    expect(kept.manifest).toEqual(clean.manifest);
    return again;
  };
  const all = await builds(SITE);
  expect(await builds(SITE)).toBe(0);
  expect(await builds({ ...SITE, 'essays/b/': pageOf('entry', '<h1>听雨</h1>') })).toBe(1);
  // A list holds the cards that lie with entries.
  const list = { ...SITE, 'essays/': pageOf('list', `<p>新</p><ol>${card('essays/b/')}</ol>`) };
  expect(await builds(list)).toBe(2);
  const { 'rights/a/': gone, ...fewer } = SITE;
  expect(gone).toBeDefined();
  expect(await builds(fewer)).toBe(2);
  expect(await builds({ ...SITE, 'dues/': pageOf('', '会费涨了') })).toBe(1);
  expect(all).toBeGreaterThan(4);
});
