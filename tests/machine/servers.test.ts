import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCatalogue } from '../../src/offline/catalogue.ts';
import { filesOf, read, readBytes } from '../dist/site-files.ts';
import { type Answer, ask, askByHttp2 } from './client.ts';
import { ALWAYS, cacheOf, typeOf } from './kinds.ts';
import { gradeOf } from './observatory.ts';
import { type Running, SERVERS, makeHost } from './servers.ts';
import { BESIDE, HOSTED, HOST_ROOT, SECRET, SECRET_FILES, placeSites } from './sites.ts';

const EXPECTED_WARNING = /OCSP|"listen ... http2" directive is deprecated/;
const COPY = /\.(?:br|gz)$/;
const cases = SERVERS.flatMap((server) => HOSTED.map((hosted) => ({ server, hosted })));

beforeAll(() => {
  placeSites();
  for (const { host } of HOSTED) makeHost(host);
});

describe.each(cases)('$server.name, $hosted.name', ({ server, hosted }) => {
  const { host, site, built } = hosted;
  const { base } = site;
  let running: Running;

  beforeAll(async () => {
    server.install(hosted);
    running = await server.start();
  });
  afterAll(() => running.stop());

  const files = () =>
    filesOf(site).filter((path) => !COPY.test(path) && !SECRET_FILES.includes(path));
  const addressOf = (path: string) => base + path.replace(/(^|\/)index\.html$/, '$1');
  const get = (path: string, headers: Record<string, string> = {}) =>
    ask(host, addressOf(path), { headers });
  const faultsOf = ({ headers }: Answer, expected: Readonly<Record<string, string>>) =>
    Object.entries(expected)
      .filter(([name, value]) => headers[name] !== value)
      .map(([name, value]) => `${name}: ${String(headers[name])}, expected ${value}`);
  /** One file of each kind that lies there compressed. */
  const texts = () => {
    const compressed = files().filter((path) => existsSync(join(site.root, `${path}.br`)));
    return [...new Map(compressed.map((path) => [path.replace(/^.*\./, ''), path])).values()];
  };

  test('takes the configuration as it is shipped, without a warning', () => {
    const { status, said } = server.validate();
    expect(status, said).toBe(0);
    // The test's certificate names nobody who could vouch for it. From nginx 1.25.1 HTTP/2 is asked for otherwise.
    const warnings = said
      .split('\n')
      .filter((line) => /\bwarn/i.test(line) && !EXPECTED_WARNING.test(line));
    expect(warnings).toEqual([]);
  });

  test('serves every file with its type, and says how long it may be kept and what it may do', async () => {
    const faults: Record<string, string[]> = {};
    const check = async (path: string) => {
      const answer = await get(path);
      const type = String(answer.headers['content-type']);
      const expected = { ...ALWAYS, 'cache-control': cacheOf(path) };
      const found = faultsOf(answer, expected);
      if (answer.status !== 200) found.push(String(answer.status));
      if (!typeOf(path).test(type)) found.push(`content-type: ${type}`);
      if (!answer.body.equals(readBytes(site, path))) found.push('not the file');
      if (found.length > 0) faults[path] = found;
    };
    await Promise.all(files().map(check));
    expect(faults).toEqual({});
    expect(files().length).toBeGreaterThan(300);
  });

  test('sends texts as they were compressed, by what the browser can read', async () => {
    expect(
      texts()
        .map((path) => path.replace(/^.*\./, ''))
        .sort(),
    ).toEqual(['css', 'html', 'js', 'json', 'svg', 'webmanifest', 'xml']);
    for (const path of [...texts(), '404.html']) {
      const content = readBytes(site, path);
      const [br, gzip, plain] = await Promise.all([
        get(path, { 'Accept-Encoding': 'gzip, deflate, br, zstd' }),
        get(path, { 'Accept-Encoding': 'gzip' }),
        get(path),
      ]);
      const encodings = [br, gzip, plain].map(({ headers }) => headers['content-encoding']);
      expect(encodings, path).toEqual(['br', 'gzip', undefined]);
      expect(br.body.equals(readBytes(site, `${path}.br`)), path).toBe(true);
      expect(brotliDecompressSync(br.body).equals(content), path).toBe(true);
      expect(gunzipSync(gzip.body).equals(content), path).toBe(true);
      for (const answer of [br, gzip, plain]) {
        expect(answer.headers['vary'], path).toBe('Accept-Encoding');
        expect(String(answer.headers['content-type']), path).toMatch(typeOf(path));
        expect(faultsOf(answer, { ...ALWAYS, 'cache-control': cacheOf(path) }), path).toEqual([]);
      }
    }
  });

  test('sends pictures and packed index files as they are', async () => {
    const packed = files().filter((path) => /\.(?:avif|webp|jpg|png|pf_index|pdf|bin)$/.test(path));
    for (const path of new Map(packed.map((one) => [one.replace(/^.*\./, ''), one])).values()) {
      const { headers } = await get(path, { 'Accept-Encoding': 'gzip, br' });
      expect(headers['content-encoding'], path).toBeUndefined();
    }
  });

  test('sends what readers keep in the sizes that they are told', async () => {
    const { packs, assets } = parseCatalogue(JSON.parse(read(site, 'offline/current.json')));
    const told = [...packs, ...assets].map(({ path, brotli }) => [path, brotli]);
    const sent = [...packs, ...assets].map(async ({ path }) => {
      const { body } = await get(path, { 'Accept-Encoding': 'gzip, deflate, br' });
      return [path, body.length];
    });
    expect(await Promise.all(sent)).toEqual(told);
  });

  test('answers what has not changed with 304, compressed or not', async () => {
    for (const path of [
      ...texts(),
      'media/form.pdf',
      files().find((file) => /\.avif$/.test(file)) ?? '',
    ]) {
      const tags = new Set<unknown>();
      for (const encoding of ['br', 'gzip', 'identity']) {
        const asked = { 'Accept-Encoding': encoding };
        const { headers } = await get(path, asked);
        const again = await get(path, { ...asked, 'If-None-Match': headers.etag ?? '' });
        expect([again.status, again.body.length], path).toEqual([304, 0]);
        const vary = texts().includes(path) ? { vary: 'Accept-Encoding' } : {};
        expect(faultsOf(again, { 'cache-control': cacheOf(path), ...vary }), path).toEqual([]);
        tags.add(headers.etag);
      }
      expect(tags.size, path).toBe(texts().includes(path) ? 3 : 1);
    }
  });

  test('answers HEAD as GET, and sends parts of attachments and pictures', async () => {
    for (const path of ['index.html', 'media/form.pdf', 'og/site.jpg']) {
      const whole = await get(path);
      const head = await ask(host, addressOf(path), { method: 'HEAD' });
      const without = ({ headers }: Answer) => ({ ...headers, date: '' });
      expect(without(head), path).toEqual(without(whole));
      expect([head.status, head.body.length], path).toEqual([200, 0]);
    }
    const part = await get('og/site.jpg', { Range: 'bytes=10-19' });
    const content = readBytes(site, 'og/site.jpg');
    expect(part.status).toBe(206);
    expect(part.headers['content-range']).toBe(`bytes 10-19/${content.length}`);
    expect(part.body.equals(content.subarray(10, 20))).toBe(true);
  });

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
      expect(faultsOf(answer, { ...ALWAYS, 'cache-control': 'no-cache' }), path).toEqual([]);
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
      expect(faultsOf(answer, { ...ALWAYS, 'cache-control': 'no-cache' }), path).toEqual([]);
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

  test('gets A+ by the rules of Mozilla’s Observatory', async () => {
    for (const path of ['index.html', 'rights/index.html', 'search/index.html', 'admin/index.html'])
      expect(await gradeOf(host, addressOf(path)), path).toEqual({ grade: 'A+', failed: [] });
  });

  test('shows crawlers the map of the site in the one robots.txt that they read', async () => {
    const { status, headers, body } = await ask(host, '/robots.txt');
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(typeOf('robots.txt'));
    expect(body.toString()).toBe(read(built, 'robots.txt'));
  });
});

const [, underBase] = HOSTED;
describe.each(SERVERS)('$name, under a base path of a host with other things', (server) => {
  let running: Running | undefined;

  beforeAll(async () => {
    if (!underBase) return;
    server.install(underBase);
    running = await server.start();
  });
  afterAll(() => running?.stop());

  test('leaves the rest of the host as it is', async () => {
    const host = underBase?.host ?? '';
    const get = async (path: string) => (await ask(host, path)).body.toString();
    expect(await get('/')).toBe(readFileSync(`${HOST_ROOT}/index.html`, 'utf8'));
    expect(await get('/no-such/')).not.toBe(readFileSync('/srv/sites/gonghui/404.html', 'utf8'));
    const own = `${HOST_ROOT}/robots.txt`;
    writeFileSync(own, 'User-agent: *\nDisallow: /cgi-bin/\n');
    try {
      expect(await get('/robots.txt')).toBe(readFileSync(own, 'utf8'));
    } finally {
      rmSync(own);
    }
  });
});
