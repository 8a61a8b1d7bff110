import type { LoaderContext } from 'astro/loaders';
import { EventEmitter } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { contentLoader } from '../../src/site/content-loader.ts';
import { entryFile } from './content-kit.ts';

/** Watches no file. */
class Watcher extends EventEmitter {
  add(): this {
    return this;
  }
}

/** Astro's context for a loader, with a renderer that fails on some bodies. */
function contextOf(watcher: unknown) {
  const stored = new Map<string, { id: string; body: string; rendered: unknown }>();
  const render = ({ body }: { body: string }) =>
    body.includes('坏') ? Promise.reject(new Error('plugin broke')) : { html: body };
  const reported: string[] = [];
  const known = new Set<string>();
  const context = {
    collection: 'essays',
    config: { root: pathToFileURL(`${root}/`), srcDir: pathToFileURL(`${root}/src/`) },
    logger: {
      ...console,
      warn: (text: string) => reported.push(text),
      error: (text: string) => reported.push(text),
    },
    watcher,
    parseData: ({ data }: { data: unknown }) => Promise.resolve(data),
    generateDigest: (text: string) => text,
    meta: new Map(),
    store: {
      keys: () => [...stored.keys()],
      get: (id: string) => stored.get(id),
      set(entry: { id: string; body: string; rendered: unknown }) {
        known.add(entry.id);
        return stored.set(entry.id, entry);
      },
      delete: (id: string) => stored.delete(id),
      clear: () => {
        stored.clear();
      },
    },
    entryTypes: new Map([['.md', { getRenderFunction: () => Promise.resolve(render) }]]),
  };
  return { context: context as unknown as LoaderContext, stored, reported, known };
}

const ERROR = 'content/essays/b.md · 正文（body）：现在是做不成网页的写法；plugin broke';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'loader-'));
  vi.stubEnv('RED_CANDLE_CONTENT', join(root, 'content'));
  await mkdir(join(root, 'content', 'essays'), { recursive: true });
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true });
});

const write = async (name: string, body: string) => {
  const { text = '' } = entryFile('essays', name, {}, body);
  await writeFile(join(root, 'content', 'essays', `${name}.md`), text);
};

test('a build stops at an entry that cannot be rendered, and names it', async () => {
  await write('a', '好\n');
  await write('b', '坏\n');
  const { context } = contextOf(undefined);
  await expect(contentLoader('essays', '*.md').load(context)).rejects.toThrow(ERROR);
});

test('while editing, an entry that cannot be rendered is reported and the others remain', async () => {
  await write('a', '好\n');
  await write('b', '坏\n');
  const { context, stored, reported } = contextOf(new Watcher());
  await contentLoader('essays', '*.md').load(context);
  expect([...stored.keys()]).toEqual(['a']);
  expect(reported).toEqual([ERROR]);
});

test('a build skips drafts, even incomplete ones that cannot be rendered', async () => {
  await write('a', '好\n');
  const { text = '' } = entryFile('essays', 'b', { draft: true, title: '' }, '坏\n');
  await writeFile(join(root, 'content', 'essays', 'b.md'), text);
  const { context, stored } = contextOf(undefined);
  const refusing = {
    ...context,
    parseData: ({ data }: { data: Record<string, unknown> }) =>
      data['title'] === '' ? Promise.reject(new Error('no title')) : Promise.resolve(data),
  };
  await contentLoader('essays', '*.md').load(refusing as unknown as LoaderContext);
  expect([...stored.keys()]).toEqual(['a']);
});

test('while editing, an entry that cannot be parsed is not rendered', async () => {
  await write('a', '好\n');
  await write('c', '>'.repeat(6000));
  const { context, stored } = contextOf(new Watcher());
  await contentLoader('essays', '*.md').load(context);
  expect([...stored.keys()]).toEqual(['a']);
});

test('the leading ideographic spaces of a body remain', async () => {
  await write('a', '\n  \n　　一\n\n二\n\n');
  const { context, stored } = contextOf(undefined);
  await contentLoader('essays', '*.md').load(context);
  expect(stored.get('a')?.body).toBe('　　一\n\n二');
});

test('a collection without entries is known, and nobody is told to look into it', async () => {
  const { context, stored, reported, known } = contextOf(undefined);
  await contentLoader('essays', '*.md').load(context);
  expect(stored.size).toBe(0);
  // Astro warns of a collection in which nothing was ever stored.
  expect(known.size).toBe(1);
  // Git keeps no empty folder.
  await rm(join(root, 'content', 'essays'), { recursive: true });
  await contentLoader('essays', '*.md').load(context);
  expect(reported).toEqual([]);
});
