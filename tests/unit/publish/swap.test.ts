import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readOutputTarget } from '../../../src/publish/output-target.ts';
import {
  lockOf,
  stage,
  swapIn,
  cleanTarget,
  unstage,
  workshopOf,
} from '../../../src/publish/swap.ts';

const RECORD = JSON.stringify({ time: '2026-11-22T18:40:05+08:00', entries: {} });
let root: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'red-candle-swap-')));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

/** A built site of one page, in the state before it is swapped in. */
function site(folder: string, text: string): string {
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, folder, 'build.json'), RECORD);
  writeFileSync(join(root, folder, 'index.html'), text);
  return join(root, folder);
}

const target = (name = 'www') =>
  readOutputTarget(join(root, name), {
    checkout: join(root, 'c'),
    content: join(root, 'c/content'),
  });

/** Publishes as a build does. */
async function publish(text: string, name = 'www'): Promise<void> {
  const place = await target(name);
  await cleanTarget(place);
  const staged = await stage(site(`work-${text}`, text), place);
  await swapIn(staged, place);
}

const shown = (name = 'www') => readFileSync(join(root, name, 'index.html'), 'utf8');

describe('a folder', () => {
  test('is replaced as a whole, and of the old one nothing stays', async () => {
    await publish('one');
    writeFileSync(join(root, 'www/only-of-one.html'), '');
    await publish('two');
    expect(shown()).toBe('two');
    expect(readdirSync(join(root, 'www')).sort()).toEqual(['build.json', 'index.html']);
    expect(readdirSync(root).sort()).toEqual(['.www.red-candle', 'www']);
    expect(readdirSync(workshopOf(await target()))).toEqual([]);
  });

  test('a build that was killed between the two renames is undone by the next one', async () => {
    await publish('one');
    const place = await target();
    await stage(site('work', 'two'), place);
    renameSync(place.path, join(workshopOf(place), 'old'));
    expect(await cleanTarget(await target())).toBe(true);
    expect(shown()).toBe('one');
    expect(readdirSync(workshopOf(place))).toEqual([]);
  });

  test('what a build left that was killed before or after is cleared, and the site stays', async () => {
    await publish('one');
    const place = await target();
    await stage(site('work', 'two'), place);
    site('.www.red-candle/old', 'zero');
    expect(await cleanTarget(place)).toBe(false);
    expect(shown()).toBe('one');
    expect(readdirSync(workshopOf(place))).toEqual([]);
  });

  test('where the new one cannot be put into place, the old one is there again', async () => {
    await publish('one');
    await expect(swapIn(join(root, 'nowhere'), await target())).rejects.toThrow('ENOENT');
    expect(shown()).toBe('one');
  });

  test('a staged site that is given up is removed', async () => {
    await publish('one');
    const place = await target();
    const staged = await stage(site('work', 'two'), place);
    await unstage(place);
    expect(existsSync(staged)).toBe(false);
    expect(shown()).toBe('one');
  });

  test('folders beside it that end in .old and .next are somebody else’s', async () => {
    await publish('one');
    site('www.old', 'theirs');
    site('www.next', 'theirs');
    await publish('two');
    expect([shown('www.old'), shown('www.next')]).toEqual(['theirs', 'theirs']);
  });
});

describe('a symbolic link', () => {
  beforeEach(() => {
    site('releases/first', 'first');
    symlinkSync('releases/first', join(root, 'www'));
  });

  test('stays one, leads to a new folder beside the old one, and stays relative', async () => {
    await publish('two');
    expect(lstatSync(join(root, 'www')).isSymbolicLink()).toBe(true);
    expect(readlinkSync(join(root, 'www'))).toMatch(/^releases\/www\.\d{8}T\d{6}-[0-9a-f]{4}$/);
    expect(shown()).toBe('two');
  });

  test('is never missing: it is replaced by a rename, not removed and made again', async () => {
    const place = await target();
    const staged = await stage(site('work', 'two'), place);
    const before = lstatSync(place.path).ino;
    await swapIn(staged, place);
    expect(lstatSync(place.path).ino).not.toBe(before);
    expect(readdirSync(workshopOf(place))).toEqual(['generations.json']);
  });

  test('keeps the site of the build before, removes older ones, and never what it did not make', async () => {
    for (const text of ['two', 'three', 'four']) await publish(text);
    const folders = readdirSync(join(root, 'releases')).map((name) => shown(`releases/${name}`));
    expect(folders.sort()).toEqual(['first', 'four', 'three']);
  });

  test('what a killed build made is removed by the next one', async () => {
    await publish('two');
    await stage(site('work', 'killed'), await target());
    await publish('three');
    const folders = readdirSync(join(root, 'releases')).map((name) => shown(`releases/${name}`));
    expect(folders.sort()).toEqual(['first', 'three', 'two']);
  });

  test('two links to one folder leave each other’s sites alone', async () => {
    symlinkSync('releases/first', join(root, 'other'));
    for (const text of ['a', 'b', 'c']) {
      await publish(text, 'www');
      await publish(`${text}2`, 'other');
    }
    expect([shown('www'), shown('other')]).toEqual(['c', 'c2']);
  });

  test('its lock is the same through other links that lead over it', async () => {
    symlinkSync('www', join(root, 'alias'));
    expect(lockOf(await target('alias'))).toBe(lockOf(await target('www')));
  });
});
