import { unzipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { toZip } from '../../../src/archive/zip.ts';

const TIME = '2026-11-22T18:40:05+08:00';
const files = new Map([
  ['说明.txt', Buffer.from('你好')],
  ['index.html', Buffer.from('a'.repeat(1000))],
]);
const zone = process.env['TZ'];

afterEach(() => {
  process.env['TZ'] = zone;
});

test('unpacks to what was packed', () => {
  const unpacked = unzipSync(toZip(files, 'site', TIME));
  expect(Object.keys(unpacked)).toEqual(['site/index.html', 'site/说明.txt']);
  expect(Buffer.from(unpacked['site/说明.txt'] ?? []).toString()).toBe('你好');
});

test('equal files give equal bytes, in any order and time zone', () => {
  const one = toZip(files, 'site', TIME);
  process.env['TZ'] = 'Pacific/Auckland';
  const other = toZip(new Map([...files].reverse()), 'site', TIME);
  expect(Buffer.compare(one, other)).toBe(0);
});

test('flags Chinese names as UTF-8 for Windows, and carries the time of the build', () => {
  const zip = Buffer.from(toZip(files, 'site', TIME));
  const name = zip.indexOf('site/说明.txt');
  const header = zip.subarray(name - 30, name);
  expect(header.readUInt32LE(0)).toBe(0x04034b50);
  expect(header.readUInt16LE(6) & 0x800).toBe(0x800);
  const [time, day] = [header.readUInt16LE(10), header.readUInt16LE(12)];
  expect([time >> 11, (time >> 5) & 63]).toEqual([18, 40]);
  expect([(day >> 9) + 1980, (day >> 5) & 15, day & 31]).toEqual([2026, 11, 22]);
});
