import { mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { type Server, createServer, request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guardRequests } from '../../src/integrations/guard/guard-requests.ts';
import { originOf } from '../doubles/http-double.ts';

const PICTURE = '合影 1.jpg';
let home = '';
let project = '';
let server: Server;

/** A project whose content folder is a symbolic link, and a server that answers every request. */
beforeAll(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), '红烛 guard-')));
  project = join(home, 'project');
  const media = join(home, 'repository/content/media');
  await mkdir(media, { recursive: true });
  await mkdir(join(home, 'elsewhere'));
  await mkdir(project);
  await symlink(join(home, 'repository/content'), join(project, 'content'));
  await writeFile(join(home, 'elsewhere/secret.pdf'), 'secret');
  await writeFile(join(project, '.env'), 'secret');
  await writeFile(join(media, PICTURE), 'picture');
  await writeFile(join(home, 'repository/content/.index-salt'), 'secret');
  await symlink(join(home, 'elsewhere/secret.pdf'), join(media, 'link.pdf'));
  await symlink('../../../project/.env', join(media, 'env.jpg'));
  await symlink(join(home, 'elsewhere'), join(media, 'folder'));
  await symlink(media, join(home, 'repository/content/again'));
  const content = join(project, 'content');
  const guard = guardRequests({ base: '/gonghui/', project, content });
  server = createServer((request, response) => {
    guard(request, response, () => response.end('shown'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  server.close();
  await rm(home, { recursive: true });
});

/** Node's own client, since fetch normalises addresses and forges no Host. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<number> {
  const { hostname, port } = new URL(originOf(server));
  return new Promise((resolve, reject) => {
    httpRequest({ hostname, port, path, headers, method, agent: false }, (response) => {
      resolve(response.resume().statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

describe('files of the content', () => {
  const inProject = (path: string) => `/@fs${encodeURI(project)}/${path}`;
  const inRepository = (path: string) => `/@fs${encodeURI(home)}/repository/${path}`;

  test.each([
    '/content/media/link.pdf',
    '/gonghui/content/media/link.pdf',
    '/content/media/link.pdf?raw',
    '/content/media/link.pdf?import&url',
    '/content/media/env.jpg',
    '/content/media/folder/secret.pdf',
    '/content/again/link.pdf',
    `/content/again/${encodeURIComponent(PICTURE)}`,
    '/content/media%2flink.pdf',
    '/content/media%252flink.pdf',
    '/content/medi%61/link.pdf',
    '/content/media\\link.pdf',
    '/content/media/./link.pdf',
    '/content//media//link.pdf',
    '//content/media/link.pdf',
    '/src/../content/media/link.pdf',
    '/src/%2e%2e/content/media/link.pdf',
    '/content/media/link.pdf#x',
    '/content/.index-salt',
    '/content/media/.hidden.jpg',
    '/_image/?href=%2Fcontent%2Fmedia%2Fenv.jpg&w=50',
    '/_image/?href=%2Fcontent%2Fmedia%2Fenv.jpg%3Fx&w=50',
  ])('not through a link, nor a hidden one: %s', async (path) => {
    expect(await get(path)).toBe(404);
  });

  test('not by their place on the disk either', async () => {
    for (const at of [inProject, inRepository]) {
      expect(await get(at('content/media/link.pdf'))).toBe(404);
      expect(await get(at('content/.index-salt'))).toBe(404);
      const href = encodeURIComponent(at('content/media/env.jpg'));
      expect(await get(`/_image/?href=${href}&w=50&f=webp`)).toBe(404);
    }
  });

  test('what lies there itself is shown, and what lies elsewhere is not looked at', async () => {
    const name = encodeURIComponent(PICTURE);
    for (const path of [
      `/content/media/${name}`,
      `/gonghui/content/media/${name}`,
      inProject(`content/media/${name}`),
      inRepository(`content/media/${name}?origWidth=10`),
      `/_image/?href=${encodeURIComponent(inProject(`content/media/${name}`))}&w=50`,
      '/content/media/missing.jpg',
      '/gonghui/essays/better-rights/',
      '/@vite/client',
      '/.cache/x.js',
      '/%',
      '/%ff%00',
    ])
      expect([path, await get(path)]).toEqual([path, 200]);
    expect(await readFile(join(project, 'content/media', PICTURE), 'utf8')).toBe('picture');
  });
});

describe('who may ask', () => {
  const own = () => ({ host: originOf(server).slice(7) });

  test.each([
    ['another name for this machine (DNS rebinding)', { host: 'evil.example' }],
    ['a name that only looks like this machine', { host: 'localhost.evil.example' }],
    ['a proxy in front of this server', { 'x-forwarded-for': '203.0.113.7' }],
    ['a proxy that says so in the standard way', { forwarded: 'for=203.0.113.7' }],
    ['a page on another port of this machine', { origin: 'http://127.0.0.1:9' }],
    ['a script of a page on another port', { 'sec-fetch-site': 'same-site' }],
    ['a picture of another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
    [
      'a frame of another site',
      {
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'navigate',
        'sec-fetch-dest': 'iframe',
      },
    ],
  ])('not %s', async (_name, headers) => {
    expect(await get('/content/media/a.jpg', { ...own(), ...headers })).toBe(403);
  });

  const visit = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };

  test('somebody who follows a link from elsewhere, or types the address', async () => {
    for (const site of ['cross-site', 'none'])
      expect(await get('/', { ...own(), ...visit, 'sec-fetch-site': site })).toBe(200);
  });

  test('not a form of another site', async () => {
    const form = { ...own(), ...visit, 'sec-fetch-site': 'cross-site' };
    expect(await get('/', form, 'POST')).toBe(403);
  });

  test('nobody has a program started', async () => {
    for (const path of [
      '/__open-in-editor?file=x',
      '/gonghui/__open-in-editor',
      '/__open%2din-editor',
    ])
      expect(await get(path, own())).toBe(404);
  });
});
