import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Archive, makeArchive } from '../../src/archive/make-archive.ts';
import { SEARCH_DATA, type SearchData } from '../../src/client/archive/search-data.ts';
import { toZip } from '../../src/archive/zip.ts';
import { SearchEngine } from '../../src/search/engine.ts';
import { fileIndex } from '../../src/search/file-index.ts';
import { packIndex } from '../../src/search/packs/pack-index.ts';
import { compare } from '../bench/offline/compare.ts';
import { readDist } from '../bench/search/dist-corpus.ts';
import { readQueries } from '../bench/search/query-file.ts';
import { toAnswerer } from '../bench/search/systems.ts';
import { attribute, elementsOf, fixture, isMoved, pagesOf, read, full } from './site-files.ts';

const LOADED = ['link', 'script', 'img', 'source'];

describe.each([
  ['整站', full],
  ['放在 /gonghui/ 下、带有恶意内容的站', fixture],
])('离线版：%s', (_name, site) => {
  let archive: Archive;
  let texts: Map<string, string>;

  beforeAll(async () => {
    archive = await makeArchive(site.root, 'phone');
    texts = new Map(
      [...archive.files]
        .filter(([path]) => path.endsWith('.html'))
        .map(([path, content]) => [path, Buffer.from(content).toString()]),
    );
  });

  test('读者看的页一页不少', () => {
    const expected = pagesOf(site).filter(
      (path) =>
        !/^(?:404\.html|offline\/|saved\/|poster\/)/.test(path) && !isMoved(read(site, path)),
    );
    expect([...texts.keys()].filter((path) => path !== '打开我.html').sort()).toEqual(
      expected.sort(),
    );
    expect(archive.pages).toBe(expected.length);
  });

  test('每一条链接都通到离线版里的文件和段落，没有一个文件从网上取', () => {
    const ids = new Map(
      [...texts].map(([path, html]) => [
        path,
        new Set(elementsOf(html).map((element) => attribute(element, 'id'))),
      ]),
    );
    const errors = [...texts].flatMap(([path, html]) =>
      elementsOf(html).flatMap((element) => {
        const sources = attribute(element, 'srcSet').split(/,\s+/);
        const addresses = ['href', 'src', 'action', 'poster']
          .map((name) => attribute(element, name))
          .concat(sources.map((source) => source.trim().split(' ')[0] ?? ''));
        return addresses.flatMap((address) => {
          if (address === '' || attribute(element, 'rel') === 'canonical') return [];
          if (/^[a-z]+:/.test(address))
            return LOADED.includes(element.tagName) ? [`${path} → ${address}`] : [];
          const [file = '', fragment = ''] = address.split('#');
          const target =
            file === '' ? path : posix.join(posix.dirname(path), decodeURIComponent(file));
          if (!archive.files.has(target)) return [`${path} → ${address}`];
          const isPlace = fragment !== '' && !/^(?:q|find|matter|show)=/.test(fragment);
          return isPlace && !ids.get(target)?.has(decodeURIComponent(fragment))
            ? [`${path} → ${address}`]
            : [];
        });
      }),
    );
    expect(errors).toEqual([]);
  });

  test('没有模块脚本，策略里没有网络', () => {
    for (const [path, html] of texts) {
      const policy = elementsOf(html, 'meta').find(
        (meta) => attribute(meta, 'httpEquiv') === 'Content-Security-Policy',
      );
      expect(attribute(policy, 'content'), path).toMatch(/^default-src 'none'; /);
      expect(attribute(policy, 'content'), path).not.toMatch(/connect-src|unsafe|https?:|\*/);
      const types = elementsOf(html, 'script').map((script) => attribute(script, 'type'));
      // A block of data runs nothing.
      const scripts = types.filter((type) => type !== '' && type !== 'application/json');
      expect(scripts, path).toEqual([]);
    }
  });

  test('再做一次，压缩包的字节一样', async () => {
    const again = await makeArchive(site.root, 'phone');
    const zips = [archive, again].map(({ files, time }) => toZip(files, 'site', time));
    expect(Buffer.compare(zips[0] ?? Buffer.of(0), zips[1] ?? Buffer.of(1))).toBe(0);
  });

  test('图片全部带上，或一张不带', async () => {
    const pictures = ({ files }: Archive) =>
      [...files.keys()].filter((path) => /\.(?:avif|webp|jpe?g|png)$/.test(path)).length;
    const none = pictures(await makeArchive(site.root, 'none'));
    const all = pictures(await makeArchive(site.root, 'all'));
    expect(none).toBe(0);
    expect(all).toBeGreaterThan(pictures(archive));
  });
});

test('搜索答得和网上一样', async () => {
  const { files } = await makeArchive(full.root, 'none');
  const script = Buffer.from(files.get(SEARCH_DATA) ?? []).toString();
  const json = script.slice(script.indexOf('=') + 1, script.lastIndexOf(';'));
  const { pages, words } = JSON.parse(json) as SearchData;
  const index = packIndex(pages, words);
  const corpus = await readDist(full.root);
  const { classes } = await compare(
    toAnswerer(
      new SearchEngine(fileIndex((path) => readFile(join(full.root, 'pagefind', path)))),
      corpus,
    ),
    toAnswerer(new SearchEngine(() => Promise.resolve(index)), corpus),
    await readQueries('tests/bench/search/queries/shipped.tsv', corpus),
  );
  const all = classes.find(({ name }) => name === 'all');
  expect(all?.queries).toBeGreaterThan(200);
  expect(all?.sameFirst).toBeGreaterThanOrEqual(0.95);
  expect(all?.sameThree).toBeGreaterThanOrEqual(0.9);
});

test.each([
  ['没有建好的网站', ['--from', 'tests/unit'], 'npm run build'],
  ['不认识的图片选项', ['--from', full.root, '--pictures', 'big'], 'phone、all、none'],
])('命令：%s，就说清楚，什么也不留下', async (_name, options, message) => {
  const out = await mkdtemp(join(tmpdir(), 'red-candle-out-'));
  const args = ['scripts/build-archive.ts', ...options, '--out', out];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(stderr).toContain(message);
  expect(stderr).not.toContain('    at ');
  expect(status).toBe(1);
  expect(await readdir(out)).toEqual([]);
  await rm(out, { recursive: true });
});
