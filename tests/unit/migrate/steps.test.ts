import { describe, expect, test } from 'vitest';
import { checkFormat } from '../../../src/check/format-check.ts';
import { CONTENT_FORMAT, FORMAT_FILE } from '../../../src/content-format/content-version.ts';
import { readItems } from '../../../src/migrate/folder.ts';
import { type Migration, planMigration } from '../../../src/migrate/plan.ts';
import type { ContentItem } from '../../../src/migrate/step.ts';
import { STEPS } from '../../../src/migrate/steps/index.ts';
import { textFile } from '../content-kit.ts';
import { reportedFor } from './migrate-kit.ts';

/** The files as a migration leaves them. */
function taken(items: readonly ContentItem[], { changes }: Migration): ContentItem[] {
  const sources = new Set(changes.map(({ source }) => source));
  const kept = items.filter(({ path }) => !sources.has(path));
  return [
    ...kept,
    ...changes.map(({ path, after }) => ({ path, ...(after !== undefined && { text: after }) })),
  ];
}

test('the steps lead from the oldest format to the one that the code reads, one by one', () => {
  expect(STEPS.map(({ to }) => to)).toEqual(STEPS.map((_, index) => index + 2));
  expect(STEPS.at(-1)?.to).toBe(CONTENT_FORMAT);
});

const old = Array.from({ length: CONTENT_FORMAT - 1 }, (_, index) => index + 1);

describe.each(old)('content of format %i', (format) => {
  const read = () => readItems(`tests/fixtures/formats/${format}`);

  test('the check of today finds errors in it', async () => {
    expect(reportedFor(await read())).not.toEqual([]);
  });

  test('migrated, it has none', async () => {
    const items = await read();
    const after = taken(items, planMigration(items, format, STEPS));
    expect(reportedFor(after)).toEqual([]);
    expect(checkFormat(after.map(({ path, text = '' }) => textFile(path, text)))).toBeUndefined();
  });

  test('only settings change, and each step by itself finds nothing left to do', async () => {
    const items = await read();
    const migration = planMigration(items, format, STEPS);
    expect(migration.changes.filter(({ path }) => !path.startsWith('settings/'))).toEqual([
      expect.objectContaining({ path: 'format.yml' }),
    ]);
    const after = taken(items, migration);
    expect(planMigration(after, 1, STEPS).changes).toEqual([]);
  });
});

test('a step changes the bytes that it has to: comments, quotes and order stay', async () => {
  const items = await readItems('tests/fixtures/formats/3');
  const { changes } = planMigration(items, 3, STEPS);
  const laws = changes.find(({ path }) => path === 'settings/laws.yml');
  expect(laws?.after).toBe(
    laws?.before
      ?.replace('2026-11-22核对\n', '2026-11-22核对\n    confidence: hearsay\n')
      .replace('source: 公开文本 }', 'source: 公开文本, confidence: hearsay }'),
  );
});

test('a statute of which somebody said how sure the site is keeps that', () => {
  const text = 'laws:\n  - id: one\n    confidence: original\n  - id: two\n';
  const { changes } = planMigration([{ path: 'settings/laws.yml', text }], 3, STEPS);
  expect(changes.find(({ path }) => path === 'settings/laws.yml')?.after).toBe(
    'laws:\n  - id: one\n    confidence: original\n  - id: two\n    confidence: hearsay\n',
  );
});

test('where the content lives, if that was said, stays said; Windows line breaks stay', () => {
  const [site] = planMigration(
    [{ path: 'settings/site.yml', text: 'name: 红烛\r\n' }],
    1,
    STEPS,
  ).changes.filter(({ path }) => path === 'settings/site.yml');
  expect(site?.after).toBe(
    'name: 红烛\r\ndesk:\r\n  host: local\r\n  branch: main\r\n  review: false\r\n',
  );
  const text = 'desk: { host: gitea }\n';
  const { changes } = planMigration([{ path: 'settings/site.yml', text }], 1, STEPS);
  expect(changes.some(({ path }) => path === 'settings/site.yml')).toBe(false);
});

test('files that cannot be read are named, all of them', () => {
  const items = [
    { path: 'settings/site.yml', text: 'name: "红烛\n' },
    { path: 'settings/laws.yml', text: 'laws:\n  - id: one\n' },
  ];
  expect(() => planMigration(items, 1, STEPS)).toThrow(
    expect.objectContaining({
      lines: [expect.stringContaining('content/settings/site.yml 第1行')],
    }),
  );
});

describe('a step that moves files', () => {
  const moves = {
    to: 2,
    title: 'essays become articles',
    file: (item: ContentItem) => ({ ...item, path: item.path.replace(/^essays\//, 'articles/') }),
  };

  test('text and pictures go along, unchanged', () => {
    const items = [{ path: 'essays/a.md', text: 'a' }, { path: 'essays/a.jpg' }];
    expect(planMigration(items, 1, [moves], 2).changes).toEqual([
      { path: 'articles/a.jpg', source: 'essays/a.jpg' },
      { path: 'articles/a.md', source: 'essays/a.md', before: 'a' },
      expect.objectContaining({ path: FORMAT_FILE }),
    ]);
  });

  test('two files never end at one path', () => {
    const items = [
      { path: 'essays/a.md', text: 'a' },
      { path: 'articles/a.md', text: 'b' },
    ];
    expect(() => planMigration(items, 1, [moves], 2)).toThrow('这些文件要先改好');
  });
});
