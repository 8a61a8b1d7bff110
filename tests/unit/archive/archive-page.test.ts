import { expect, test } from 'vitest';
import { type PageOptions, toArchivePage } from '../../../src/archive/archive-page.ts';

const LEFT_OUT = new Set(['rss.xml', 'offline/index.html']);

function convert(html: string, options: Partial<PageOptions> = {}): string {
  const page = toArchivePage(`<!doctype html><html><head></head><body>${html}</body></html>`, {
    page: 'rights/a/index.html',
    site: new URL('https://example.cn/'),
    time: '2026-11-23T08:25:12+08:00',
    pictures: 'phone',
    need: (path) => (LEFT_OUT.has(path) ? undefined : path),
    ...options,
  });
  return page.slice(page.indexOf('<body>') + 6, page.indexOf('</body>'));
}

test('points links at files with their fragments, and leaves external ones alone', () => {
  expect(convert('<a href="/dues/#table">会费</a><a href="https://www.gov.cn/">法</a>')).toBe(
    '<a href="../../dues/index.html#table">会费</a><a href="https://www.gov.cn/">法</a>',
  );
});

test('removes a line that only links to a page left out of the archive, and unlinks the words within a sentence', () => {
  const html =
    '<ul><li><a href="/rss.xml">RSS订阅</a></li><li>看<a href="/offline/">离线<b>阅读</b></a>。</li></ul>';
  expect(convert(html)).toBe('<ul><li>看离线<b>阅读</b>。</li></ul>');
});

const PICTURE =
  '<picture><source type="image/avif" srcset="/_astro/a.avif 400w"><img src="/_astro/c.webp" srcset="/_astro/a.webp 400w, /_astro/b.webp 800w, /_astro/c.webp 1200w" sizes="100vw" alt="合唱"></picture>';

test('keeps one picture at the width of a phone, all of them, or only the alternative text', () => {
  expect(convert(PICTURE)).toBe('<picture><img src="../../_astro/b.webp" alt="合唱"></picture>');
  expect(convert(PICTURE, { pictures: 'all' })).toBe(
    '<picture><source type="image/avif" srcset="../../_astro/a.avif 400w"><img src="../../_astro/c.webp" srcset="../../_astro/a.webp 400w, ../../_astro/b.webp 800w, ../../_astro/c.webp 1200w" sizes="100vw" alt="合唱"></picture>',
  );
  expect(convert(PICTURE, { pictures: 'none' })).toBe(
    '<picture><span>（图：合唱）</span></picture>',
  );
  expect(convert('<p><img src="/a.webp" alt=""></p>', { pictures: 'none' })).toBe(
    '<p><span></span></p>',
  );
});

test('gives the search box the path to the top of the archive', () => {
  expect(convert('<form action="/search/" data-search="/"></form>')).toBe(
    '<form action="../../search/index.html" data-search="../../"></form>',
  );
});

test('drops module scripts and metadata for search engines and other websites, and allows scripts from files but no network', () => {
  const page = toArchivePage(
    `<!doctype html><html><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'sha256-x'; connect-src 'self'; worker-src 'self'">
<link rel="canonical" href="https://example.cn/rights/a/"><link rel="alternate" href="/rss.xml"><link rel="manifest" href="/m.webmanifest">
<meta property="og:title" content="a"><script type="application/ld+json">{}</script>
<script>early()</script><script type="module" src="/_astro/s.js"></script></head>
<body><footer data-kept-note></footer></body></html>`,
    {
      page: 'rights/a/index.html',
      site: new URL('https://example.cn/'),
      time: '2026-11-23T08:25:12+08:00',
      pictures: 'phone',
      need: (path) => path,
    },
  );
  expect(page).toContain(
    `default-src 'none'; script-src 'self' file: 'sha256-x'"`.replaceAll("'", '&#x27;'),
  );
  expect(page).not.toMatch(/connect-src|alternate|manifest|og:|ld\+json|module/);
  expect(page).toContain('<script>early()</script>');
  expect(page).toContain('<script src="../../data/site.js" defer></script>');
  expect(page).toContain(
    '<footer data-kept-note=""><p class="archive-note">离线版，内容截至2026年11月23日。<a href="https://example.cn/rights/a/">看网上的最新版</a></p></footer>',
  );
});
