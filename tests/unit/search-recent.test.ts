import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { clearRecent, readRecent, rememberSearch } from '../../src/client/search-box/recent.ts';
import { memoryStorage } from './memory-storage.ts';

let storage = memoryStorage();

beforeEach(() => {
  storage = memoryStorage();
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('document', { documentElement: { dataset: { site: '/' } } });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('recent searches', () => {
  test('puts the newest first and moves a repeated one to the front', () => {
    for (const query of ['会费', '产假', '会费']) rememberSearch(query);
    expect(readRecent()).toEqual(['会费', '产假']);
  });

  test('treats queries that differ in width, case or spaces as one', () => {
    rememberSearch('KTV  优惠');
    rememberSearch(' ｋｔｖ 优惠 ');
    expect(readRecent()).toEqual(['ｋｔｖ 优惠']);
  });

  test('keeps at most eight', () => {
    for (let number = 1; number <= 10; number += 1) rememberSearch(`第${number}次`);
    expect(readRecent()).toHaveLength(8);
    expect(readRecent()[0]).toBe('第10次');
    expect(readRecent()).not.toContain('第2次');
  });

  test('ignores blanks and long pasted text', () => {
    rememberSearch('  ');
    rememberSearch('会'.repeat(81));
    expect(readRecent()).toEqual([]);
  });

  test('keeps nothing once cleared', () => {
    rememberSearch('调动');
    clearRecent();
    expect(readRecent()).toEqual([]);
    expect(storage.stored.size).toBe(0);
  });

  test.each(['不是JSON', '{"a":1}', '"会费"', 'null'])(
    'treats damaged storage (%s) as empty',
    (broken) => {
      rememberSearch('会费');
      for (const key of storage.stored.keys()) storage.stored.set(key, broken);
      expect(readRecent()).toEqual([]);
      rememberSearch('产假');
      expect(readRecent()).toEqual(['产假']);
    },
  );

  test('ignores stored items that are not text', () => {
    rememberSearch('会费');
    for (const key of storage.stored.keys()) storage.stored.set(key, '[1,null,"产假"," ",["x"]]');
    expect(readRecent()).toEqual(['产假']);
  });

  test('does not throw when the browser refuses storage', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(() => {
      rememberSearch('会费');
      clearRecent();
    }).not.toThrow();
    expect(readRecent()).toEqual([]);
  });
});
