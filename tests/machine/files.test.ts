import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { parseManifest } from '../../src/offline/manifest.ts';
import { read, readBytes } from '../dist/site-files.ts';
import { type Answer, ask } from './client.ts';
import { ALWAYS, cacheOf, typeOf } from './kinds.ts';
import { CASES, errorsOf, serving } from './serving.ts';

describe.each(CASES)('files by $server.name, $hosted.name', ({ server, hosted }) => {
  const { host, site } = hosted;
  const { addressOf, files, get, texts, others } = serving(server, hosted);

  test('serves every file with its type, and says how long it may be kept and what it may do', async () => {
    const errors: Record<string, string[]> = {};
    const check = async (path: string) => {
      const answer = await get(path);
      const type = String(answer.headers['content-type']);
      const expected = { ...ALWAYS, 'cache-control': cacheOf(path) };
      const found = errorsOf(answer, expected);
      if (answer.status !== 200) found.push(String(answer.status));
      if (!typeOf(path).test(type)) found.push(`content-type: ${type}`);
      if (!answer.body.equals(readBytes(site, path))) found.push('not the file');
      if (found.length > 0) errors[path] = found;
    };
    await Promise.all(files().map(check));
    expect(errors).toEqual({});
    expect(files().length).toBeGreaterThan(300);
  });

  test('sends texts as they were compressed, by what the browser can read', async () => {
    expect(
      texts()
        .map((path) => path.replace(/^.*\./, ''))
        .sort(),
    ).toEqual(['atom', 'css', 'html', 'ics', 'js', 'json', 'svg', 'txt', 'webmanifest', 'xml']);
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
        expect(errorsOf(answer, { ...ALWAYS, 'cache-control': cacheOf(path) }), path).toEqual([]);
      }
    }
  });

  test('sends pictures, attachments and packed index files as they are', async () => {
    expect(others().map((path) => path.replace(/^.*\./, ''))).toEqual(
      expect.arrayContaining(['avif', 'webp', 'jpg', 'png', 'pf_index', 'pdf', 'docx', 'bin']),
    );
    for (const path of others()) {
      const { headers } = await get(path, { 'Accept-Encoding': 'gzip, br' });
      expect(headers['content-encoding'], path).toBeUndefined();
    }
  });

  test('sends what readers keep in the sizes that they are told', async () => {
    const { packs, assets } = parseManifest(JSON.parse(read(site, 'offline/current.json')));
    const reported = [...packs, ...assets].map(({ path, brotli }) => [path, brotli]);
    const sent = [...packs, ...assets].map(async ({ path }) => {
      const { body } = await get(path, { 'Accept-Encoding': 'gzip, deflate, br' });
      return [path, body.length];
    });
    expect(await Promise.all(sent)).toEqual(reported);
  });

  test('answers what has not changed with 304, compressed or not', async () => {
    for (const path of [...texts(), ...others()]) {
      const tags = new Set<unknown>();
      for (const encoding of ['br', 'gzip', 'identity']) {
        const asked = { 'Accept-Encoding': encoding };
        const { headers } = await get(path, asked);
        const again = await get(path, { ...asked, 'If-None-Match': headers.etag ?? '' });
        expect([again.status, again.body.length], path).toEqual([304, 0]);
        const vary = texts().includes(path) ? { vary: 'Accept-Encoding' } : {};
        expect(errorsOf(again, { 'cache-control': cacheOf(path), ...vary }), path).toEqual([]);
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
});
