import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { type Server, createServer, request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { stringify } from 'yaml';
import { withoutBody } from '../../../admin/content/save.ts';
import { CONTENT_FORMAT, formatText } from '../../../src/content-format/content-version.ts';
import { createLocalBackend } from '../../../src/editing-server/index.ts';
import { collections, settings } from '../../../src/collections/index.ts';

/** The content folder of the running test, created for each. */
export let root: string;
let server: Server;
let port: number;

/** The text of an entry. */
export const entry = (data: Record<string, unknown>, body = '正文') =>
  `---\n${stringify(data)}---\n${body}\n`;
export const merchant = {
  ...withoutBody(collections.merchants.example),
  cover: { src: '../media/stage.jpg', alt: '台上' },
};
export const troupe = withoutBody(collections.troupes.example);
const performance = withoutBody(collections.performances.example);

/**
 * Gives each test of a file a backend of its own, over a small content folder.
 *
 * @param fill writes `content/` into a folder, and the files beside it
 */
export function useBackend(
  fill = (folder: string): Promise<void> => fillContent(join(folder, 'content')),
): void {
  beforeEach(async () => {
    // Names that break a program that assembles command lines as text.
    const folder = await mkdtemp(join(tmpdir(), '红烛 backend-'));
    await fill(folder);
    root = join(folder, 'content');
    const handle = createLocalBackend({ root, onError: console.error });
    server = createServer((request, response) => void handle(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as { port: number }).port;
  });

  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await rm(dirname(root), { recursive: true, force: true });
  });
}

/** Writes the small initial content of the tests. */
export async function fillContent(content: string): Promise<void> {
  const put = (path: string, text: string) => writeFile(join(content, path), text);
  const folders = [...Object.keys(collections), 'settings', 'media'];
  await mkdir(content);
  await Promise.all(folders.map((folder) => mkdir(join(content, folder))));
  await put('format.yml', formatText(CONTENT_FORMAT));
  await put('settings/site.yml', stringify(settings.site.example));
  await put('settings/laws.yml', stringify(settings.laws.example));
  await put('settings/glossary.yml', stringify(settings.glossary.example));
  await put('settings/parameters.yml', stringify({ parameters: [] }));
  await put('settings/membership.yml', stringify({ differences: [] }));
  await put('settings/quiz.yml', stringify({ questions: [] }));
  await put('settings/local-rules.yml', stringify({ rules: [] }));
  await put('settings/synonyms.yml', stringify(settings.synonyms.example));
  await put('troupes/choir-one.md', entry(troupe));
  await put('performances/gala.md', entry({ ...performance, slug: 'gala' }));
  await put('media/stage.jpg', 'JPEG');
}

export const put = (path: string, text: string) => writeFile(join(root, path), text);
export const read = (path: string) => readFile(join(root, path), 'utf8');

export interface Answer {
  status: number;
  body: { error?: string; [key: string]: unknown };
}

/** Node's own client, since fetch does not allow a test to forge Host. */
export function send(
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

/** A file of the media folder by its address. `name` is sent as it is. */
export function fetchMedia(name: string): Promise<{ status: number; bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    httpRequest({ port, host: '127.0.0.1', path: `/media/${name}` }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, bytes: Buffer.concat(chunks) });
      });
    })
      .on('error', reject)
      .end();
  });
}

export const call = (action: string, params: Record<string, unknown> = {}) =>
  send({ action, params });

export function save(
  path: string,
  raw: string,
  more: Record<string, unknown> = {},
): Promise<Answer> {
  return call('persistEntry', {
    dataFiles: [{ path, slug: 'x', raw }],
    assets: [],
    options: {},
    ...more,
  });
}

export const create = (path: string, raw: string) =>
  save(path, raw, { options: { newEntry: true } });

/** A message in Chinese that contains `text`. */
export const saying = (text: string) => ({ error: expect.stringContaining(text) as unknown });

/** Any message in Chinese. */
export const inChinese = () => ({ error: expect.stringMatching(/\p{Script=Han}/u) as unknown });
