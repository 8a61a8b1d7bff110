import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseManifest, parsePictures } from '../../src/offline/manifest.ts';
import { openPacks } from '../../src/offline/packs.ts';
import { filesOf as filesIn, packedOf } from '../../src/offline/wanted.ts';
import {
  type Manifest,
  type OfflinePicture,
  LEVELS,
  type Level,
  type PackedPages,
  isWithin,
} from '../../src/offline/types.ts';
import { loadedWithHome } from '../bench/offline/loaded.ts';
import {
  type BuiltSite,
  attribute,
  elementsOf,
  filesOf,
  fixture,
  isMoved,
  isPoster,
  pagesOf,
  read,
  readBytes,
  sentBytes,
  full,
} from './site-files.ts';

/** A device's copy of a built site: each page as it was built, and all files that it refers to. */
describe.each([
  ['整站', full],
  ['放在 /gonghui/ 下、带有恶意内容的站', fixture],
])('存在设备上的内容：%s', (_name, site) => {
  let manifest: Manifest;
  let packed: PackedPages;
  let paths: readonly string[];

  beforeAll(() => {
    manifest = parseManifest(JSON.parse(read(site, 'offline/current.json')));
    packed = open(site, manifest, 'everything');
    paths = pagesOf(site)
      .filter((file) => /(?:^|\/)index\.html$/.test(file))
      .filter((file) => !isMoved(read(site, file)) && !isPoster(read(site, file)))
      .map((file) => file.replace(/index\.html$/, ''));
  });

  it('每一页都和建好的一样，只有图片不同，搜索页不写索引的名字', async () => {
    expect(paths.length).toBeGreaterThan(100);
    const otherwise: string[] = [];
    for (const path of paths) {
      const built = read(site, `${path}index.html`);
      const html = await packed.page(path);
      if (html === undefined || comparable(html) !== comparable(built)) otherwise.push(path);
    }
    expect(otherwise).toEqual([]);
  });

  it('图片一张不少，手机上每张只用一个文件', async () => {
    for (const path of paths) {
      const [built, html] = [read(site, `${path}index.html`), (await packed.page(path)) ?? ''];
      const alternatives = (text: string) =>
        elementsOf(text, 'img').map((img) => attribute(img, 'alt'));
      expect(alternatives(html), path).toEqual(alternatives(built));
      expect(elementsOf(html, 'source'), path).toEqual([]);
      expect(html, path).not.toMatch(/<img[^>]* (?:srcset|sizes)=/);
    }
  });

  it('没有只转到新地址的页，没有编辑台，也没有不存在的页', async () => {
    const moved = pagesOf(site)
      .filter((file) => isMoved(read(site, file)))
      .map((file) => file.replace(/index\.html$/, ''));
    for (const path of [...moved, 'admin/', '404.html', '404/', 'rights/no-such/', '../etc/'])
      expect(await packed.page(path), path).toBeUndefined();
    expect(manifest.packs.reduce((sum, { pages }) => sum + pages, 0)).toBe(paths.length);
  });

  it('清单里的哈希和大小都是真的', () => {
    for (const { path, hash, bytes, brotli } of [...manifest.packs, ...manifest.assets]) {
      const content = readBytes(site, path);
      expect(createHash('sha256').update(content).digest('hex').slice(0, 16), path).toBe(hash);
      const sizes = [content.length, sentBytes(site, path)];
      expect(sizes, path).toEqual([bytes, brotli]);
    }
  });

  it('列出的图片大小是真的，每一级图片的总大小也对', () => {
    const pictures = picturesOf(site, manifest);
    expect(pictures.length).toBeGreaterThan(0);
    for (const { path, bytes } of pictures) expect(readBytes(site, path), path).toHaveLength(bytes);
    for (const level of LEVELS) {
      const bytes = pictures
        .filter((file) => isWithin(level, file.level))
        .map((file) => file.bytes);
      expect(manifest.pictures[level]).toBe(bytes.reduce((sum, one) => sum + one, 0));
    }
  });

  it('脚本和样式放在一个文件里，一字不变', () => {
    const pack = manifest.packs.find(({ kind }) => kind === 'scripts');
    const texts = JSON.parse(read(site, pack?.path ?? '')) as Record<string, string>;
    expect(Object.keys(texts).sort()).toEqual([...manifest.packed].sort());
    for (const path of manifest.packed) expect(texts[path], path).toBe(read(site, path));
  });

  it('没有留下别的构建的文件', () => {
    const packs = filesOf(site).filter((path) => /^offline\/.*\.json$/.test(path));
    const named = manifest.packs.map(({ path }) => path);
    expect(packs.sort()).toEqual(['offline/current.json', ...named].sort());
  });

  it.each(LEVELS)('存下的网页用到的文件都在：%s', async (level) => {
    const pages = open(site, manifest, level);
    const choice = { level, pictures: true };
    const kept = [
      ...filesIn(manifest, choice),
      ...packedOf(manifest, choice),
      ...picturesOf(site, manifest).filter((file) => isWithin(level, file.level)),
    ];
    const names = new Set(kept.map(({ path }) => site.base + path));
    // Without a chosen level, pictures are not stored.
    const pattern = level === 'visited' ? /\.(?:css|js)$/ : /\.(?:css|js|webp|jpg|png|avif)$/;
    for (const path of paths) {
      const html = await pages.page(path);
      if (html === undefined) continue;
      const lacking = namedFiles(html).filter((name) => pattern.test(name) && !names.has(name));
      expect(lacking, path).toEqual([]);
    }
  });

  it('“权益与优惠随身带”不带艺术团、演出和文苑的每一篇，别的都带；首页一直都在', async () => {
    const carried = open(site, manifest, 'carry');
    for (const path of paths) {
      const isRest = /^(?:troupes|performances|essays)\//.test(path);
      const isKept = (await carried.page(path)) !== undefined;
      if (isRest && /^[^/]+\/[^/]+\/$/.test(path)) expect(isKept, path).toBe(false);
      if (!isRest) expect(isKept, path).toBe(true);
    }
    expect(await open(site, manifest, 'visited').page('')).toContain('<main');
  });

  it.each(LEVELS)('说能读多少页，就能读多少页：%s', async (level) => {
    const pages = open(site, manifest, level);
    const found = await Promise.all(paths.map((path) => pages.page(path)));
    expect(found.filter((html) => html !== undefined)).toHaveLength(manifest.pages[level]);
  });

  it('能搜的网页，和网上的索引里的一样', async () => {
    const searchable = (await packed.searchable()).map(({ path }) => path);
    const indexed = paths.filter((path) =>
      read(site, `${path}index.html`).includes(' data-pagefind-body'),
    );
    expect([...searchable].sort()).toEqual([...indexed].sort());
  });
});

describe('整站存下来有多大', () => {
  const manifest = () => parseManifest(JSON.parse(read(full, 'offline/current.json')));
  const brotli = (files: readonly { brotli: number }[]) =>
    files.reduce((sum, file) => sum + file.brotli, 0);

  // It includes the home page, with all questions of the guide: 37 of them are some 700 bytes more than 20.
  it('装上最多取 16 kB，连 sw.js 在内', async () => {
    const { packs, assets } = manifest();
    const first = [...packs, ...assets].filter(({ level }) => level === 'visited');
    const sizeOf = (path: string) => sentBytes(full, path);
    // The browser need not fetch again what the open page has loaded: its style and its script.
    const loaded = await loadedWithHome(full.root);
    const lacking = first.filter(({ path }) => !loaded.has(path));
    const bytes = brotli(lacking) + sizeOf('offline/current.json') + sizeOf('sw.js');
    expect(bytes).toBeLessThanOrEqual(16_000);
  });

  it('列表、页面和内容都按模板存，没有一页存整份', () => {
    const { packs } = manifest();
    for (const { path, kind } of packs) {
      if (!['lists', 'pages', 'entries'].includes(kind)) continue;
      const { pages } = JSON.parse(read(full, path)) as { pages: readonly [string, string][] };
      expect(pages.filter(([, template]) => template === '').map(([page]) => page)).toEqual([]);
    }
  });
});

function open(site: BuiltSite, manifest: Manifest, level: Level): PackedPages {
  return openPacks(manifest.packs, level, ({ path }) =>
    Promise.resolve(JSON.parse(read(site, path)) as unknown),
  );
}

const picturesOf = (site: BuiltSite, { packs }: Manifest): readonly OfflinePicture[] =>
  parsePictures(JSON.parse(read(site, packs.find(({ kind }) => kind === 'pictures')?.path ?? '')));

/**
 * Only pictures may differ, and the names of the search page's files, which a build writes after
 * the packs: the text without them must be the same.
 */
const comparable = (html: string): string =>
  html
    .replaceAll(/<picture\b[^>]*>.*?<\/picture>|<img\b[^>]*>/gs, '')
    .replace(/data-worker="[^"]*" data-index="\w*"/, 'data-worker="" data-index=""');

/** The files of the site that a page needs for display, as addresses. */
function namedFiles(html: string): string[] {
  return elementsOf(html)
    .filter(({ tagName }) => ['link', 'script', 'img'].includes(tagName))
    .filter((tag) => tag.tagName !== 'link' || attribute(tag, 'rel') === 'stylesheet')
    .map((tag) => attribute(tag, tag.tagName === 'link' ? 'href' : 'src'))
    .filter((address) => address !== '');
}
