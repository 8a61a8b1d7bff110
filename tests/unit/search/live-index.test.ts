import { type Server, createServer } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SynonymGroup } from '../../../src/model/settings/synonyms.ts';
import { LiveIndex } from '../../../src/search/live-index.ts';
import { originOf } from '../../doubles/http-double.ts';

/** A renewal waits 1.2 s for further changes. */

/** Path → text of the page; a page that is held answers only when it is let go. */
const pages = new Map<string, string>();
let held: RegExp | undefined;
const waiting: (() => void)[] = [];
let asked: string[] = [];
let synonyms: SynonymGroup[] = [];
let lines: string[] = [];
let server: Server;
let index: LiveIndex;

const html = (text: string) =>
  `<html lang="zh-Hans"><head><title>${text}</title></head><body><main data-pagefind-body><h1>${text}</h1></main></body></html>`;

beforeEach(async () => {
  pages.clear();
  for (const name of ['a', 'b', 'c']) pages.set(`/gonghui/essays/${name}/`, `第${name}篇`);
  // An index of the test before may still be writing to its own.
  const own: string[] = [];
  [held, asked, lines, synonyms] = [undefined, [], own, []];
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    if (path.endsWith('sitemap.xml')) {
      const origin = 'https://gonghui.example.cn';
      response.end([...pages.keys()].map((loc) => `<loc>${origin}${loc}</loc>`).join(''));
      return;
    }
    const answer = () => response.end(html(pages.get(path) ?? ''));
    if (held?.test(path)) waiting.push(answer);
    else answer();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  index = new LiveIndex(
    '/gonghui/',
    { info: (line) => own.push(line), error: (line) => own.push(line) },
    () => Promise.resolve({ synonyms }),
  );
  index.start(originOf(server));
  await ready();
});

afterEach(() => {
  letGo();
  server.closeAllConnections();
  server.close();
});

function letGo() {
  held = undefined;
  for (const answer of waiting.splice(0)) answer();
}

const ready = (version = '') =>
  expect.poll(() => index.status.state === 'ready' && index.status.version !== version).toBe(true);

const indexed = () => lines.map((line) => /indexed (\d+) pages/.exec(line)?.[1] ?? line);

test('a new entry is in the index before the other pages are rendered again', async () => {
  expect(indexed()).toEqual(['3']);
  held = /\/[abc]\/$/;
  pages.set('/gonghui/essays/d/', '新的一篇');
  const { version } = index.status;
  index.renewSoon('d');
  expect(index.status.state).toBe('renewing');
  await ready(version);
  expect(indexed()).toEqual(['3', '4']);
});

test('an entry that changed comes first, then what else changed with it', async () => {
  held = /\/[bc]\/$/;
  pages.set('/gonghui/essays/a/', '改过的一篇');
  pages.set('/gonghui/essays/b/', '提到它的一篇');
  const { version } = index.status;
  index.renewSoon('a');
  await ready(version);
  expect(indexed()).toEqual(['3', '3']);
  const { version: first } = index.status;
  await expect.poll(() => waiting.length).toBe(2);
  letGo();
  await ready(first);
  expect(indexed()).toEqual(['3', '3', '3']);
});

test('a deleted entry goes, new synonyms are learnt, and nothing is indexed where nothing changed', async () => {
  pages.delete('/gonghui/essays/c/');
  let { version } = index.status;
  index.renewSoon('c');
  await ready(version);
  expect(indexed()).toEqual(['3', '2']);
  synonyms = [{ words: ['篇', '文章'], narrower: [] }];
  ({ version } = index.status);
  index.renewSoon('search');
  await ready(version);
  expect(indexed()).toEqual(['3', '2', '2']);
  asked = [];
  index.renewSoon();
  await expect.poll(() => asked.some((path) => path.endsWith('sitemap.xml'))).toBe(true);
  await expect.poll(() => index.status.state).toBe('ready');
  expect(indexed()).toEqual(['3', '2', '2']);
});

test('while pages are rendered again something else changes: it does not wait for them', async () => {
  held = /\/b\/$/;
  pages.set('/gonghui/essays/d/', '新的一篇');
  let { version } = index.status;
  index.renewSoon('d');
  await ready(version);
  pages.set('/gonghui/essays/e/', '又一篇');
  ({ version } = index.status);
  index.renewSoon('e');
  await expect.poll(() => waiting.length).toBe(1);
  letGo();
  await ready(version);
  await expect.poll(indexed).toContain('5');
});
