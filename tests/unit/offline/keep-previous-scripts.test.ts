import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepPreviousScripts } from '../../../src/offline/build/keep-previous-scripts.ts';

type Texts = Readonly<Record<string, string>>;

let folder: string;
const closing: (() => void)[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'previous-scripts-'));
});

afterEach(async () => {
  for (const close of closing.splice(0)) close();
  await rm(folder, { recursive: true, force: true });
});

const OLD: Texts = {
  '_astro/site.1a.js': 'old()',
  '_astro/Site.5d.css': 'p{}',
  '_astro/find.same.js': 'find()',
};
const NEW: Texts = { '_astro/site.2b.js': 'new()', '_astro/find.same.js': 'find()' };

const asset = (path: string, text: string) => ({
  path,
  hash: createHash('sha256').update(text).digest('hex').slice(0, 16),
  bytes: Buffer.byteLength(text),
  brotli: 1,
  level: 'visited',
});

/** A built site whose manifest names `files`; `others` are added or replace them. */
async function site(name: string, files: Texts, others: Texts = {}): Promise<string> {
  const assets = Object.entries(files).map(([path, text]) => asset(path, text));
  const manifest = {
    id: '0123456789',
    time: '2026-11-22T08:00:00+08:00',
    packs: [] as unknown[],
    packed: [] as string[],
    pages: { visited: 0, carry: 0, everything: 0 },
    pictures: { visited: 0, carry: 0, everything: 0 },
  };
  const all = {
    ...files,
    'offline/current.json': JSON.stringify({ ...manifest, assets }),
    ...others,
  };
  for (const [path, text] of Object.entries(all)) {
    const file = join(folder, name, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return join(folder, name);
}

/** Serves a folder as a static host does, below `/gonghui/`. */
async function serve(root: string): Promise<string> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname.replace('/gonghui/', '');
    readFile(join(root, path)).then(
      (content) => response.end(content),
      () => response.writeHead(404).end('<h1>没有这一页</h1>'),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/gonghui`;
}

const listed = async (dist: string) => (await readdir(join(dist, '_astro'))).sort();

describe.each([
  ['from a folder', (old: string) => Promise.resolve(old)],
  ['from an address', serve],
])('%s', (_, place) => {
  test('what the new build lacks is laid beside its own', async () => {
    const [dist, old] = [await site('next', NEW), await site('dist', OLD)];
    expect(await keepPreviousScripts(await place(old), dist)).toEqual(
      new Map([
        ['_astro/site.1a.js', 'old()'.length],
        ['_astro/Site.5d.css', 'p{}'.length],
      ]),
    );
    expect(await readFile(join(dist, '_astro/site.1a.js'), 'utf8')).toBe('old()');
    expect(await listed(dist)).toEqual(
      ['Site.5d.css', 'find.same.js', 'site.1a.js', 'site.2b.js'].sort(),
    );
  });

  test('one build back: what the previous build itself had kept is left', async () => {
    const before = { '_astro/site.0.js': 'older()' };
    const [dist, old] = [await site('next', NEW), await site('dist', OLD, before)];
    await keepPreviousScripts(await place(old), dist);
    expect(await listed(dist)).not.toContain('site.0.js');
  });

  test('nothing has changed: nothing is copied', async () => {
    const [dist, old] = [await site('next', OLD), await site('dist', OLD)];
    expect((await keepPreviousScripts(await place(old), dist)).size).toBe(0);
  });

  test.each<[string, Texts, Texts, string]>([
    ['no manifest', OLD, { 'offline/current.json': '<h1>404</h1>' }, 'JSON'],
    ['another kind of file', OLD, { 'offline/current.json': '{}' }, 'no manifest'],
    ['a script cut off', OLD, { '_astro/site.1a.js': 'old(' }, 'its hash is'],
    ['a script that grew', OLD, { '_astro/site.1a.js': 'old();evil()' }, 'more than 5 bytes'],
    ['far too much', { '_astro/a.js': 'x'.repeat(20_000_001) }, {}, '20000001 bytes'],
  ])('%s: it says so, and the new build is as it was', async (_name, files, others, message) => {
    const [dist, old] = [await site('next', NEW), await site('dist', files, others)];
    const before = await listed(dist);
    await expect(keepPreviousScripts(await place(old), dist)).rejects.toThrow(message);
    expect(await listed(dist)).toEqual(before);
  });

  test.each(['_astro/.htaccess.js', '_astro/sub/x.js', 'sw.js', 'index.html', '_astro/a.html'])(
    '%s is no script that a build names by its content',
    async (path) => {
      const [dist, old] = [await site('next', NEW), await site('dist', { [path]: 'x' })];
      const before = await listed(dist);
      await keepPreviousScripts(await place(old), dist).catch(() => undefined);
      expect(await listed(dist)).toEqual(before);
      expect(await readdir(dist)).toEqual(['_astro', 'offline']);
    },
  );
});
