import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importersOf } from '../changed/importers.ts';
import { selectTests, withinBudget } from '../changed/select-tests.ts';

/** A project: its files, each with its imports. */
const IMPORTS: Readonly<Record<string, readonly string[]>> = {
  'src/values/dates.ts': [],
  'src/search/rank.ts': ['../values/dates.ts', 'pagefind'],
  'src/search/engine.ts': ['./rank.ts'],
  'src/styles/site.css.ts': [],
  'admin/main.ts': ['../src/values/dates.ts'],
  'tests/site.ts': [],
  'tests/unit/dates.test.ts': ['../../src/values/dates.ts'],
  'tests/unit/search/engine.test.ts': ['../../../src/search/engine.ts'],
  'tests/unit/desk.test.ts': ['@desk/main.ts'],
  'tests/unit/pages.test.ts': ['../site.ts'],
  'tests/e2e/search-box.spec.ts': ['./page.ts'],
  'tests/e2e/desk-body.spec.ts': ['../site.ts'],
};
const TEXTS: Readonly<Record<string, string>> = {
  'tests/site.ts': "join('fixtures/whole')",
  'tests/unit/dates.test.ts': "readFile('docs/dates.md')",
};
const files = Object.keys(IMPORTS);
const importers = importersOf(files, (file) => IMPORTS[file] ?? []);
const select = (...changed: string[]) =>
  selectTests(changed, { files, importers, textOf: (file) => TEXTS[file] ?? '' });

describe('unit tests that a change touches', () => {
  test('come nearest first, by however many imports', () => {
    expect(select('src/values/dates.ts').unit).toEqual([
      'tests/unit/dates.test.ts',
      'tests/unit/desk.test.ts',
      'tests/unit/search/engine.test.ts',
    ]);
    expect(select('src/search/rank.ts').unit).toEqual(['tests/unit/search/engine.test.ts']);
  });

  test('are the changed test itself, and none for what nothing imports', () => {
    expect(select('tests/unit/desk.test.ts').unit).toEqual(['tests/unit/desk.test.ts']);
    expect(select('src/styles/site.css.ts').unit).toEqual([]);
  });

  test('are those that name a file which is read, or its folder, and what imports them', () => {
    expect(select('docs/dates.md').unit).toEqual(['tests/unit/dates.test.ts']);
    expect(select('tests/fixtures/whole/essays/first.md').unit).toEqual([
      'tests/unit/pages.test.ts',
    ]);
    expect(select('tests/fixtures/other/first.md', 'docs/other.md').unit).toEqual([]);
  });

  test('end where files import each other', () => {
    const round = importersOf(['a.ts', 'b.ts'], (file) => [file === 'a.ts' ? './b.ts' : './a.ts']);
    expect(selectTests(['a.ts'], { files: [], importers: round, textOf: () => '' }).unit).toEqual(
      [],
    );
  });
});

test('the nearest are run as far as the time goes, one that is too long is passed over', () => {
  const took = new Map([
    ['near', 20],
    ['long', 50],
    ['far', 30],
  ]);
  expect(withinBudget(['near', 'long', 'far', 'unknown'], took, 51)).toEqual([
    'near',
    'far',
    'unknown',
  ]);
  expect(withinBudget(['near', 'long'], took, 10)).toEqual([]);
});

describe('browser tests that look at a change', () => {
  test('are told by the part of the project, and by imports', () => {
    expect(select('src/search/rank.ts').browser).toEqual(['tests/e2e/search-box.spec.ts']);
    expect(select('admin/main.ts').browser).toEqual(['tests/e2e/desk-body.spec.ts']);
    expect(select('tests/site.ts').browser).toEqual(['tests/e2e/desk-body.spec.ts']);
    expect(select('docs/dates.md').browser).toEqual([]);
  });

  test('are known for every layer that pages and the desk are made of', () => {
    const specs = globSync('tests/e2e/*.spec.ts');
    const sources = [
      ...globSync('src/**/*.{ts,tsx,astro,css}'),
      ...globSync('admin/**/*.{ts,tsx}'),
    ];
    const unseen = sources.filter(
      (file) =>
        selectTests([file], { files: specs, importers: new Map(), textOf: () => '' }).browser
          .length === 0,
    );
    // Only the common base of all, whose tests are units.
    expect(
      [...new Set(unseen.map((file) => file.split('/').slice(0, 2).join('/')))].sort(),
    ).toEqual(['src/content.config.ts', 'src/env.d.ts', 'src/system', 'src/values']);
  });
});
