import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { read, readBytes } from '../dist/site-files.ts';
import { ask, askByHttp2 } from './client.ts';
import { ALWAYS, typeOf } from './kinds.ts';
import { CASES, errorsOf, serving } from './serving.ts';
import { BESIDE, HOST_ROOT, SECRET, SECRET_FILES } from './sites.ts';

describe.each(CASES)('addresses by $server.name, $hosted.name', ({ server, hosted }) => {
  const { host, site, built } = hosted;
  const { base } = site;
  const { files, get } = serving(server, hosted);

  test('leads from a folder’s address without its slash to the one with it, on whatever scheme and port it was asked', async () => {
    const folders = ['rights', 'admin', 'offline/missing'].map((path) => base + path);
    for (const path of base === '/' ? folders : [...folders, base.slice(0, -1)]) {
      const { status, headers } = await ask(host, path);
      expect([301, 308], path).toContain(status);
      expect(headers.location, path).toBe(`${path}/`);
      expect(headers['cache-control'] ?? '', path).not.toContain('immutable');
    }
  });

  test('shows the site’s own page where there is nothing, and lets nobody keep that', async () => {
    const page = readBytes(site, '404.html');
    const nothing = [
      'no-such/',
      'rights/no-such/',
      '_astro/gone.0123abcd.js',
      'admin/assets/gone-0123abcd.js',
      'pagefind/0123456789/gone.pf_index',
      'offline/rights.0123456789.json',
      'media/gone.docx',
      'gone.webmanifest',
    ];
    for (const path of nothing) {
      const answer = await get(path);
      expect(answer.status, path).toBe(404);
      expect(answer.body.equals(page), path).toBe(true);
      expect(answer.headers['content-type'], path).toMatch(typeOf('404.html'));
      expect(errorsOf(answer, { ...ALWAYS, 'cache-control': 'no-cache' }), path).toEqual([]);
      const small = await get(path, { 'Accept-Encoding': 'br' });
      expect([small.status, small.headers['content-encoding']], path).toEqual([404, 'br']);
      expect(brotliDecompressSync(small.body).equals(page), path).toBe(true);
    }
  });

  test('lists no folder, and lets nobody keep the refusal', async () => {
    const bundle = files().find((path) => /^pagefind\/[0-9a-f]{10}\//.test(path)) ?? '';
    const folders = ['_astro/', 'admin/assets/', 'media/', bundle.replace(/[^/]*$/, '')];
    for (const path of folders) {
      const answer = await get(path);
      expect([403, 404], path).toContain(answer.status);
      expect(errorsOf(answer, { ...ALWAYS, 'cache-control': 'no-cache' }), path).toEqual([]);
    }
  });

  test('serves no hidden file, and nothing that a build left beside the folder', async () => {
    const beside = BESIDE.flatMap((ending) => [
      `${base}../gonghui.${ending}/index.html`,
      `${base}%2e%2e/gonghui.${ending}/index.html`,
      `/gonghui.${ending}/index.html`,
    ]);
    for (const path of [...SECRET_FILES.map((file) => base + file), ...beside]) {
      const { status, body } = await ask(host, path);
      expect([400, 404], path).toContain(status);
      expect(body.toString(), path).not.toContain(SECRET);
    }
  });

  test('leads from http to https, by IPv4 and IPv6', async () => {
    const path = `${base}search/?from=poster`;
    for (const address of ['127.0.0.1', '::1'] as const) {
      const { status, headers } = await ask(host, path, { scheme: 'http', address });
      expect([301, 308]).toContain(status);
      expect(headers.location).toBe(`https://${host}${path}`);
    }
  });

  test('speaks HTTP/2 and HTTP/1.1, by IPv4 and IPv6', async () => {
    for (const address of ['127.0.0.1', '[::1]'] as const)
      expect(await askByHttp2(host, base, address)).toBe(200);
    expect((await ask(host, base, { address: '::1' })).status).toBe(200);
  });

  test('shows crawlers the map of the site in the one robots.txt that they read', async () => {
    const { status, headers, body } = await ask(host, '/robots.txt');
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(typeOf('robots.txt'));
    expect(body.toString()).toBe(read(built, 'robots.txt'));
  });
});

const underBase = CASES.filter(({ hosted }) => hosted.site.base !== '/');
describe.each(underBase)('other addresses by $server.name, $hosted.name', ({ server, hosted }) => {
  const { host, site } = hosted;
  serving(server, hosted);

  test('leaves the rest of the host as it is', async () => {
    const text = async (path: string) => (await ask(host, path)).body.toString();
    expect(await text('/')).toBe(readFileSync(`${HOST_ROOT}/index.html`, 'utf8'));
    expect(await text('/no-such/')).not.toBe(readFileSync(`${site.root}/404.html`, 'utf8'));
    const own = `${HOST_ROOT}/robots.txt`;
    writeFileSync(own, 'User-agent: *\nDisallow: /cgi-bin/\n');
    try {
      expect(await text('/robots.txt')).toBe(readFileSync(own, 'utf8'));
    } finally {
      rmSync(own);
    }
  });
});
