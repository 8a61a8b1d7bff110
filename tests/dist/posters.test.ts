import { describe, expect, test } from 'vitest';
import { parseManifest } from '../../src/offline/manifest.ts';
import { LEVELS } from '../../src/offline/types.ts';
import { filesOf, fixture, full, isPoster, pagesOf, read } from './site-files.ts';

describe.each([
  ['整站', full],
  ['放在 /gonghui/ 下、带有恶意内容的站', fixture],
])('海报：%s', (_name, site) => {
  const posters = pagesOf(site).filter((path) => isPoster(read(site, path)));
  const sitemap = read(site, 'sitemap.xml');

  test('每一条内容有一张，没有别的', () => {
    const entries = pagesOf(site).filter((path) => read(site, path).includes(' data-kind="entry"'));
    const expected = entries.map((path) =>
      path.split('/').length === 2 ? `poster/pages/${path}` : `poster/${path}`,
    );
    expect(posters.sort()).toEqual(expected.sort());
  });

  test('不在网站地图、搜索和离线阅读里，也谢绝收录', () => {
    expect(sitemap).not.toContain('/poster/');
    for (const path of posters) {
      expect(read(site, path), path).toContain('content="noindex"');
      expect(read(site, path), path).not.toContain('data-pagefind-body');
    }
    const packs = filesOf(site).filter((path) => /^offline\/.*\.json$/.test(path));
    // Entries name their own poster by its address; a poster's own words are in none of them.
    for (const path of packs) expect(read(site, path), path).not.toContain('class=\\"poster-code');
    const manifest = parseManifest(JSON.parse(read(site, 'offline/current.json')));
    expect(LEVELS.map((level) => manifest.pages[level])).not.toContain(pagesOf(site).length);
  });

  test('网站地图里的每一页有一个码，给印出来的那一张', () => {
    const pages = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, loc = '']) => `${new URL(loc).pathname.slice(site.base.length)}qr.svg`,
    );
    const codes = filesOf(site).filter((path) => /(?:^|\/)qr\.svg$/.test(path));
    expect(codes.sort()).toEqual(pages.sort());
  });
});
