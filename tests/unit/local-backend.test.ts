import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { type Server, createServer, request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { withoutBody } from '../../admin/save.ts';
import { hashText } from '../../src/integrations/local-backend/files.ts';
import { createLocalBackend } from '../../src/integrations/local-backend/index.ts';
import { collections, settings } from '../../src/model/index.ts';

let root: string;
let server: Server;
let port: number;

const entry = (data: Record<string, unknown>, body = '正文') =>
  `---\n${stringify(data)}---\n${body}\n`;
const merchant = withoutBody(collections.merchants.example);
const troupe = withoutBody(collections.troupes.example);
const performance = withoutBody(collections.performances.example);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'red-candle-backend-'));
  for (const folder of [...Object.keys(collections), 'settings', 'media'])
    await mkdir(join(root, folder));
  await put('settings/site.yml', stringify(settings.site.example));
  await put('settings/laws.yml', stringify(settings.laws.example));
  await put('troupes/choir-one.md', entry(troupe));
  await put('performances/gala.md', entry({ ...performance, slug: 'gala' }));
  await put('media/stage.jpg', 'JPEG');
  server = createServer(
    (request, response) =>
      void createLocalBackend({ root, onError: console.error })(request, response),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as { port: number }).port;
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(root, { recursive: true, force: true });
});

const put = (path: string, text: string) => writeFile(join(root, path), text);
const read = (path: string) => readFile(join(root, path), 'utf8');

interface Answer {
  status: number;
  body: { error?: string; [key: string]: unknown };
}

/** Node's own client, since fetch does not let a test forge Host. */
function send(
  payload: unknown,
  headers: Record<string, string> = {},
  method = 'POST',
): Promise<Answer> {
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
  const own = {
    host: `127.0.0.1:${port}`,
    origin: `http://127.0.0.1:${port}`,
    'content-type': 'application/json',
  };
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { port, host: '127.0.0.1', method, headers: { ...own, ...headers } },
      (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString()));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body: JSON.parse(body || '{}') as Answer['body'],
          }),
        );
      },
    );
    request.on('error', reject);
    request.end(text);
  });
}

const call = (action: string, params: Record<string, unknown> = {}) => send({ action, params });

function save(path: string, raw: string, more: Record<string, unknown> = {}): Promise<Answer> {
  return call('persistEntry', {
    dataFiles: [{ path, slug: 'x', raw }],
    assets: [],
    options: {},
    ...more,
  });
}

const create = (path: string, raw: string) => save(path, raw, { options: { newEntry: true } });

describe('who may ask', () => {
  const info = { action: 'info' };

  test('the desk on the same address', async () => {
    expect(await send(info)).toMatchObject({ status: 200, body: { publish_modes: ['simple'] } });
  });

  test.each([
    [
      'another name for this machine (DNS rebinding)',
      { host: 'evil.example', origin: 'http://evil.example' },
    ],
    ['a page of another site', { origin: 'https://evil.example' }],
    ['a page on another port', { origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { origin: 'null' }],
    ['a cross-site request', { 'sec-fetch-site': 'cross-site' }],
    ['a same-site request from elsewhere', { 'sec-fetch-site': 'same-site' }],
  ])('not %s', async (_name, headers) => {
    expect(await send(info, headers)).toMatchObject({
      status: 403,
      body: { error: expect.stringMatching(/\p{Script=Han}/u) as unknown },
    });
  });

  test('not a plain form', async () => {
    expect(await send(info, { 'content-type': 'text/plain' })).toMatchObject({ status: 415 });
  });

  test('not by GET', async () => {
    expect(await send('', {}, 'GET')).toMatchObject({ status: 405 });
  });

  test.each([['{'], ['{"action":"rm"}'], ['{"action":"getEntry","params":{}}'], ['[]']])(
    'not with %s',
    async (text) => {
      const { status } = await send(text);
      expect([400, 422]).toContain(status);
    },
  );

  test('not with more than a save can hold', async () => {
    expect(await send(info, { 'content-length': String(61 * 1024 * 1024) })).toMatchObject({
      status: 413,
    });
  });
});

describe('where it reads and writes', () => {
  const outside = [
    'content/merchants/../../package.md',
    'content/../outside.md',
    '../outside.md',
    '/etc/passwd',
    'content\\merchants\\a.md',
    'content/merchants/a.mdx',
    'content/merchants/.hidden.md',
    'content/merchants/sub/a.md',
    'content/merchants/合影.md',
    'content/unknown/a.md',
    'content/settings/other.yml',
    'content/media/a.svg',
    'content/media/a.html',
    'content/media/../merchants/a.jpg',
    'content/media/a\u0000.jpg',
    'package.json',
  ];

  test.each(outside)('never at %s', async (path) => {
    const asset = { path, content: '', encoding: 'base64' };
    const answers = [
      await call('getEntry', { path }),
      await save(path, entry(merchant)),
      await call('persistMedia', { asset }),
      await call('deleteFiles', { paths: [path] }),
    ];
    for (const { status, body } of answers) {
      expect([403, 415, 422]).toContain(status);
      expect(body.error).toMatch(/\p{Script=Han}/u);
    }
  });

  test('never through a symbolic link, be it the file or its folder', async () => {
    const victim = `${root}-victim.md`;
    await writeFile(victim, 'secret');
    await symlink(victim, join(root, 'merchants/link.md'));
    await rm(join(root, 'essays'), { recursive: true });
    await symlink(tmpdir(), join(root, 'essays'));
    for (const path of ['content/merchants/link.md', 'content/essays/link.md']) {
      expect(await call('getEntry', { path })).toMatchObject({ status: 403 });
      expect(await save(path, entry(merchant))).toMatchObject({ status: 403 });
      expect(await call('deleteFiles', { paths: [path] })).toMatchObject({ status: 403 });
    }
    expect(
      await call('entriesByFolder', { folder: 'content/essays', extension: 'md', depth: 1 }),
    ).toMatchObject({ status: 403 });
    expect(
      await call('entriesByFolder', { folder: 'content/merchants', extension: 'md', depth: 1 }),
    ).toMatchObject({ status: 200, body: [] });
    expect(await readFile(victim, 'utf8')).toBe('secret');
    await rm(victim);
  });
});

describe('saving', () => {
  const path = 'content/merchants/hong-zhu-shu-dian.md';

  test('writes the entry with its picture, and leaves nothing else behind', async () => {
    const asset = {
      path: 'content/media/2026-11-22-1f3a9c0d.webp',
      content: btoa('WEBP'),
      encoding: 'base64',
    };
    expect(
      await save(path, entry(merchant), { assets: [asset], options: { newEntry: true } }),
    ).toMatchObject({ status: 200 });
    expect(await read('merchants/hong-zhu-shu-dian.md')).toBe(entry(merchant));
    expect((await readdir(join(root, 'media'))).sort()).toEqual([
      '2026-11-22-1f3a9c0d.webp',
      'stage.jpg',
    ]);
    expect(await readdir(join(root, 'merchants'))).toEqual(['hong-zhu-shu-dian.md']);
  });

  test('never shows a reader half a file', async () => {
    await create(path, entry(merchant));
    const long = (letter: string) => entry(merchant, letter.repeat(400_000));
    let isDone = false;
    const seen = new Set<number>();
    const reader = (async () => {
      while (!isDone) seen.add((await read('merchants/hong-zhu-shu-dian.md')).length);
    })();
    for (const letter of ['a', 'b', 'c', 'd']) await save(path, long(letter));
    isDone = true;
    await reader;
    const whole = new Set([entry(merchant).length, long('a').length]);
    expect([...seen].filter((length) => !whole.has(length))).toEqual([]);
  });

  test('refuses a name that is taken', async () => {
    await create(path, entry(merchant));
    expect(await create(path, entry(merchant))).toMatchObject({
      status: 409,
      body: { error: expect.stringContaining('网址名相同') as unknown },
    });
  });

  test('refuses a slug that another entry has, or had', async () => {
    await create(path, entry({ ...merchant, formerSlugs: ['old-name'] }));
    for (const slug of ['hong-zhu-shu-dian', 'old-name']) {
      expect(
        await create('content/merchants/other.md', entry({ ...merchant, slug })),
      ).toMatchObject({ status: 409 });
    }
  });

  test('refuses what the site would refuse, and says where', async () => {
    const answer = await create(path, entry({ ...merchant, validUntil: '2020-01-01' }));
    expect(answer).toMatchObject({
      status: 422,
      body: { error: expect.stringContaining('有效期止') as unknown },
    });
    expect(await readdir(join(root, 'merchants'))).toEqual([]);
  });

  test('refuses to write over a file that does not parse, and tells the line', async () => {
    await put('merchants/hong-zhu-shu-dian.md', '---\ntitle: "书店\nslug: a\n---\n');
    for (const answer of [await save(path, entry(merchant)), await call('getEntry', { path })]) {
      expect(answer).toMatchObject({
        status: 422,
        body: { error: expect.stringMatching(/第 \d+ 行/) as unknown },
      });
    }
    expect(await read('merchants/hong-zhu-shu-dian.md')).toContain('"书店');
  });

  test('lists a file that does not parse by its name', async () => {
    await put('merchants/broken.md', '---\ntitle: "书店\n---\n');
    const { body } = await call('entriesByFolder', {
      folder: 'content/merchants',
      extension: 'md',
      depth: 1,
    });
    expect(JSON.stringify(body)).toContain('打不开');
  });

  test('refuses when somebody else saved in the meantime', async () => {
    await create(path, entry(merchant));
    const expected = { [path]: hashText(entry(merchant)) };
    expect(await save(path, entry(merchant, '甲写的'), { expected })).toMatchObject({
      status: 200,
    });
    expect(await save(path, entry(merchant, '乙写的'), { expected })).toMatchObject({
      status: 409,
    });
    expect(await read('merchants/hong-zhu-shu-dian.md')).toContain('甲写的');
  });

  test('does not bring back what somebody else deleted', async () => {
    expect(await save(path, entry(merchant))).toMatchObject({ status: 409 });
  });

  test('refuses another picture under a name that is in use', async () => {
    const asset = { path: 'content/media/stage.jpg', content: btoa('other'), encoding: 'base64' };
    expect(await call('persistMedia', { asset })).toMatchObject({ status: 409 });
    expect(await read('media/stage.jpg')).toBe('JPEG');
  });

  test('refuses to change a slug that others refer to, and names them', async () => {
    const answer = await save(
      'content/troupes/choir-one.md',
      entry({ ...troupe, slug: 'choir-1', formerSlugs: ['choir-one'] }),
    );
    expect(answer).toMatchObject({
      status: 409,
      body: { error: expect.stringContaining('辞旧迎新慰问演出') as unknown },
    });
  });

  test('refuses to drop an area or a statute that entries name', async () => {
    await create(path, entry(merchant));
    const site = stringify({ ...settings.site.example, areas: [{ name: '西片' }] });
    expect(await save('content/settings/site.yml', site)).toMatchObject({
      status: 409,
      body: { error: expect.stringContaining('东片') as unknown },
    });
    const right = withoutBody(collections.rights.example);
    await put(
      'rights/a.md',
      entry({ ...right, citations: [{ law: 'trade-union-law', article: '3' }] }),
    );
    const laws = stringify({
      laws: [
        { id: 'other', title: '某法', shortName: '某法', revised: '2020-01-01', source: '无' },
      ],
    });
    expect(await save('content/settings/laws.yml', laws)).toMatchObject({
      status: 409,
      body: { error: expect.stringContaining('trade-union-law') as unknown },
    });
  });
});

describe('deleting', () => {
  test('an entry that nobody refers to', async () => {
    expect(await call('deleteFiles', { paths: ['content/performances/gala.md'] })).toMatchObject({
      status: 200,
    });
    expect(await call('deleteFiles', { paths: ['content/troupes/choir-one.md'] })).toMatchObject({
      status: 200,
    });
    expect([
      ...(await readdir(join(root, 'troupes'))),
      ...(await readdir(join(root, 'performances'))),
    ]).toEqual([]);
  });

  test('not an entry that others refer to; the message names them', async () => {
    const answer = await call('deleteFiles', { paths: ['content/troupes/choir-one.md'] });
    const error = expect.stringContaining(
      '《辞旧迎新慰问演出》（content/performances/gala.md）',
    ) as unknown;
    expect(answer).toMatchObject({ status: 409, body: { error } });
    expect(await readdir(join(root, 'troupes'))).toEqual(['choir-one.md']);
  });

  test('not a picture that an entry uses, and not the settings', async () => {
    for (const path of ['content/media/stage.jpg', 'content/settings/site.yml']) {
      const { status } = await call('deleteFile', { path });
      expect([403, 409]).toContain(status);
    }
    expect(await read('media/stage.jpg')).toBe('JPEG');
  });
});
