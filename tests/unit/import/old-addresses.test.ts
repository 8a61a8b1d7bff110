import { describe, expect, test } from 'vitest';
import { redirectFile } from '../../../src/model/redirect-file.ts';
import { cutsFor } from '../../../src/import/cut-query.ts';
import { serverRules, withoutOwn } from '../../../src/import/server-rules.ts';
import { check, entryFile } from '../content-kit.ts';

describe('the page at an old address', () => {
  test.each([
    ['/2014/02/11/x.html', '2014/02/11/x.html'],
    ['/info/1012/2345.htm', 'info/1012/2345.htm'],
    ['/2014/02/11/x/', '2014/02/11/x/index.html'],
    ['/archives/12', 'archives/12/index.html'],
    ['/2014/%E6%98%A5%E8%8A%82/', '2014/春节/index.html'],
    ['/v1.2/notes/', 'v1.2/notes/index.html'],
  ])('%s is the file %s', (address, file) => {
    expect(redirectFile(address)).toBe(file);
  });

  test.each([
    ['with a query', '/show.asp?id=12'],
    ['of a program', '/show.asp'],
    ['of the home page', '/'],
    ['of the home page’s file', '/index.html'],
    ['of the page for what is missing', '/404.html'],
    ['outside of the folder', '/../x.html'],
    ['with a hidden folder', '/.git/x.html'],
    ['with an encoded slash', '/a%2Fb/'],
    ['with a name that Windows reserves', '/con/x.html'],
    ['with a broken percent sign', '/50%/'],
    ['of an attachment', '/plan.pdf'],
    ['below a name of the site', '/rights/12.html'],
  ])('there is none %s', (_, address) => {
    expect(redirectFile(address, ['rights'])).toBeUndefined();
  });
});

describe('the check', () => {
  const two = (one: string, other: string) =>
    check(
      entryFile('essays', 'a', { oldAddresses: [one] }),
      entryFile('essays', 'b', { oldAddresses: [other] }),
    );

  test('refuses one old address of two entries, in any spelling', () => {
    expect(two('/2014/x', '/2014/x/').map(({ code }) => code)).toEqual(['old-address-taken']);
    expect(two('/show.asp?id=1', '/show.asp?id=2')).toEqual([]);
  });

  test('refuses what is no address', () => {
    const [error] = check(entryFile('essays', 'a', { oldAddresses: ['http://old.cn/x'] }));
    expect(error).toMatchObject({ code: 'wrong-form', field: 'oldAddresses.0' });
  });
});

describe('what others append to an old address', () => {
  const cuts = cutsFor([
    '/show.asp?id=12',
    '/list.php?cat=3&page=2',
    '/?p=7',
    '/2014/x.html',
    '/view.php?2014-12.html',
  ]);
  /** As a server does: the first pattern that fits. */
  function cut(asked: string): string {
    for (const { pattern, kept } of cuts) {
      const found = new RegExp(pattern, 'i').exec(asked);
      if (found)
        return kept.map((part) => (typeof part === 'number' ? found[part] : part)).join('');
    }
    return asked;
  }

  test.each([
    ['/show.asp?id=12', '/show.asp?id=12'],
    ['/show.asp?id=12&from=timeline&isappinstalled=0', '/show.asp?id=12'],
    ['/show.asp?from=timeline&id=12', '/show.asp?id=12'],
    ['/SHOW.ASP?ID=12&from=timeline', '/SHOW.ASP?ID=12'],
    ['/list.php?cat=3&from=x&page=2&from=y', '/list.php?cat=3&page=2'],
    ['/2014/x.html?from=groupmessage', '/2014/x.html'],
    ['/2014/x.html', '/2014/x.html'],
    ['/view.php?2014-12.html&from=timeline', '/view.php?2014-12.html'],
    ['/show.asp?valid=12', '/show.asp'],
    ['/?from=timeline', '/'],
    ['/?p=7&from=timeline', '/?p=7'],
  ])('%s is looked up as %s', (asked, expected) => {
    expect(cut(asked)).toBe(expected);
  });

  test('where no address has a query, everything after the question mark goes', () => {
    expect(cutsFor(['/2014/x.html']).map(({ pattern }) => pattern)).toEqual([
      '^([^?]*\\?[^=&]+)(?:&.*)?$',
      '^([^?]*)\\?.*$',
    ]);
  });
});

describe('rules for web servers', () => {
  const moved = [
    { from: '/show.asp?id=12', to: '/gonghui/essays/x/' },
    { from: '/2014/春节/', to: '/gonghui/essays/y/' },
    { from: '/a"b$c}', to: '/gonghui/essays/z/' },
  ];

  test('nginx: a map of addresses as browsers send them', () => {
    const rules = serverRules('nginx', moved);
    expect(rules).toContain('  "/show.asp?id=12" "/gonghui/essays/x/";\n');
    expect(rules).toContain('  "/2014/%E6%98%A5%E8%8A%82/" "/gonghui/essays/y/";\n');
    expect(rules).toContain('  "/a%22b%24c%7D" "/gonghui/essays/z/";\n');
  });

  test('nginx takes two spellings for one address, Caddy percent signs in small letters for another', () => {
    const alike = [
      { from: '/A.html', to: '/essays/a/' },
      { from: '/a.html', to: '/essays/b/' },
      { from: '/%e6%98%a5', to: '/essays/c/' },
    ];
    expect(serverRules('nginx', alike).match(/essays/g)).toHaveLength(2);
    const caddy = serverRules('caddy', alike);
    for (const key of ['/A.html', '/a.html', '/%E6%98%A5', '/%e6%98%a5'])
      expect(caddy).toContain(`\t"${key}" `);
  });

  test('none for addresses at which the site has pages: it would hide them, or lead in a circle', () => {
    const own = new Set(['essays', 'about']);
    const kept = (base: string) =>
      withoutOwn(
        [
          '/essays/x/',
          '/about/',
          '/',
          '/index.html',
          '/?p=12',
          '/gonghui/essays/y/',
          '/2014/x/',
        ].map((from) => ({ from, to: `${base}essays/x/` })),
        base,
        own,
      ).map(({ from }) => from);
    expect(kept('/')).toEqual(['/?p=12', '/gonghui/essays/y/', '/2014/x/']);
    expect(kept('/gonghui/')).toEqual([
      ...['/essays/x/', '/about/', '/', '/index.html', '/?p=12', '/2014/x/'],
    ]);
  });

  test('Caddy: the same', () => {
    expect(serverRules('caddy', moved)).toContain('\t"/show.asp?id=12" "/gonghui/essays/x/"\n');
  });
});
