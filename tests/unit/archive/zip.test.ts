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

test('解出来就是放进去的', () => {
  const unpacked = unzipSync(toZip(files, 'site', TIME));
  expect(Object.keys(unpacked)).toEqual(['site/index.html', 'site/说明.txt']);
  expect(Buffer.from(unpacked['site/说明.txt'] ?? []).toString()).toBe('你好');
});

test('同样的文件，无论先后、在哪个时区，字节都一样', () => {
  const one = toZip(files, 'site', TIME);
  process.env['TZ'] = 'Pacific/Auckland';
  const other = toZip(new Map([...files].reverse()), 'site', TIME);
  expect(Buffer.compare(one, other)).toBe(0);
});

test('中文名标明是UTF-8，Windows才显示得对；时间是建站的时间', () => {
  const zip = Buffer.from(toZip(files, 'site', TIME));
  const name = zip.indexOf('site/说明.txt');
  const header = zip.subarray(name - 30, name);
  expect(header.readUInt32LE(0)).toBe(0x04034b50);
  expect(header.readUInt16LE(6) & 0x800).toBe(0x800);
  const [time, day] = [header.readUInt16LE(10), header.readUInt16LE(12)];
  expect([time >> 11, (time >> 5) & 63]).toEqual([18, 40]);
  expect([(day >> 9) + 1980, (day >> 5) & 15, day & 31]).toEqual([2026, 11, 22]);
});
