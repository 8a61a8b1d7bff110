import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KeptResults } from '../../src/system/kept-results.ts';
import { type Precompressed, precompress, precompressSite } from '../../src/system/precompress.ts';

let site = '';
beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'precompress-'));
});
afterEach(async () => {
  await rm(site, { recursive: true, force: true });
});

const page = Buffer.from(`<p>${'会员缴纳会费，每月一次。'.repeat(100)}</p>`);
const bytesOf = (path: string) => readFile(join(site, path));
const files = async () =>
  (await readdir(site, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(site.length + 1))
    .sort();

describe('a page of a built site', () => {
  it('is written in Brotli and gzip beside itself, and told in the sizes of these files', async () => {
    const sizes = await precompress(join(site, 'index.html'), page);
    expect(brotliDecompressSync(await bytesOf('index.html.br'))).toEqual(page);
    expect(gunzipSync(await bytesOf('index.html.gz'))).toEqual(page);
    expect(sizes).toEqual({
      brotli: (await bytesOf('index.html.br')).length,
      gzip: (await bytesOf('index.html.gz')).length,
    });
  });

  it('that is small is sent as it is', async () => {
    const small = Buffer.from('<p>见新地址</p>');
    const sizes = await precompress(join(site, 'index.html'), small);
    expect(sizes).toEqual({ brotli: small.length, gzip: small.length });
    expect(await files()).toEqual([]);
  });
});

describe('a built site', () => {
  it('has texts compressed in all folders, and pictures, packed index files and attachments as they are', async () => {
    await mkdir(join(site, 'media/deep'), { recursive: true });
    const texts = ['index.html', 'a.js', 'a.css', 'a.json', 'rss.xml', 'a.svg', 'robots.txt'];
    const others = ['a.webp', 'a.avif', 'a.pf_index', 'content.bin', 'media/deep/rules.docx'];
    for (const path of [...texts, ...others, 'site.webmanifest', 'media/deep/index.html'])
      await writeFile(join(site, path), page);
    const { files: count, bytes, brotli } = await precompressSite(site);
    expect((await files()).filter((path) => path.endsWith('.br'))).toEqual(
      [...texts, 'site.webmanifest', 'media/deep/index.html'].map((path) => `${path}.br`).sort(),
    );
    expect((await files()).filter((path) => path.endsWith('.gz'))).toHaveLength(count);
    expect(bytes).toBe(count * page.length);
    expect(brotli).toBe(count * (await bytesOf('index.html.br')).length);
  });

  it('keeps what was compressed as it was made', async () => {
    await writeFile(join(site, 'pack.json'), page);
    await precompress(join(site, 'pack.json'), page);
    expect((await precompressSite(site)).files).toBe(0);
  });

  describe('after an earlier one', () => {
    let earlier: Precompressed;

    beforeEach(async () => {
      earlier = {
        site: join(site, 'earlier'),
        hashes: await KeptResults.open(join(site, 'hashes'), 'code'),
      };
      await mkdir(earlier.site);
      await mkdir(join(site, 'new'));
      await writeFile(join(earlier.site, 'index.html'), page);
      await precompressSite(earlier.site, earlier);
    });

    const compressAgain = async (content: Buffer) => {
      await writeFile(join(site, 'new/index.html'), content);
      const { reused } = await precompressSite(join(site, 'new'), earlier);
      expect(brotliDecompressSync(await bytesOf('new/index.html.br'))).toEqual(content);
      expect(gunzipSync(await bytesOf('new/index.html.gz'))).toEqual(content);
      return reused;
    };

    it('does not compress an unchanged file again', async () => {
      expect(await compressAgain(page)).toBe(1);
      const inode = async (path: string) => (await stat(join(site, path))).ino;
      for (const ending of ['.br', '.gz'])
        expect(await inode(`new/index.html${ending}`)).toBe(
          await inode(`earlier/index.html${ending}`),
        );
    });

    it('compresses a changed file', async () => {
      expect(await compressAgain(Buffer.concat([page, page]))).toBe(0);
    });

    it.each(['.br', '.gz'])(
      'takes nothing from it if its %s was changed or is missing',
      async (ending) => {
        const file = join(earlier.site, `index.html${ending}`);
        const whole = await readFile(file);
        await writeFile(file, whole.subarray(1));
        expect(await compressAgain(page)).toBe(0);
        await rm(file);
        expect(await compressAgain(page)).toBe(0);
      },
    );
  });
});
