import { mkdtemp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KeptResults } from '../../src/system/kept-results.ts';

let folder: string;
const file = () => join(folder, 'kept/lengths');
const open = (code = 'code 1') => KeptResults.open<{ length: number }>(file(), code);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-results-'));
  const first = await open();
  first.set('一', { length: 1 });
  first.set('二\n二', { length: 3 });
  await first.save();
});

afterEach(() => rm(folder, { recursive: true }));

test('results are there for the next process, and no others', async () => {
  const next = await open();
  expect(next.get('一')).toEqual({ length: 1 });
  expect(next.get('二\n二')).toEqual({ length: 3 });
  expect(next.get('三')).toBeUndefined();
});

test('results of other code are not used', async () => {
  expect((await open('code 2')).get('一')).toBeUndefined();
});

test('of a file with any byte changed or missing nothing is used, and it is made anew', async () => {
  const whole = await readFile(file());
  for (let at = 0; at < whole.length; at += 1) {
    const changed = Buffer.from(whole);
    changed[at] = (changed[at] ?? 0) ^ 1;
    await writeFile(file(), changed);
    const kept = await open();
    expect([kept.get('一'), kept.get('二\n二')], `byte ${at}`).toEqual([undefined, undefined]);
    await writeFile(file(), whole.subarray(0, at));
    expect((await open()).get('一'), `${at} bytes`).toBeUndefined();
  }
  const kept = await open();
  kept.set('一', { length: 1 });
  await kept.save();
  expect((await open()).get('一')).toEqual({ length: 1 });
});

test('two processes that save at once leave a whole file', async () => {
  const processes = await Promise.all(Array.from({ length: 8 }, () => open()));
  await Promise.all(
    processes.map((kept, number) => {
      kept.set(`own ${number}`, { length: number });
      return kept.save();
    }),
  );
  const after = await open();
  expect(after.get('一')).toEqual({ length: 1 });
  const own = processes.filter((_, number) => after.get(`own ${number}`)?.length === number);
  expect(own.length).toBeGreaterThan(0);
  expect(await readdir(join(folder, 'kept'))).toEqual(['lengths']);
});

test('what was used long ago goes when the file grows large, what is in use stays', async () => {
  const large = 'x'.repeat(60);
  const kept = await KeptResults.open<unknown>(file(), 'code 1', 100);
  kept.get('一');
  kept.set('large 1', large);
  kept.set('large 2', large);
  await kept.save();
  const next = await KeptResults.open<unknown>(file(), 'code 1');
  expect(next.get('一')).toEqual({ length: 1 });
  expect(next.get('large 1')).toBe(large);
  expect(next.get('二\n二')).toBeUndefined();
});

test('a folder that cannot be written fails nothing', async () => {
  await writeFile(join(folder, 'file'), '');
  const kept = await KeptResults.open<unknown>(join(folder, 'file/kept'), 'code 1');
  kept.set('一', 1);
  await expect(kept.save()).resolves.toBeUndefined();
});

test('remains of a process that was killed while it saved are removed', async () => {
  const abandoned = `${file()}.abandoned`;
  await writeFile(abandoned, '');
  await utimes(abandoned, 0, 0);
  const kept = await open();
  kept.set('三', { length: 1 });
  await kept.save();
  expect(await readdir(join(folder, 'kept'))).toEqual(['lengths']);
});
