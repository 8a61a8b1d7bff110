import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { importsOf } from '../imports-of.ts';

/** The commands that a host runs after `npm ci --omit=dev`. */
const COMMANDS = [
  'start',
  'setup',
  'backup',
  'reviews',
  'build',
  'build:archive',
  'preview',
  'check:content',
  'import',
  'list:moved',
  'migrate',
  'local:checklist',
  'publish:site',
];

type Manifest = Record<string, Record<string, string> | undefined>;
const { scripts, dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|tsx|mjs|js|astro|mdx)$/.test(name))
    .map((name) => join(folder, name));

/** Files that those commands run or bundle, each with its imports. */
function importsOfCommands(): Map<string, string[]> {
  const programs = COMMANDS.flatMap((name) => scripts?.[name]?.match(/\S+\.ts/g) ?? []);
  // Astro bundles the pages of `src/`, Vite the scripts of the desk.
  const waiting = [...programs, 'astro.config.mjs', ...sourcesIn('src'), ...sourcesIn('admin')];
  const found = new Map<string, string[]>();
  for (const file of waiting) {
    if (found.has(file)) continue;
    const imports = importsOf(file);
    found.set(file, imports);
    for (const specifier of imports.filter((each) => /^\..*\.(?:ts|tsx|mjs)$/.test(each))) {
      waiting.push(join(dirname(file), specifier));
    }
  }
  return found;
}

const BUILT_IN = /^(?:\.|node:|astro:|@desk\/)/;
const packageOf = (specifier: string) =>
  specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

test('what a host’s commands import is a dependency: npm ci --omit=dev is enough for them', () => {
  const imported = importsOfCommands();
  const missing = [...imported].flatMap(([file, specifiers]) =>
    specifiers
      .filter((each) => !BUILT_IN.test(each) && !(packageOf(each) in (dependencies ?? {})))
      .map((each) => `${file}: ${each}`),
  );
  expect(missing).toEqual([]);
  expect([...imported.keys()].filter((file) => file.startsWith('tests/'))).toEqual([]);
  // The walk reaches transitive imports of a command.
  expect(imported.get('src/search/build/characters.ts')).toContain('opencc-js');
  expect(imported.get('src/publish/lock.ts')).toBeDefined();
});

test('a host’s commands are run by node alone, without a program of a package', () => {
  for (const name of COMMANDS) {
    const command = scripts?.[name];
    if (command !== undefined) expect(command).toMatch(/^node scripts\/[\w-]+\.ts$/);
  }
});

test('imports are found wherever code stands, types and text aside', () => {
  const folder = mkdtempSync(join(tmpdir(), 'red-candle-imports-'));
  const of = (name: string, text: string) => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return importsOf(file);
  };
  try {
    const code =
      "import type { A } from 'a';\nimport { type B } from 'b';\nexport * from 'c';\n" +
      "export type { D } from 'd';\nconst e = () => import('e');\nconst f = \"import 'f'\";\nimport 'g';\n";
    expect(of('code.ts', code)).toEqual(['b', 'c', 'e', 'g']);
    const page = `---\nimport A from 'a';\n---\n<p>import 'b'</p>\n<script>\n  import 'c';\n</script>\n`;
    expect(of('page.astro', page)).toEqual(['a', 'c']);
    expect(of('page.mdx', "import A from 'a';\n\nWe import 'b' here.\n")).toEqual(['a']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
