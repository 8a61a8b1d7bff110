import { describe, expect, test } from 'vitest';
import { isMetered } from '../../../src/offline/connection.ts';
import { copyLine } from '../../../src/client/offline/copy-line.ts';
import { figuresOf } from '../../../src/client/offline/levels.ts';
import { formatSize } from '../../../src/client/offline/sizes.ts';
import { obstacle } from '../../../src/client/offline/support.ts';
import {
  actionOf,
  figuresLine,
  formatMoment,
  installedLine,
} from '../../../src/client/offline/messages.ts';
import type { Manifest, Choice, Level, PackFile } from '../../../src/offline/types.ts';

test.each([
  [0, '不到1 kB'],
  [999, '不到1 kB'],
  [1000, '约1 kB'],
  [304_600, '约305 kB'],
  [999_400, '约999 kB'],
  [999_900, '约1 MB'],
  [3_240_000, '约3.2 MB'],
  [46_700_000, '约47 MB'],
  [10_737_418_240, '约11 GB'],
])('%i bytes are written as “%s”', (bytes, text) => {
  expect(formatSize(bytes)).toBe(text);
});

describe('the line about an old offline copy', () => {
  const now = new Date('2026-11-23T00:30:00+08:00');
  test.each([
    ['2026-11-23T00:10:00+08:00', undefined],
    ['2026-11-16T00:00:00+08:00', undefined],
    // Seven days and a minute, but by the calendar in Shanghai eight.
    ['2026-11-15T23:59:00+08:00', '离线副本\u00A0· 截至11月15日'],
    ['2026-11-15T15:59:00Z', '离线副本\u00A0· 截至11月15日'],
    ['2025-12-31T08:00:00+08:00', '离线副本\u00A0· 截至2025年12月31日'],
    ['', undefined],
    ['昨天', undefined],
  ])('%s', (copy, line) => {
    expect(copyLine(copy, now)).toBe(line);
  });
});

test('times are in Shanghai time wherever the device is', () => {
  expect(formatMoment('2026-11-22T16:05:59Z')).toBe('2026年11月23日00:05');
});

test.each([
  [undefined, false],
  [{ effectiveType: '4g', type: 'wifi', saveData: false }, false],
  [{ saveData: true }, true],
  [{ type: 'cellular', effectiveType: '4g' }, true],
  [{ effectiveType: '2g' }, true],
  [{ effectiveType: 'slow-2g' }, true],
])('detects whether the connection %o is metered', (connection, expected) => {
  expect(isMetered(connection)).toBe(expected);
});

describe('browsers that cannot save pages', () => {
  const able = { isSecureContext: true, userAgent: 'Chrome', hasWorker: true, hasCaches: true };
  const wechat = 'Mozilla/5.0 (iPhone) MicroMessenger/8.0.54';
  test.each([
    ['everything supported', able, undefined],
    ['WeChat that can save', { ...able, userAgent: wechat }, undefined],
    ['WeChat that cannot save', { ...able, userAgent: wechat, hasWorker: false }, 'wechat'],
    ['no cache storage', { ...able, hasCaches: false }, 'browser'],
    ['no HTTPS', { ...able, isSecureContext: false, hasWorker: false }, 'insecure'],
  ])('%s', (_name, here, expected) => {
    expect(obstacle(here)).toBe(expected);
  });
});

const pack = (name: string, level: Level, pages: number, brotli: number): PackFile => ({
  path: `offline/${name}.json`,
  hash: '0123456789abcdef',
  bytes: brotli * 4,
  brotli,
  level,
  kind: 'entries',
  pages,
});

test('each level counts the pages and bytes of the lower ones', () => {
  const manifest: Manifest = {
    id: '0123456789',
    time: '2026-11-22T18:40:05+08:00',
    packs: [pack('frame', 'visited', 3, 1000), pack('rights', 'carry', 60, 40_000)],
    assets: [],
    packed: [],
    pages: { visited: 3, carry: 63, everything: 63 },
    pictures: { visited: 0, carry: 0, everything: 500 },
  };
  expect(figuresOf(manifest, 'visited')).toEqual({ pages: 3, bytes: 1000, pictures: 0 });
  expect(figuresOf(manifest, 'carry')).toEqual({ pages: 63, bytes: 41_000, pictures: 0 });
  expect(figuresOf(manifest, 'everything')).toEqual({ pages: 63, bytes: 41_000, pictures: 500 });
});

test('the remaining size is shown only for a partial download', () => {
  const figures = { pages: 63, bytes: 41_000, pictures: 0 };
  expect(figuresLine(figures, 41_000)).toBe('共63页，约41 kB。');
  expect(figuresLine(figures, 12_000)).toBe('共63页，约41 kB，还要下载约12 kB。');
  expect(figuresLine(figures, 0)).toBe('共63页，约41 kB。已经带好了。');
});

test('the button names the action, and there is none without one', () => {
  const carry: Choice = { level: 'carry', pictures: false };
  const all: Choice = { level: 'everything', pictures: true };
  expect(actionOf(all, carry, 100, false)).toBe('下载');
  expect(actionOf(all, carry, 100, true)).toBe('接着下载');
  expect(actionOf(carry, all, 0, false)).toBe('改成这样');
  expect(actionOf(carry, carry, 0, false)).toBeUndefined();
});

test('an incomplete copy shows how much is missing', () => {
  const manifest = { id: '0123456789', time: '2026-11-22T18:40:05+08:00' } as Manifest;
  const installed = { manifest, level: 'carry', pictures: true } as const;
  const line = (lacking: number) => installedLine(installed, 5_000_000, lacking);
  const [start, end] = [
    '现在带着：权益与优惠随身带，连图片，约5 MB',
    '，内容截至2026年11月22日18:40。',
  ];
  expect(line(0)).toBe(`${start}${end}`);
  expect(line(2_000_000)).toBe(`${start}（还缺约2 MB）${end}`);
});
