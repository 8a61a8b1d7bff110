import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { backupKey } from '../../admin/backup/backup-key.ts';
import { deskKey } from '../../admin/ground/desk-storage.ts';
import { keepLook, readLook } from '../../admin/previews/frame.ts';
import { isKept, retrieveUser, setKept, storeUser } from '../../admin/sign-in/remembered.ts';
import { EARLY_SCRIPT } from '../../src/site/security.ts';
import { readStored, writeStored } from '../../src/client/page/site-storage.ts';
import { clearRecent, readRecent, rememberSearch } from '../../src/client/search-box/recent.ts';
import { openDesk } from './desk-kit.ts';
import { memoryStorage } from './memory-storage.ts';

let storage = memoryStorage();
const root = { dataset: {} as Record<string, string | undefined> };
let written: string[] = [];

/** Makes the open page one of the site at this path, or of its desk. */
function visit(base: string): void {
  root.dataset = { site: base, modes: `${base}_astro/modes.css` };
  vi.stubGlobal('document', {
    documentElement: root,
    baseURI: `https://union.example${base}admin/`,
  });
}

/** Runs the script at the start of every page, on a page with this fragment. */
function startPage(hash = ''): void {
  new Function('document', 'localStorage', 'addEventListener', 'location', EARLY_SCRIPT)(
    { documentElement: root, write: (html: string) => written.push(html) },
    storage,
    () => undefined,
    { toString: () => `https://union.example/search/${hash}` },
  );
}

/** The text size that the reader sees on a newly loaded page. */
function textSize(): string | undefined {
  startPage();
  return root.dataset['size'];
}

beforeEach(() => {
  written = [];
  storage = memoryStorage();
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('sessionStorage', memoryStorage());
  visit('/east/');
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('two sites on one host', () => {
  test('keep and clear their recent searches apart', () => {
    rememberSearch('会费');
    visit('/west/');
    expect(readRecent()).toEqual([]);
    rememberSearch('产假');
    clearRecent();
    visit('/east/');
    expect(readRecent()).toEqual(['会费']);
  });

  test('keep text size and shortcut apart', () => {
    writeStored('size', 'large');
    writeStored('slash', 'off');
    expect(textSize()).toBe('large');
    visit('/west/');
    expect(textSize()).toBe('');
    expect(readStored('slash')).toBeNull();
  });

  test('keep 大字版 apart, and load its styles for those alone who have chosen it', () => {
    startPage();
    expect(root.dataset).not.toHaveProperty('look');
    writeStored('look', 'wide simple');
    startPage();
    expect(root.dataset['look']).toBe('wide simple');
    visit('/west/');
    startPage();
    expect(root.dataset).not.toHaveProperty('look');
    expect(written).toEqual(['<link rel=stylesheet href=/east/_astro/modes.css>']);
  });

  test('a page without such styles writes none', () => {
    writeStored('look', 'wide');
    delete root.dataset['modes'];
    startPage();
    expect(written).toEqual([]);
  });

  test('reserve space for results only on pages with a query or recent searches', () => {
    startPage();
    expect(root.dataset).not.toHaveProperty('asks');
    startPage('#q=会费');
    expect(root.dataset).toHaveProperty('asks');
    visit('/east/');
    rememberSearch('会费');
    startPage();
    expect(root.dataset).toHaveProperty('asks');
    visit('/west/');
    startPage('#q=');
    expect(root.dataset).not.toHaveProperty('asks');
  });

  test('keep the sign-ins of their desks apart', () => {
    setKept(true);
    storeUser({ token: 'east' });
    visit('/west/');
    expect(isKept()).toBe(false);
    expect(retrieveUser()).toBeNull();
    visit('/east/');
    expect(retrieveUser()).toEqual({ token: 'east' });
  });

  test('keep preview settings and unsaved drafts apart', () => {
    keepLook({ width: 'desktop', scheme: 'dark' });
    const key = backupKey('essays', 'a', 'form');
    visit('/west/');
    expect(readLook().width).toBe('phone');
    expect(backupKey('essays', 'a', 'form')).not.toBe(key);
  });
});

describe('values stored before sites were kept apart', () => {
  test('text size, shortcut and recent searches remain until they are set again', () => {
    storage.setItem('size', 'large');
    storage.setItem('slash', 'off');
    storage.setItem('recent-searches', '["会费"]');
    expect(textSize()).toBe('large');
    expect(readStored('slash')).toBe('off');
    rememberSearch('产假');
    expect(readRecent()).toEqual(['产假', '会费']);
    writeStored('size', '');
    expect(textSize()).toBe('');
  });

  test('clearing the recent searches removes the old ones too', () => {
    storage.setItem('recent-searches', '["会费"]');
    clearRecent();
    expect(readRecent()).toEqual([]);
    expect(storage.stored.size).toBe(0);
  });

  test('“记住登录” remains and can be undone, and a sign-in of an unknown site is dropped', () => {
    storage.setItem('red-candle-keep', 'yes');
    storage.setItem('red-candle-user', '{"token":"?"}');
    expect(isKept()).toBe(true);
    expect(retrieveUser()).toBeNull();
    expect([...storage.stored.values()].join()).not.toContain('token');
    setKept(false);
    expect(isKept()).toBe(false);
  });

  test('unsaved drafts remain, and those of the opened collection move to new keys', async () => {
    const backup = { raw: '---\n---\n', path: '', mediaFiles: [], savedAt: 1 };
    const stored = new Map([
      ['backup.essays.a', backup],
      ['backup.pages.b', backup],
    ]);
    const store = {
      keys: () => Promise.resolve([...stored.keys()]),
      getItem: (key: string) => Promise.resolve(stored.get(key) ?? null),
      setItem: (key: string, value: typeof backup) => Promise.resolve(stored.set(key, value)),
      removeItem: (key: string) => Promise.resolve(void stored.delete(key)),
    };
    vi.stubGlobal('location', { hash: '' });
    await openDesk().backups.offer(store, 'essays', 'another');
    expect([...stored.keys()].sort()).toEqual(
      [`${deskKey('backup.essays.')}a`, 'backup.pages.b'].sort(),
    );
  });
});
