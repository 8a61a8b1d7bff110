import type { LoaderContext } from 'astro/loaders';
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { contentLoader } from '../../src/site/content-loader.ts';
import { entryFile } from './content-kit.ts';

interface Stored {
  id: string;
  data: Record<string, unknown>;
  digest: string;
}

/** Astro's persistent store of a collection, with the loader's own metadata. */
interface Store {
  entries: Map<string, Stored>;
  notes: Map<string, string>;
}

const newStore = (): Store => ({ entries: new Map(), notes: new Map() });

let root: string;
let base: string;
let rendered: string[];

/** One build: Astro's loader over a store, with a renderer whose pages depend on statutes and code, like ours. */
async function load({ entries, notes }: Store): Promise<void> {
  rendered = [];
  const laws = await readFile(join(process.env['RED_CANDLE_CONTENT'] ?? '', 'settings/laws.yml'));
  const code = await readFile(join(root, 'src/markdown.ts'));
  const render = ({ id, body }: { id: string; body: string }) => {
    rendered.push(id);
    return Promise.resolve({ html: [base, laws, code, body].join(' · ') });
  };
  const context = {
    collection: 'essays',
    config: { root: pathToFileURL(`${root}/`), srcDir: pathToFileURL(`${root}/src/`), base },
    logger: console,
    parseData: ({ data }: { data: unknown }) => Promise.resolve(data),
    generateDigest: (text: string) => text,
    meta: notes,
    store: {
      keys: () => entries.keys(),
      get: (id: string) => entries.get(id),
      set: (entry: Stored) => {
        if (entries.get(entry.id)?.digest === entry.digest) return false;
        entries.set(entry.id, entry);
        return true;
      },
      delete: (id: string) => entries.delete(id),
      clear: () => {
        entries.clear();
      },
    },
    entryTypes: new Map([['.md', { getRenderFunction: () => Promise.resolve(render) }]]),
  };
  await contentLoader('essays', '*.md').load(context as unknown as LoaderContext);
}

const write = async (name: string, body: string, values: Record<string, unknown> = {}) => {
  const { text = '' } = entryFile('essays', name, values, body);
  await writeFile(join(root, 'content/essays', `${name}.md`), text);
};

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'store-'));
  base = '/';
  vi.stubEnv('RED_CANDLE_CONTENT', join(root, 'content'));
  vi.stubEnv('RED_CANDLE_TIME', '2026-11-22T15:00:00+08:00');
  for (const folder of ['content/essays', 'content/settings', 'src'])
    await mkdir(join(root, folder), { recursive: true });
  await writeFile(join(root, 'content/settings/laws.yml'), 'laws: 工会法');
  await writeFile(join(root, 'content/settings/site.yml'), 'name: 红烛');
  await writeFile(join(root, 'src/markdown.ts'), 'code');
  await writeFile(join(root, 'package-lock.json'), '{"astro":"7.3.5"}');
  await write('a', '甲\n');
  await write('b', '乙\n');
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true });
});

const byId = ({ entries }: Store) =>
  [...entries.values()].sort((one, other) => (one.id < other.id ? -1 : 1));

/** Loads, makes the change, loads again: the persistent store must then equal a fresh one. */
async function reload(change: () => unknown): Promise<Store> {
  const kept = newStore();
  await load(kept);
  await change();
  await load(kept);
  const renderedAgain = rendered;
  const fresh = newStore();
  await load(fresh);
  expect(byId(kept)).toEqual(byId(fresh));
  rendered = renderedAgain;
  return kept;
}

test('nothing has changed: no body is rendered again', async () => {
  const { entries } = await reload(() => undefined);
  expect([...entries.keys()].sort()).toEqual(['a', 'b']);
  expect(rendered).toEqual([]);
});

test('an edited entry is rendered, the others are not', async () => {
  await reload(() => write('b', '乙改\n'));
  expect(rendered).toEqual(['b']);
});

test('an entry that became a draft, or was moved to a later day, is gone', async () => {
  const { entries } = await reload(async () => {
    await write('a', '甲\n', { draft: true });
    await write('b', '乙\n', { publishDate: '2026-12-01' });
  });
  expect([...entries.keys()]).toEqual([]);
});

test('a deleted entry is gone, a new one is there', async () => {
  const { entries } = await reload(async () => {
    await rm(join(root, 'content/essays/a.md'));
    await write('d', '丁\n');
  });
  expect([...entries.keys()].sort()).toEqual(['b', 'd']);
});

test('a renamed file, and two that took each other’s names, are told by their new names', async () => {
  const file = (name: string) => join(root, 'content/essays', name);
  await reload(async () => {
    await rename(file('a.md'), file('x.md'));
    await rename(file('b.md'), file('a.md'));
    await rename(file('x.md'), file('b.md'));
  });
  await reload(() => rename(file('a.md'), file('other.md')));
});

test('an entry of tomorrow is there once midnight in Shanghai has passed', async () => {
  await write('c', '丙\n', { publishDate: '2026-11-23' });
  const { entries } = await reload(() => {
    vi.stubEnv('RED_CANDLE_TIME', '2026-11-23T00:00:01+08:00');
  });
  expect([...entries.keys()].sort()).toEqual(['a', 'b', 'c']);
});

test.each([
  ['the statutes', 'content/settings/laws.yml', 'laws: 教师法'],
  ['the settings of the site', 'content/settings/site.yml', 'name: 蜡烛'],
  ['code that renders bodies', 'src/markdown.ts', 'other code'],
  ['the version of a package', 'package-lock.json', '{"astro":"7.4.0"}'],
  ['the configuration', 'astro.config.mjs', 'export default {}'],
])('%s changed: every body is rendered again', async (_what, file, text) => {
  await reload(() => writeFile(join(root, file), text));
  expect(rendered.sort()).toEqual(['a', 'b']);
});

test('the base path changed: every body is rendered again', async () => {
  await reload(() => {
    base = '/gonghui/';
  });
  expect(rendered.sort()).toEqual(['a', 'b']);
});

test('another content folder: nothing of the one before is left', async () => {
  await reload(async () => {
    const other = join(root, 'other');
    await cp(join(root, 'content'), other, { recursive: true });
    await rm(join(other, 'essays/b.md'));
    vi.stubEnv('RED_CANDLE_CONTENT', other);
  });
  expect(rendered).toEqual(['a']);
});
