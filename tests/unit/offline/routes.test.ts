import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pictureOf, routeOf } from '../../../src/offline/worker/routes.ts';

const ORIGIN = 'https://gonghui.example.cn';
const BASE = '/gonghui/';

beforeEach(() => vi.stubGlobal('location', new URL(ORIGIN)));

/** Properties that no `Request` made by a script can have. */
interface Asking {
  navigate?: boolean;
  destination?: RequestDestination;
}

const route = (
  path: string,
  { navigate = false, destination = 'image', ...init }: RequestInit & Asking = {},
) => {
  const { method, headers, cache } = new Request(ORIGIN, init);
  const mode = navigate ? 'navigate' : 'no-cors';
  const url = new URL(path, ORIGIN).href;
  return routeOf({ method, headers, cache, destination, mode, url }, BASE);
};
const visit = (path: string) => route(path, { navigate: true });

describe('what the worker leaves alone', () => {
  it.each([
    'admin',
    'admin/',
    'admin/index.html',
    'api/v1',
    'build.json',
    'offline/current.json',
    'rss.xml',
    'sitemap.xml',
    'media/20261122-0f2c.pdf',
    'pagefind/current.json',
    'sw.js',
  ])('%s, read as a page or as a file', (path) => {
    expect(visit(BASE + path)).toBeUndefined();
    expect(route(BASE + path)).toBeUndefined();
  });

  it.each(['/', '/rights/', '/gonghui', '/gonghuixx/', 'https://elsewhere.example/gonghui/'])(
    '%s, which is not of this site',
    (path) => {
      expect(visit(path)).toBeUndefined();
    },
  );

  it('all that is not GET', () => {
    expect(route(`${BASE}rights/`, { method: 'POST', navigate: true })).toBeUndefined();
    expect(route(`${BASE}_astro/a.b_1.webp`, { method: 'HEAD' })).toBeUndefined();
  });

  it('what a script fetches, as for 我的收藏', () => {
    expect(route(`${BASE}rights/transfer/`, { destination: '' })).toBeUndefined();
    expect(route(`${BASE}_astro/Site.5dD9sPPl.css`, { destination: '' })).toBeUndefined();
    const asPage = { destination: '', headers: { Accept: 'text/html' } } as const;
    expect(route(`${BASE}offline/current.json`, asPage)).toBeUndefined();
    expect(route(`${BASE}admin/`, asPage)).toBeUndefined();
  });

  it('parts of a file, and what is asked for past the caches', () => {
    expect(route(`${BASE}_astro/a.mp4`, { headers: { Range: 'bytes=0-' } })).toBeUndefined();
    expect(route(`${BASE}_astro/a.js`, { cache: 'reload' })).toBeUndefined();
  });
});

describe('pages', () => {
  it.each([
    ['', ''],
    ['index.html', ''],
    ['rights/transfer/', 'rights/transfer/'],
    ['rights/transfer', 'rights/transfer/'],
    ['rights/transfer/index.html', 'rights/transfer/'],
    ['rights/transfer/?from=group', 'rights/transfer/'],
    ['search/', 'search/'],
    ['administration/', 'administration/'],
  ])('%s is the page %s', (address, path) => {
    expect(visit(BASE + address)).toEqual({ kind: 'page', path });
  });

  it('a text that is shared is searched for', () => {
    expect(visit(`${BASE}search/?text=%E4%BA%A7%E5%81%87`)).toEqual({
      kind: 'share',
      text: '产假',
    });
    expect(visit(`${BASE}search/?title=%E4%BA%A7%E5%81%87&text=`)).toEqual({
      kind: 'share',
      text: '产假',
    });
  });

  it('an address that is shared reaches no server either', () => {
    for (const query of ['url=https%3A%2F%2Fx.example%2F', 'text=https%3A%2F%2Fx.example%2F'])
      expect(visit(`${BASE}search/?${query}`)).toEqual({ kind: 'share', text: '' });
  });
});

describe('files', () => {
  it('whose names change with their content are parts; the icon is not', () => {
    expect(route(`${BASE}_astro/Site.5dD9sPPl.css`)).toEqual({ kind: 'part' });
    expect(route(`${BASE}favicon.svg`)).toEqual({ kind: 'icon', path: 'favicon.svg' });
  });

  it('that the browser keeps by itself are left to it', () => {
    expect(route(`${BASE}manifest.webmanifest`)).toBeUndefined();
    expect(route(`${BASE}icons/icon-192.png`)).toBeUndefined();
  });

  it('of one picture have a name in common', () => {
    const one = pictureOf('/_astro/choir.B2E7HnYp_2uzi5T.avif');
    expect(pictureOf('/_astro/choir.B2E7HnYp_Z16Licd.webp')).toBe(one);
    expect(pictureOf('/_astro/choir.C9999999_Z16Licd.webp')).not.toBe(one);
    // Hashes may contain the separator.
    expect(pictureOf('/_astro/bookshelf.fTi_FAIW_28uElV.webp')).toBe('/_astro/bookshelf.fTi_FAIW_');
    expect(pictureOf('/_astro/Site.5dD9_PPl.css')).toBeUndefined();
  });
});

it('what a script asks for as a page is answered with its text', () => {
  const headers = { Accept: 'text/html' };
  expect(route(`${BASE}merchants/page/2/`, { destination: '', headers })).toEqual({
    kind: 'copy',
    path: 'merchants/page/2/',
  });
});
