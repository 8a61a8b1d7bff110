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

describe('最近搜过的', () => {
  test('新的在前，搜过的再搜一次就移到最前', () => {
    for (const query of ['会费', '产假', '会费']) rememberSearch(query);
    expect(readRecent()).toEqual(['会费', '产假']);
  });

  test('全角、大小写、空白不同，算同一次', () => {
    rememberSearch('KTV  优惠');
    rememberSearch(' ｋｔｖ 优惠 ');
    expect(readRecent()).toEqual(['ｋｔｖ 优惠']);
  });

  test('最多记八条', () => {
    for (let number = 1; number <= 10; number += 1) rememberSearch(`第${number}次`);
    expect(readRecent()).toHaveLength(8);
    expect(readRecent()[0]).toBe('第10次');
    expect(readRecent()).not.toContain('第2次');
  });

  test('空白和整段贴进来的长文字不记', () => {
    rememberSearch('  ');
    rememberSearch('会'.repeat(81));
    expect(readRecent()).toEqual([]);
  });

  test('清除以后什么也不留', () => {
    rememberSearch('调动');
    clearRecent();
    expect(readRecent()).toEqual([]);
    expect(storage.stored.size).toBe(0);
  });

  test.each(['不是JSON', '{"a":1}', '"会费"', 'null'])('存的东西坏了（%s）就当没有', (broken) => {
    rememberSearch('会费');
    for (const key of storage.stored.keys()) storage.stored.set(key, broken);
    expect(readRecent()).toEqual([]);
    rememberSearch('产假');
    expect(readRecent()).toEqual(['产假']);
  });

  test('混进来的不是文字的东西不算', () => {
    rememberSearch('会费');
    for (const key of storage.stored.keys()) storage.stored.set(key, '[1,null,"产假"," ",["x"]]');
    expect(readRecent()).toEqual(['产假']);
  });

  test('浏览器不让存，也不出错', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(() => {
      rememberSearch('会费');
      clearRecent();
    }).not.toThrow();
    expect(readRecent()).toEqual([]);
  });
});
