import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, posix, sep } from 'node:path';
import { type ICruiseResult, cruise } from 'dependency-cruiser';
import { describe, expect, onTestFinished, test } from 'vitest';
import config, { ROOMS } from '../../.dependency-cruiser.mjs';

/** The rules that a house breaks, as `npm run lint:layers` would name them. */
async function broken(files: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'floors-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const { tsPreCompilationDeps = false, enhancedResolveOptions = {} } = config.options ?? {};
  const { output } = await cruise(
    ['src', 'admin', 'scripts', 'tests'].filter((room) =>
      Object.keys(files).some((path) => path.startsWith(`${room}/`)),
    ),
    {
      baseDir: folder,
      validate: true,
      ruleSet: { forbidden: config.forbidden ?? [] },
      tsPreCompilationDeps,
      enhancedResolveOptions,
    },
  );
  const { violations } = (output as ICruiseResult).summary;
  return [...new Set(violations.map(({ rule }) => rule.name))].sort();
}

/** Files of which one imports the other. */
const arrow = (
  from: string,
  to: string,
  what = "import { a } from 'PATH';\nexport const b = a;",
) => ({
  [from]: what.replace('PATH', `./${posix.relative(posix.dirname(from), to)}`),
  [to]: 'export const a = 1;\nexport type A = number;\n',
});

describe('a wrong import is refused', () => {
  test.each([
    ['two files that import each other', "import { b } from './b.ts';\nexport const a = b;"],
    ['two that do so for a type alone', "import type { B } from './b.ts';\nexport type A = B;"],
    ['two, of which one imports later', "export const a = () => import('./b.ts');"],
  ])('a circle: %s', async (_what, text) => {
    const back = "import type { A } from './a.ts';\nexport type B = A;\nexport const b = 1;\n";
    expect(await broken({ 'src/site/a.ts': text, 'src/site/b.ts': back })).toEqual(['no circles']);
  });

  test.each([
    ['up', 'src/values/a.ts', 'src/model/b.ts', 'src/values'],
    [
      'from the format of files to the model',
      'src/content-format/a.ts',
      'src/model/b.ts',
      'src/content-format',
    ],
    [
      'from a collection to the site',
      'src/collections/essays/a.ts',
      'src/site/b.ts',
      'src/collections',
    ],
    ['from the search to offline reading', 'src/search/a.ts', 'src/offline/b.ts', 'src/search'],
    ['from offline reading to the search', 'src/offline/a.ts', 'src/search/b.ts', 'src/offline'],
    [
      'from an engine to what runs in a page',
      'src/search/a.ts',
      'src/client/page/b.ts',
      'src/search',
    ],
    [
      'from the editing server to an integration',
      'src/editing-server/a.ts',
      'src/integrations/b.ts',
      'src/editing-server',
    ],
    ['from the site to the desk', 'src/site/a.ts', 'admin/b.ts', 'src/site'],
    ['from the site to a command', 'src/site/a.ts', 'scripts/b.ts', 'src/site'],
    ['from the site to a test', 'src/site/a.ts', 'tests/b.ts', 'src/site'],
    ['from the desk to a command', 'admin/a.ts', 'scripts/b.ts', 'admin'],
  ])('an arrow %s', async (_what, from, to, room) => {
    const rule = expect.arrayContaining([expect.stringMatching(new RegExp(`^${room} stands on `))]);
    expect(await broken(arrow(from, to))).toEqual(rule);
    expect(
      await broken(arrow(from, to, "import type { A } from 'PATH';\nexport type B = A;")),
    ).toEqual(rule);
    expect(await broken(arrow(from, to, "export const load = () => import('PATH');"))).toEqual(
      rule,
    );
  });

  test('a room without a floor', async () => {
    expect(await broken(arrow('src/lib/a.ts', 'src/values/b.ts'))).toEqual(['a room has a floor']);
  });

  test('and a right one is not', async () => {
    expect(await broken(arrow('src/client/a.ts', 'src/site-search/b.ts'))).toEqual([]);
  });
});

test('every room stands on rooms below it, and is there', async () => {
  const names = ROOMS.map(([room]) => room);
  for (const [at, [room, below]] of ROOMS.entries())
    expect([room, below.filter((other) => !names.slice(0, at).includes(other))]).toEqual([
      room,
      [],
    ]);
  const files = await readdir('src', { recursive: true, withFileTypes: true });
  const folders = files.filter((file) => file.isFile()).map(({ parentPath }) => parentPath);
  const rooms = folders.map((path) => path.split(sep).slice(0, 2).join('/'));
  expect(names.toSorted()).toEqual([...new Set(rooms)].filter((room) => room !== 'src').sort());
});

/** Of a file of Astro's, the files of ours that it imports. */
async function importsOf(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8');
  const paths = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']+)'/g);
  return [...paths].map(([, path = '']) => posix.join(posix.dirname(file), path));
}

test('files of Astro’s import what their rooms may, and do nothing in the browser themselves', async () => {
  const found = await readdir('src', { recursive: true });
  const files = found.filter((path) => /\.(?:astro|mdx)$/.test(path)).map((path) => `src/${path}`);
  expect(files.length).toBeGreaterThan(30);
  for (const file of files) {
    const [room = '', below = []] = ROOMS.find(([name]) => file.startsWith(`${name}/`)) ?? [];
    const wrong = (await importsOf(file)).filter(
      (path) => ![room, ...below].some((name) => path.startsWith(`${name}/`)),
    );
    expect([file, wrong]).toEqual([file, []]);
    const scripts = [...(await readFile(file, 'utf8')).matchAll(/<script>([\s\S]*?)<\/script>/g)];
    for (const [, script = ''] of scripts)
      expect(script.trim()).toMatch(/^import '(?:\.\.\/)+client\/[\w-]+\.ts';$/);
  }
});

test('only what runs in a page, and the desk, touches one', async () => {
  const found = await readdir('src', { recursive: true });
  const files = found.filter((path) => /\.tsx?$/.test(path) && !path.startsWith('client/'));
  // The early script of each page is text to it.
  for (const file of files.filter((path) => path !== 'site/security.ts'))
    expect([file, DOM.exec(await readFile(join('src', file), 'utf8'))?.[0]]).toEqual([
      file,
      undefined,
    ]);
});

const DOM =
  /\b(?:querySelector|getElementById|localStorage|sessionStorage|HTML\w*Element|matchMedia)\b/;

test('scripts/ holds the commands of package.json, and nothing else', async () => {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  const commands = Object.values(scripts).join('\n');
  const files = await readdir('scripts', { recursive: true });
  const idle = files.filter((name) => !commands.includes(`scripts/${name}`));
  expect(idle).toEqual([]);
});
