import { expect, test } from 'vitest';
import { saveTogether } from '../../../admin/backend/save-together.ts';
import { DeskError } from '../../../admin/ground/desk-error.ts';
import type { Entry, PersistOptions } from '../../../admin/port/backend.ts';

/** A host with files that accepts saves, counts them, and may fail after writing. */
function hostWith(files: Map<string, string>, answersLost = false) {
  const saves: { paths: string[]; message: unknown }[] = [];
  return {
    files,
    saves,
    getEntry: (path: string) => {
      const data = files.get(path);
      if (data === undefined) return Promise.reject(new DeskError('没有', 404));
      return Promise.resolve({ data, file: { path, id: null } });
    },
    persistEntry: ({ dataFiles }: Entry, { commitMessage }: PersistOptions) => {
      saves.push({ paths: dataFiles.map(({ path }) => path), message: commitMessage });
      for (const { path, raw } of dataFiles) files.set(path, raw);
      return answersLost ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve();
    },
  };
}

const A = 'content/merchants/a.md';
const B = 'content/merchants/b.md';
const C = 'content/merchants/c.md';

test('entries are written by one save; one that somebody saved meanwhile is left as it is', async () => {
  const host = hostWith(
    new Map([
      [A, '旧'],
      [B, '同事写的'],
    ]),
  );
  const left = await saveTogether(
    host,
    [
      { path: A, before: '旧', after: '新' },
      { path: B, before: '旧', after: '新' },
      { path: C, before: undefined, after: '新' },
    ],
    '商户表格：改 2 条',
  );
  expect(left).toEqual([B]);
  expect(host.saves).toEqual([{ paths: [A, C], message: '商户表格：改 2 条' }]);
  expect(host.files.get(B)).toBe('同事写的');
});

test('a new entry does not replace one of the same address', async () => {
  const host = hostWith(new Map([[A, '别人的']]));
  expect(await saveTogether(host, [{ path: A, before: undefined, after: '新' }], '')).toEqual([A]);
  expect(host.saves).toEqual([]);
});

test('a save whose answer was lost has succeeded', async () => {
  const host = hostWith(new Map([[A, '旧']]), true);
  expect(await saveTogether(host, [{ path: A, before: '旧', after: '新' }], '')).toEqual([]);
});

test('a save that wrote nothing is a failure, in Chinese', async () => {
  const host = hostWith(new Map([[A, '旧']]));
  host.persistEntry = () => Promise.reject(new TypeError('Failed to fetch'));
  await expect(saveTogether(host, [{ path: A, before: '旧', after: '新' }], '')).rejects.toThrow(
    '网络断了',
  );
});
