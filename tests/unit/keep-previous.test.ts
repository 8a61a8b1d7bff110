import { linkSync, mkdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bundleId } from '../../src/search/build/bundle-id.ts';
import { keepPrevious } from '../../src/search/build/keep-previous.ts';

let folder: string;
let server: Server | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'previous-'));
});

afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
  await rm(folder, { recursive: true, force: true });
});

type Texts = Readonly<Record<string, string>>;

const FILES: Texts = {
  'head.json': '{"titles":"会费"}',
  'index/zh_1a2b.pf_index': '块',
  'fragment/0.pf_fragment': '页',
};

const idOf = (files: Texts) =>
  bundleId(new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])));

/** Writes a built site to `name`, as a build does; `changes` are files that replace its own. */
async function site(name: string, files: Texts, changes: Texts = {}): Promise<string> {
  const id = idOf(files);
  const below = Object.fromEntries(
    Object.entries(files).map(([path, text]) => [`${id}/${path}`, text]),
  );
  const all = {
    ...below,
    [`${id}/files.json`]: JSON.stringify(Object.keys(files)),
    'current.json': JSON.stringify({ id }),
    ...changes,
  };
  for (const [path, text] of Object.entries(all)) {
    const file = join(folder, name, 'pagefind', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return join(folder, name);
}

/** Serves a folder as a static host does, below `/gonghui/`, and returns the address. */
async function serve(root: string): Promise<string> {
  const listening = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname.replace('/gonghui/', '');
    readFile(join(root, path)).then(
      (content) => response.end(content),
      () => response.writeHead(404).end('<h1>没有这一页</h1>'),
    );
  });
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}/gonghui`;
}

const NEW: Texts = { 'head.json': '{"titles":"会费、产假"}' };
const listed = async (dist: string) =>
  (await readdir(join(dist, 'pagefind'), { recursive: true })).sort();

describe.each([
  ['from a folder', (old: string) => Promise.resolve(old)],
  ['from an address', serve],
  ['from an address with a slash', async (old: string) => `${await serve(old)}/`],
])('%s', (_, place) => {
  test('the bundle of the pointer is laid beside the new one; older ones are left', async () => {
    const [dist, old] = [await site('next', NEW), await site('dist', FILES)];
    await mkdir(join(old, 'pagefind', '0123456789'));
    const id = idOf(FILES);
    const kept = await keepPrevious(await place(old), dist);
    expect(kept?.id).toBe(id);
    // By their paths in the site, with their sizes there.
    expect(kept?.files.get(`pagefind/${id}/files.json`)).toBeGreaterThan(0);
    for (const [path, text] of Object.entries(FILES))
      expect(kept?.files.get(`pagefind/${id}/${path}`)).toBe(Buffer.byteLength(text));
    for (const [path, text] of Object.entries(FILES))
      expect(await readFile(join(dist, 'pagefind', id, path), 'utf8')).toBe(text);
    expect(JSON.parse(await readFile(join(dist, 'pagefind/current.json'), 'utf8'))).toEqual({
      id: idOf(NEW),
    });
    expect((await readdir(join(dist, 'pagefind'))).sort()).toEqual(
      [id, idOf(NEW), 'current.json'].sort(),
    );
    // Files kept from the previous build can be kept by the next one in turn.
    const third = await site('third', { 'head.json': '{}' });
    await writeFile(join(dist, 'pagefind/current.json'), JSON.stringify({ id }));
    expect(await keepPrevious(dist, third)).toEqual(kept);
  });

  test('nothing has changed: nothing is copied', async () => {
    const [dist, old] = [await site('next', FILES), await site('dist', FILES)];
    const before = await listed(dist);
    expect(await keepPrevious(await place(old), dist)).toBeUndefined();
    expect(await listed(dist)).toEqual(before);
  });

  const id = idOf(FILES);
  test.each<[string, Texts, string]>([
    ['no pointer', { 'current.json': '' }, 'JSON'],
    ['a pointer out of the folder', { 'current.json': '{"id":"../../etc"}' }, 'ten hex digits'],
    ['a pointer to nothing', { 'current.json': '{"id":"0123456789"}' }, '0123456789/files.json'],
    ['a huge pointer', { 'current.json': `"${'x'.repeat(8_000_000)}"` }, 'more than 8000000 bytes'],
    ['no list', { [`${id}/files.json`]: '{"0":"head.json"}' }, 'expected a list'],
    ['a name out of the folder', { [`${id}/files.json`]: '["../head.json"]' }, 'no name of a file'],
    ['an absolute name', { [`${id}/files.json`]: '["/etc/passwd"]' }, 'no name of a file'],
    [
      'a name with a backslash',
      { [`${id}/files.json`]: '["..\\\\head.json"]' },
      'no name of a file',
    ],
    ['another address', { [`${id}/files.json`]: '["http://evil/x"]' }, 'no name of a file'],
    [
      'a file that is not there',
      { [`${id}/files.json`]: '["head.json","gone.json"]' },
      'gone.json',
    ],
    ['a list that lacks a file', { [`${id}/files.json`]: '["head.json"]' }, 'are those of'],
    ['a file cut off', { [`${id}/head.json`]: '{"titles' }, 'are those of'],
  ])('%s: it says so, and half a bundle is never left', async (_name, changes, message) => {
    const [dist, old] = [await site('next', NEW), await site('dist', FILES, changes)];
    const before = await listed(dist);
    await expect(keepPrevious(await place(old), dist)).rejects.toThrow(message);
    expect(await listed(dist)).toEqual(before);
  });
});

test('of a folder, its files get a second name instead of a copy', async () => {
  const old = await site('old', FILES);
  const dist = await site('new', NEW);
  const kept = await keepPrevious(old, dist);
  const inode = async (root: string) =>
    (await stat(join(root, 'pagefind', kept?.id ?? '', 'index/zh_1a2b.pf_index'))).ino;
  expect(await inode(dist)).toBe(await inode(old));
});

test('a site that is away, and a folder that is not there', async () => {
  const dist = await site('next', NEW);
  const gone = await serve(folder);
  server?.closeAllConnections();
  await new Promise((resolve) => server?.close(resolve));
  await expect(keepPrevious(gone, dist)).rejects.toThrow(
    `${gone}/pagefind/current.json: no answer`,
  );
  await expect(keepPrevious(join(folder, 'nowhere'), dist)).rejects.toThrow('ENOENT');
  await expect(stat(join(dist, 'pagefind', idOf(NEW)))).resolves.toBeDefined();
});

describe('files that are known to be as the build before left them', () => {
  /** Places all but one: how `PublishedFiles` answers if somebody wrote into that one. */
  const placing = (old: string, dist: string, without?: string) => (path: string) => {
    if (path === without) return undefined;
    const content = readFileSync(join(old, path));
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    linkSync(join(old, path), join(dist, path));
    return content.length;
  };

  test('become second names, with the same sizes as if they had been read', async () => {
    const [old, dist, read] = [
      await site('dist', FILES),
      await site('next', NEW),
      await site('read', NEW),
    ];
    const kept = await keepPrevious(old, dist, placing(old, dist));
    const copied = await keepPrevious(old, read);
    expect([...(kept?.files ?? [])].sort()).toEqual([...(copied?.files ?? [])].sort());
    expect(await listed(dist)).toEqual(await listed(read));
    const path = `pagefind/${idOf(FILES)}/head.json`;
    expect((await stat(join(dist, path))).ino).toBe((await stat(join(old, path))).ino);
  });

  test('are all read if one of them is not, and found out if that is another', async () => {
    const path = `pagefind/${idOf(FILES)}/index/zh_1a2b.pf_index`;
    const [old, dist] = [await site('dist', FILES), await site('next', NEW)];
    const kept = await keepPrevious(old, dist, placing(old, dist, path));
    expect(await readFile(join(dist, path), 'utf8')).toBe('块');
    expect(kept?.files.size).toBe(Object.keys(FILES).length + 1);
    await rm(join(dist, 'pagefind', idOf(FILES)), { recursive: true });
    await writeFile(join(old, path), 'hoax');
    await expect(keepPrevious(old, dist, placing(old, dist, path))).rejects.toThrow('its files');
    expect(await listed(dist)).toEqual(await listed(await site('other', NEW)));
  });
});
