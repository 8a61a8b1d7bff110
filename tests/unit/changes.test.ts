import { describe, expect, test } from 'vitest';
import { changeSince } from '../../src/client/offline/saved-changes.ts';
import { collections } from '../../src/collections/index.ts';
import { changesUntil } from '../../src/model/changes.ts';
import { errorsOf } from './model-kit.ts';

const major = { date: '2026-11-20', kind: 'major', note: '天数改了。' };
const minor = { date: '2026-11-22', kind: 'minor' };

describe.each(['rights', 'pages'] as const)('changes in %s', (name) => {
  test('a major one needs a note, a small one does not', () => {
    expect(errorsOf(name, { changes: [major, minor] })).toEqual([]);
    expect(errorsOf(name, { changes: [{ ...major, note: ' ' }] })).toEqual([
      expect.stringContaining('“大改”都要写“告诉读者改了什么”'),
    ]);
  });

  test('date the entry for sitemaps', () => {
    const { changed } = collections[name].site as { changed: (data: object) => string | undefined };
    expect(changed({ lastReviewed: '2026-11-01', changes: [major, minor] })).toBe('2026-11-22');
    expect(changed({ lastReviewed: '2026-12-01', changes: [major] })).toBe('2026-12-01');
  });
});

test('changes are shown latest first, and not before their day', () => {
  const same = { date: '2026-11-20', kind: 'minor' };
  expect(changesUntil('2026-11-21', [major, same, minor])).toEqual([same, major]);
});

describe('a saved page', () => {
  const changes = { 'rights/x/': [minor, major] };
  const since = (day: string, path = 'rights/x/') => changeSince({ path, day }, changes);

  test('has changed if a change is later than the day it was saved', () => {
    expect(since('2026-11-21')).toBe('收藏以后改过：2026年11月22日');
    expect(since('2026-11-22')).toBeUndefined();
    expect(since('2026-11-01', 'rights/y/')).toBeUndefined();
    expect(since('2026-11-01', 'constructor')).toBeUndefined();
  });

  test('tells of the major change rather than of a later small one', () => {
    expect(since('2026-11-19')).toBe('收藏以后改过：2026年11月20日，天数改了。');
  });
});
