import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { makeArchive } from '../../src/archive/make-archive.ts';
import { parseManifest } from '../../src/offline/manifest.ts';
import { type BuiltSite, filesOf, fixture, read, readBytes, full } from './site-files.ts';

const COPY = /\.(?:br|gz)$/;
const TEXT = /\.(?:atom|css|html|ics|js|json|svg|txt|webmanifest|xml)$/;
/** A file shorter than its headers is sent uncompressed. */
const MIN_BYTES = 256;

/** The compressed copies, for servers that look for one beside each file. */
describe.each([
  ['整站', full],
  ['放在 /gonghui/ 下、带有恶意内容的站', fixture],
])('压缩好的文件：%s', (_name, site: BuiltSite) => {
  const files = filesOf(site);
  const originals = files.filter((path) => !COPY.test(path));

  test('每个够大的文本文件旁边都有，别的旁边没有', () => {
    const texts = originals.filter(
      (path) => TEXT.test(path) && readBytes(site, path).length >= MIN_BYTES,
    );
    const expected = texts.flatMap((path) => [`${path}.br`, `${path}.gz`]);
    expect(files.filter((path) => COPY.test(path)).sort()).toEqual(expected.sort());
    expect(new Set(texts.map((path) => path.replace(/^.*\./, '')))).toEqual(
      new Set(['atom', 'css', 'html', 'ics', 'js', 'json', 'svg', 'txt', 'webmanifest', 'xml']),
    );
  });

  test('解开来就是旁边的文件', () => {
    for (const path of files.filter((file) => COPY.test(file))) {
      const copy = readBytes(site, path);
      const content = path.endsWith('.br') ? brotliDecompressSync(copy) : gunzipSync(copy);
      expect(content.equals(readBytes(site, path.replace(COPY, ''))), path).toBe(true);
    }
  });

  test('读者的设备不存它们，离线版的压缩包里也没有', async () => {
    const manifest = parseManifest(JSON.parse(read(site, 'offline/current.json')));
    const kept = [...manifest.packs, ...manifest.assets].map(({ path }) => path);
    const archive = await makeArchive(site.root, 'all');
    const named = [...kept, ...manifest.packed, ...archive.files.keys()];
    expect(named.filter((path) => COPY.test(path))).toEqual([]);
  });
});
