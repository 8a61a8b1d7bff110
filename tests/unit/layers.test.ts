import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, posix, sep } from 'node:path';
import { type ICruiseResult, cruise } from 'dependency-cruiser';
import { beforeAll, describe, expect, test } from 'vitest';
import config, { LAYERS } from '../../.dependency-cruiser.mjs';

/** Ways to import the file `b.ts` of another layer. */
const WAYS = [
  ['value', "import { b } from 'PATH';\nexport const a = b;\n"],
  ['type', "import type { B } from 'PATH';\nexport type A = B;\n"],
  ['later', "export const a = () => import('PATH');\n"],
] as const;
const OTHER = 'export const b = 1;\nexport type B = number;\n';
const BACK = "import type { A } from './a.ts';\nexport type B = A;\nexport const b = 1;\n";

const WRONG = [
  ['up', 'src/values', 'src/model'],
  ['from the format of files to the model', 'src/content-format', 'src/model'],
  ['from a collection to the site', 'src/collections', 'src/site'],
  ['from the search to offline reading', 'src/search', 'src/offline'],
  ['from offline reading to the search', 'src/offline', 'src/search'],
  ['from an engine to what runs in a page', 'src/search', 'src/client'],
  ['from the editing server to an integration', 'src/editing-server', 'src/integrations'],
  ['from the site to the desk', 'src/site', 'admin'],
  ['from the site to a command', 'src/site', 'scripts'],
  ['from the site to a test', 'src/site', 'tests'],
  ['from the desk to a command', 'admin', 'scripts'],
  ['from a second implementation to the first', 'tests/second', 'src/law'],
] as const;
const RIGHT = ['src/client', 'src/site-search'] as const;

/** The file of a layer that imports one of another. */
const fileOf = (from: string, to: string, way: string) =>
  `${from}/${way}-${to.replace('/', '-')}/a.ts`;

/** A project with a sample of each allowed import and each circular one. */
function sampleTree(): Map<string, string> {
  const files = new Map([['src/lib/a.ts', WAYS[0][1].replace('PATH', '../model/b.ts')]]);
  for (const [way, text] of WAYS) {
    for (const [from, to] of [...WRONG.map(([, ...arrow]) => arrow), RIGHT]) {
      const [file, other] = [fileOf(from, to, way), `${to}/b.ts`];
      files.set(file, text.replace('PATH', posix.relative(posix.dirname(file), other)));
      files.set(other, OTHER);
    }
    files.set(`src/site/circle-${way}/a.ts`, text.replace('PATH', './b.ts'));
    files.set(`src/site/circle-${way}/b.ts`, BACK);
  }
  return files;
}

describe('a wrong import is refused', () => {
  let violations: ICruiseResult['summary']['violations'] = [];
  const rulesOf = (file: string) =>
    violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'layers-'));
    for (const [path, text] of sampleTree()) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const { tsPreCompilationDeps = false, enhancedResolveOptions = {} } = config.options ?? {};
    const { output } = await cruise(['src', 'admin', 'scripts', 'tests'], {
      baseDir: folder,
      validate: true,
      ruleSet: { forbidden: config.forbidden ?? [] },
      tsPreCompilationDeps,
      enhancedResolveOptions,
    });
    ({ violations } = (output as ICruiseResult).summary);
    await rm(folder, { recursive: true });
  });

  test.each(WAYS)('a circle (%s)', (way) => {
    const circle = [`src/site/circle-${way}/a.ts`, `src/site/circle-${way}/b.ts`];
    expect(circle.flatMap(rulesOf)).toContain('no circles');
  });

  test.each(WRONG)('an arrow %s', (_what, from, to) => {
    for (const [way] of WAYS)
      expect(rulesOf(fileOf(from, to, way))).toContainEqual(
        expect.stringMatching(new RegExp(`^${from} may import `)),
      );
  });

  test('a folder that is no layer', () => {
    expect(rulesOf('src/lib/a.ts')).toContain('a folder is a layer');
  });

  test('and a right one is not', () => {
    for (const [way] of WAYS) expect(rulesOf(fileOf(...RIGHT, way))).toEqual([]);
  });
});

test('every layer imports from layers before it, and is there', async () => {
  const names = LAYERS.map(([layer]) => layer);
  for (const [at, [layer, below]] of LAYERS.entries())
    expect([layer, below.filter((other) => !names.slice(0, at).includes(other))]).toEqual([
      layer,
      [],
    ]);
  const files = await readdir('src', { recursive: true, withFileTypes: true });
  const folders = files.filter((file) => file.isFile()).map(({ parentPath }) => parentPath);
  const layers = folders.map((path) => path.split(sep).slice(0, 2).join('/'));
  expect(names.toSorted()).toEqual([...new Set(layers)].filter((layer) => layer !== 'src').sort());
});

/** The files of ours that an Astro file imports. */
async function importsOf(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8');
  const paths = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']+)'/g);
  return [...paths].map(([, path = '']) => posix.join(posix.dirname(file), path));
}

test('files of Astro’s import what their layers may, and do nothing in the browser themselves', async () => {
  const found = await readdir('src', { recursive: true });
  const files = found.filter((path) => /\.(?:astro|mdx)$/.test(path)).map((path) => `src/${path}`);
  expect(files.length).toBeGreaterThan(30);
  for (const file of files) {
    const [layer = '', below = []] = LAYERS.find(([name]) => file.startsWith(`${name}/`)) ?? [];
    const wrong = (await importsOf(file)).filter(
      (path) => ![layer, ...below].some((name) => path.startsWith(`${name}/`)),
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
  // `security.ts` handles the early script of each page as text.
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
