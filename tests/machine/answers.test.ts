import { describe, expect, test } from 'vitest';
import { type Answer, type Asked, ask } from './client.ts';
import { CASES, serving } from './serving.ts';
import { SECRET, WELL_KNOWN } from './sites.ts';

/** A request to a site, and the response required of both servers. Paths begin after the base path. */
interface Case extends Pick<Asked, 'method' | 'headers'> {
  path: string;
  status: number | readonly number[];
  location?: string;
}

const PAGES = ['', 'rights/', 'robots.txt', 'no-such/', 'rights', '_astro/'];
const OTHER_METHODS = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'];
const HIDDEN = [
  ...['.env', '%2eenv', '.git/config', '.git/', '.git', 'rights/.draft.html', '/.env'],
  ...['.well-known/.secret', 'rights/.well-known/x'],
];
const NOWHERE = [
  ...['no-such/', 'index.html/', 'index.html/x', 'build.json/', 'robots.txt%20'],
  ...['_astro/', 'media/', 'n'.repeat(300), `${'n'.repeat(300)}/`, '*', '%5crights'],
];

/** `kept` is a file that may be cached for ever. */
const TABLE = (base: string, kept: string): Case[] => [
  ...['', 'rights/', 'rights/index.html', 'rights%2findex.html', '404.html', 'sw.js?x=1', kept].map(
    (path) => ({ path, status: 200 }),
  ),
  ...PAGES.filter((path) => /^$|\/$|txt/.test(path)).map((path) => ({
    method: 'HEAD',
    path,
    status: NOWHERE.includes(path) ? 404 : 200,
  })),
  ...OTHER_METHODS.flatMap((method) =>
    [...PAGES, kept].map((path) => ({ method, path, status: 405 })),
  ),
  ...['rights', 'admin', '_astro', '/rights'].map((path) => ({
    path,
    status: 301,
    location: `${base}${path.replace('/', '')}/`,
  })),
  { path: 'rights?', status: 301, location: `${base}rights/` },
  {
    path: 'search?q=%E5%B9%B4%E5%81%87&from=a%26b',
    status: 301,
    location: `${base}search/?q=%E5%B9%B4%E5%81%87&from=a%26b`,
  },
  { path: '/evil.example/%2e%2e/rights', status: 301, location: `${base}rights/` },
  ...NOWHERE.map((path) => ({ path, status: 404 })),
  ...HIDDEN.map((path) => ({ path, status: 404 })),
  ...['%00', 'rights/%00', 'index.html%00.jpg', '%00/'].map((path) => ({
    path,
    status: [400, 404],
  })),
  ...['%2e%2e/%2e%2e/etc/passwd', '..%2f..%2fetc%2fpasswd', '%c0%ae%c0%ae/'].map((path) => ({
    path,
    status: [400, 404],
  })),
  { path: kept, headers: { Range: 'bytes=0-3' }, status: 206 },
  { path: kept, headers: { Range: 'bytes=99999999-' }, status: 416 },
  { path: kept, headers: { Range: 'bytes=x' }, status: 416 },
  { path: kept, headers: { 'If-Match': '"another"' }, status: 412 },
  {
    path: kept,
    headers: { 'If-Unmodified-Since': 'Thu, 01 Jan 2015 00:00:00 GMT' },
    status: 412,
  },
];

/** nginx closes the connection after a failed condition (412) without announcing it. */
const ALONE = { Connection: 'close' };

const nameOf = ({ method = 'GET', path, headers }: Case) =>
  [method, path, ...(headers ? [JSON.stringify(headers)] : [])].join(' ');

describe.each(CASES)('answers of $server.name, $hosted.name', ({ server, hosted }) => {
  const { host, site } = hosted;
  const { base } = site;
  const { files } = serving(server, hosted);

  const errorsOf = (asked: Case, { status, headers, body }: Answer): string[] => {
    const expected = [asked.status].flat();
    const allow = status === 405 ? 'GET, HEAD' : undefined;
    const isKept = /immutable/.test(headers['cache-control'] ?? '');
    return [
      ...(expected.includes(status) ? [] : [`${status}, expected ${expected.join(' or ')}`]),
      ...(headers.allow === allow ? [] : [`Allow: ${headers.allow}`]),
      ...(headers.location === asked.location ? [] : [`Location: ${headers.location}`]),
      ...(isKept && ![200, 206, 304].includes(status) ? [`kept for ever: ${status}`] : []),
      ...(body.includes(SECRET) ? ['told a secret'] : []),
    ];
  };

  test('answers the whole table', async () => {
    const kept = files().find((path) => /^_astro\/.+\.css$/.test(path)) ?? '';
    const errors: Record<string, string[]> = {};
    for (const asked of TABLE(base, kept)) {
      const found = errorsOf(
        asked,
        await ask(host, base + asked.path, { ...asked, headers: { ...asked.headers, ...ALONE } }),
      );
      if (found.length > 0) errors[nameOf(asked)] = found;
    }
    expect(errors).toEqual({});
  });

  test('leads from the folder’s own address on, with the question', async () => {
    if (base === '/') return;
    const { status, headers } = await ask(host, `${base.slice(0, -1)}?from=poster`);
    expect([status, headers.location]).toEqual([301, `${base}?from=poster`]);
    expect((await ask(host, base.slice(0, -1), { method: 'POST' })).status).toBe(405);
  });

  test('shows nothing hidden of the host either, but what is well known', async () => {
    for (const path of HIDDEN) {
      const { status, body } = await ask(host, `/${path}`);
      expect(status, path).toBe(404);
      expect(body.toString(), path).not.toContain(SECRET);
    }
    expect((await ask(host, `/${WELL_KNOWN}`)).status).toBe(200);
    const posted = await ask(host, '/', { method: 'POST' });
    expect([posted.status, posted.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  test('tells nobody its version, by http or https', async () => {
    for (const scheme of ['http', 'https'] as const)
      for (const path of [base, `${base}no-such/`, `${base}.env`, '/no-such/']) {
        const { headers, body } = await ask(host, path, { scheme });
        const said = `${headers.server ?? ''} ${body.toString()}`;
        expect(said, `${scheme} ${path}`).not.toMatch(/(?:nginx|Caddy)\/\d/i);
      }
  });
});
