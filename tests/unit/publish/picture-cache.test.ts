import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dropCutOffPictures } from '../../../src/publish/picture-cache.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'red-candle-pictures-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const drawn = () =>
  sharp({ create: { width: 90, height: 60, channels: 3, background: '#a11d17' } });
const PICTURES = {
  'a.avif': () => drawn().avif({ quality: 50, effort: 1 }).toBuffer(),
  'a.webp': () => drawn().webp({ quality: 75 }).toBuffer(),
  'a.jpeg': () => drawn().jpeg().toBuffer(),
  'a.png': () => drawn().png().toBuffer(),
  'a.gif': () => drawn().gif().toBuffer(),
};

describe.each(Object.entries(PICTURES))('%s', (name, draw) => {
  test('stays where it is whole', async () => {
    writeFileSync(join(folder, name), await draw());
    expect(await dropCutOffPictures(folder)).toBe(0);
    expect(readdirSync(folder)).toEqual([name]);
  });

  test('is removed wherever it was cut off', async () => {
    const picture = await draw();
    for (let length = 0; length < picture.length; length += 1) {
      writeFileSync(join(folder, name), picture.subarray(0, length));
      expect(await dropCutOffPictures(folder), `${length} of ${picture.length} bytes`).toBe(1);
    }
  });
});

test('what is no picture stays, and a cache that is not there is no error', async () => {
  writeFileSync(join(folder, 'a.json'), '');
  expect(await dropCutOffPictures(folder)).toBe(0);
  expect(await dropCutOffPictures(join(folder, 'nowhere'))).toBe(0);
});
