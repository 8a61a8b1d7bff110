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
} from './site-files.ts';

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
