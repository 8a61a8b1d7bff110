import { describe, expect, test } from 'vitest';
import {
  type BuiltSite,
  attribute,
  elementsOf,
  fileFor,
  fixture,
  pagesOf,
  read,
  full,
  importedBy,
  sentBytes,
} from './site-files.ts';

/** Bytes of a draw's own scripts as sent, without the library that verifies signatures. */
const DRAW_BYTES = 15_000;
const MAX_SCRIPTS = 2;
const MAX_SCRIPTS_OF_SEARCH = 3;

const scriptsOf = (site: BuiltSite, page: string): string[] =>
  elementsOf(read(site, page), 'script').flatMap((element) => {
    const src = attribute(element, 'src');
    return src === '' ? [] : [fileFor(site, src) ?? src];
  });

describe.each([
  ['整站', full],
  ['放在 /gonghui/ 下、带有恶意内容的站', fixture],
])('%s', (_name, site: BuiltSite) => {
  const pages = pagesOf(site);

  test('阅读页只取一个脚本文件，搜索页三个，没有要等前一个到了才知道的', () => {
    const wrong = pages.flatMap((page) => {
      const named = scriptsOf(site, page);
      const isSearch = page === 'search/index.html';
      const most = isSearch ? MAX_SCRIPTS_OF_SEARCH : MAX_SCRIPTS;
      const late = named.flatMap((script) => importedBy(site, script));
      const isLate = isSearch && late.some((script) => !named.includes(script));
      return named.length > most || isLate ? [`${page}: ${[...named, ...late].join(' ')}`] : [];
    });
    expect(wrong).toEqual([]);
    expect(scriptsOf(site, 'search/index.html').length).toBeGreaterThan(1);
    expect(scriptsOf(site, 'index.html')).toHaveLength(1);
  });
});

describe('抽奖公示', () => {
  const PAGE = 'draws/teachers-day-gifts-2026/index.html';
  const loadedBy = (scripts: readonly string[]): string[] => [
    ...new Set(scripts.flatMap((script) => [script, ...importedBy(full, script)])),
  ];
  function loadedLater(scripts: readonly string[]): string[] {
    const named = scripts.flatMap((script) => [
      ...read(full, script).matchAll(/import\(\s*["'`]\.\/([\w.-]+\.js)["'`]/g),
    ]);
    const files = named.map(([, name = '']) => `_astro/${name}`);
    return loadedBy(files).filter((script) => !everywhere.has(script));
  }
  const everywhere = new Set(loadedBy(scriptsOf(full, 'index.html')));
  const own = loadedBy(scriptsOf(full, PAGE)).filter((script) => !everywhere.has(script));
  /** What the first press loads, and what 验证 loads in addition. */
  const first = loadedLater(own);
  const more = loadedLater(first);
  const isLibrary = (script: string) => /\/noble\.[^/]*\.js$/.test(script);

  test('验签名的库在一个文件里，按了“验证”才取；别的脚本最多 15 kB', () => {
    expect(own).toHaveLength(1);
    expect([...own, ...first].filter(isLibrary)).toEqual([]);
    expect(more.filter(isLibrary)).toHaveLength(1);
    const others = [...new Set([...own, ...first, ...more])].filter((it) => !isLibrary(it));
    expect(others.length).toBeGreaterThan(2);
    const bytes = others.reduce((sum, script) => sum + sentBytes(full, script), 0);
    expect(bytes, others.join(' ')).toBeLessThanOrEqual(DRAW_BYTES);
  });

  test('只有它的网页取', () => {
    const others = pagesOf(full).filter((page) => !/^draws\/[^/]+\/index\.html$/.test(page));
    const wrong = others.filter((page) =>
      scriptsOf(full, page).some((script) => own.includes(script)),
    );
    expect(wrong).toEqual([]);
    expect(others.length).toBeGreaterThan(100);
  });
});
