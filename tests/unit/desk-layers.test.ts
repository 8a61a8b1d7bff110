import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';
import { ESLint } from 'eslint';
import { beforeAll, describe, expect, test } from 'vitest';
import { importsOf } from '../imports-of.ts';
import { Desk } from '../../admin/desk/desk.ts';
import { openDesk } from './desk-kit.ts';

/** The lint errors of a project with these files: path → text. */
function lintRooms(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'red-candle-layers-'));
  try {
    for (const [path, text] of Object.entries({ 'tsconfig.json': '{}', ...files })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        resolve('node_modules/.bin/depcruise'),
        ...['--config', resolve('.dependency-cruiser.mjs'), '--output-type', 'err', 'admin'],
      ],
      { cwd: root, encoding: 'utf8' },
    );
    return stdout + stderr;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const ONE = 'export const one = 1;\n';

test('arrows that lead down are admitted', () => {
  const reported = lintRooms({
    'admin/backend/protect.ts': "export { one } from '../desk/desk.ts';\n",
    'admin/desk/desk.ts': "export { one } from '../ground/desk-error.ts';\n",
    'admin/ground/desk-error.ts': ONE,
    'admin/decap/bridge/form.ts': "export { one } from '../form/controls.ts';\n",
    'admin/decap/form/controls.ts': "export type { CMS } from 'decap-cms-core';\n" + ONE,
  });
  expect(reported).toContain('no dependency violations found');
});

/** Forbidden imports, upwards or of a neighbour: the reason, the importer, the imported module. */
const REFUSED = [
  ['a page of the desk knows the desk', 'admin/health/page.ts', 'admin/desk/desk.ts'],
  ['the desk knows the backends around it', 'admin/desk/desk.ts', 'admin/backend/protect.ts'],
  ['a backend imports from Decap’s layer', 'admin/backend/protect.ts', 'admin/decap/config.ts'],
  ['dialogs know a page', 'admin/ui/dialog.ts', 'admin/health/page.ts'],
  ['two pages know each other', 'admin/bin/page.ts', 'admin/health/page.ts'],
  ['the form reaches for the bridge', 'admin/decap/form/check.ts', 'admin/decap/bridge/form.ts'],
  ['the browser knows the patches', 'admin/decap/start.ts', 'admin/decap/patches/index.ts'],
  ['the browser knows the build', 'admin/main.ts', 'admin/build/build.ts'],
  ['a patch imports what it should name', 'admin/decap/patches/a.ts', 'admin/decap/bridge/form.ts'],
  ['a folder that has no rule', 'admin/helpers/a.ts', 'admin/ground/desk-error.ts'],
  ['a page knows Decap', 'admin/health/core.ts', 'decap-cms-core'],
  ['a page knows one of Decap’s widgets', 'admin/health/widget.ts', 'decap-cms-widget-list'],
  ['a page knows Slate', 'admin/health/slate.ts', 'slate'],
  ['a page knows Decap’s maps', 'admin/health/maps.ts', 'immutable'],
] as const;

describe('the lint refuses it', () => {
  let reported = '';

  beforeAll(() => {
    const places = REFUSED.flatMap(([, from, to]) => (to.includes('/') ? [from, to] : [from]));
    const files = Object.fromEntries(
      [...new Set(places)].map((place) => {
        const imports = REFUSED.filter(([, from]) => from === place).map(([, from, to]) => {
          const up = '../'.repeat(from.split('/').length - 1);
          return `import type { one as ${camel(to)} } from '${to.includes('/') ? up + to : to}';\n`;
        });
        return [place, imports.join('') + ONE];
      }),
    );
    reported = lintRooms({
      ...files,
      'admin/forms/a.ts': "import type { B } from './b.ts';\nexport type A = B[];\n",
      'admin/forms/b.ts': "import type { A } from './a.ts';\nexport type B = A[];\n",
    });
  });

  const camel = (path: string) => path.replace(/\W+/g, '_');

  test.each(REFUSED)('%s', (_why, from, to) => {
    // A package as it is resolved, if it is installed.
    expect(reported).toMatch(new RegExp(`error [^\\n]*: ${from} → (?:\\S*node_modules/)?${to}`));
  });

  test('a circle of types alone', () => {
    expect(reported).toMatch(/error no circles: admin\/forms\/[ab]\.ts →/);
  });
});

const bridge = 'admin/decap/bridge';

test('Decap’s patched modules reach the desk by the bridge alone, and by names that it has', async () => {
  const { PATCHES, REPLACEMENTS } = await import('../../admin/decap/patches/index.ts');
  const texts = [
    ...PATCHES.flatMap(({ changes }) => changes.map(({ put }) => put)),
    ...REPLACEMENTS.map(({ code }) => code),
  ];
  const imports = texts.flatMap((text) => [
    ...text.matchAll(/import (?:\{([^}]*)\}|[^;'"]*?) from ['"]@desk\/([^'"]+)['"]/g),
  ]);
  expect(imports.length).toBe(texts.join('\n').split('@desk/').length - 1);
  expect(imports.length).toBeGreaterThan(30);
  for (const [, names = '', path = ''] of imports) {
    expect(path).toMatch(/^decap\/bridge\/[\w-]+\.tsx?$/);
    const text = readFileSync(`admin/${path}`, 'utf8');
    for (const name of names.split(',').map((each) => each.trim()))
      expect(text, `${path}: ${name}`).toMatch(
        new RegExp(`export (?:const|function) ${name}\\b|export \\{[^}]*\\b${name}\\b`),
      );
  }
});

test('what the bridge offers, some patch calls', async () => {
  const { PATCHES, REPLACEMENTS } = await import('../../admin/decap/patches/index.ts');
  const called = JSON.stringify([PATCHES, REPLACEMENTS]);
  for (const file of readdirSync(bridge)) {
    if (file === 'connected.ts') continue;
    expect(called, file).toContain(`@desk/decap/bridge/${file}`);
    const text = readFileSync(join(bridge, file), 'utf8');
    const names = [
      ...text.matchAll(/^export (?:const|function) (\w+)/gm),
      ...text.matchAll(/^export \{ ([^}]*) \} from/gm),
    ].flatMap(([, list = '']) => list.split(',').map((each) => each.trim()));
    for (const name of names)
      expect(called, `${file}: ${name}`).toMatch(new RegExp(`\\b${name}\\b`));
    expect(importsOf(join(bridge, file)).filter((each) => each.startsWith('decap-cms'))).toEqual(
      [],
    );
  }
});

test('state that lives as long as the page is refused, outside the desk and what is listed', async () => {
  const eslint = new ESLint();
  const errorsOf = async (text: string, file: string) => {
    const [result] = await eslint.lintText(text, { filePath: file });
    return result?.messages.map(({ ruleId }) => ruleId) ?? [];
  };
  const rule = ['no-restricted-syntax'];
  expect(
    await errorsOf('let bin = 1;\nbin += 1;\nconsole.log(bin);\n', 'admin/bin/bin.ts'),
  ).toEqual(rule);
  expect(await errorsOf('export let bin = 1;\nbin += 1;\n', 'admin/bin/bin.ts')).toEqual(rule);
  const map = 'export const texts = new Map<string, string>();\n';
  expect(await errorsOf(map, 'admin/content/opened.ts')).toEqual(rule);
  expect(await errorsOf('export const A = new Set([1]);\n', 'admin/bin/bin.ts')).toEqual([]);
});

test('two desks know nothing of each other', () => {
  const [one, other] = [openDesk(), openDesk()];
  expect(one).toBeInstanceOf(Desk);
  one.opened.remember('content/essays/a.md', '一');
  one.sent.note('key', { path: 'content/essays/a.md', text: '一' });
  one.listFailures.remember('essays', new Error('断了'));
  one.points.set([{ label: '标题', message: '请填写', go: () => undefined }]);
  expect(other.opened.textOf('content/essays/a.md')).toBeUndefined();
  expect(other.sent.isOurs('content/essays/a.md', '一')).toBe(false);
  expect(other.listFailures.of('essays')).toBeUndefined();
  expect(other.points.now()).toEqual([]);
});

test('a desk that Decap has given no backend yet says so', async () => {
  const desk = openDesk();
  expect(() => desk.bin).toThrow('no backend yet: bin');
  await expect(desk.readSnapshot()).rejects.toThrow('no backend yet: readSnapshot');
  desk.connect({ readSnapshot: () => Promise.resolve({ files: new Map(), media: new Set() }) });
  expect((await desk.readSnapshot()).files.size).toBe(0);
  expect(() => desk.host).toThrow('no backend yet: host');
});
