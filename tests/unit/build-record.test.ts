import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { readBuildRecord } from '../../src/values/build-record.ts';
import { currentCommit } from '../../src/system/commit.ts';
import { contentHash } from '../../src/values/content-hash.ts';

describe('content hash', () => {
  test('is what sha256sum says of the file', async () => {
    const text = '---\ntitle: 红烛\n---\n正文\n';
    const digest = createHash('sha256').update(text).digest('hex');
    expect(await contentHash(text)).toBe(digest.slice(0, 16));
  });

  test('does not depend on the line ends of a checkout', async () => {
    expect(await contentHash('a\r\nb\r\n')).toBe(await contentHash('a\nb\n'));
    expect(await contentHash('a\nb')).not.toBe(await contentHash('a\nb\n'));
  });
});

describe('commit', () => {
  const sha = '0123456789abcdef0123456789abcdef01234567';

  test.each(['GITHUB_SHA', 'CI_COMMIT_SHA', 'COMMIT_REF'])('is told by %s', async (name) => {
    expect(await currentCommit(tmpdir(), { [name]: sha })).toBe(sha);
  });

  test('is left out where nobody knows it, or what is told is none', async () => {
    expect(await currentCommit(tmpdir(), { COMMIT_REF: 'main' })).toBeUndefined();
  });
});

describe('a record from the network', () => {
  const record = { time: '2026-11-22T18:40:05+08:00', entries: {} };

  test('is read', () => {
    expect(readBuildRecord(record)).toEqual(record);
  });

  test.each([null, 'x', [], {}, { ...record, time: 'soon' }, { ...record, entries: null }])(
    '%j is none',
    (value) => {
      expect(readBuildRecord(value)).toBeUndefined();
    },
  );
});
