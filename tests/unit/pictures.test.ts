import type { AstroConfig } from 'astro';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inspectPicture } from '../../src/check/picture-file.ts';
import { formatExpected, formatFound } from '../../src/values/validation/validation-error.ts';
import { MAX_PIXELS, findExcess, pixelCost } from '../../src/images/picture-limits.ts';
import { withinPixelBudget } from '../../src/images/pixel-budget.ts';
import service from '../../src/images/service.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'red-candle-pictures-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function inspect(name: string, bytes: Uint8Array) {
  const file = join(folder, name);
  await writeFile(file, bytes);
  return inspectPicture(file);
}

function chunk(kind: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(kind), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A small file whose header claims a picture of that size. */
function claim(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const data = chunk('IDAT', deflateSync(new Uint8Array(1000)));
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([start, chunk('IHDR', header), data, chunk('IEND', Buffer.alloc(0))]);
}

const noise = sharp({
  create: {
    width: 400,
    height: 300,
    channels: 3,
    noise: { type: 'gaussian', mean: 128, sigma: 40 },
    background: '#000000',
  },
});
const avif = () => noise.clone().avif({ effort: 0 }).toBuffer();
const cutShort = async () => (await avif()).subarray(0, 4000);

describe('refuses pictures that are too large from their header, with size and limit', () => {
  test.each([
    [30_000, 30_000],
    [12_000, 12_000],
  ])('%i×%i', async (width, height) => {
    const unfit = await inspect(`${width}.png`, claim(width, height));
    expect(unfit && formatFound(unfit)).toBe(`${width}×${height} 像素的图片`);
    expect(unfit && formatExpected(unfit)).toContain('6500 万像素以内');
  });

  test('refuses a long narrow picture, which cannot be converted for the web', async () => {
    const unfit = await inspect('narrow.png', claim(20_000, 10));
    expect(unfit && formatExpected(unfit)).toContain('每边应在 16000 像素以内');
  });

  const photo = { width: 9000, height: 7000, frames: 1, isAvif: false };
  test.each([
    ['63 megapixels from a phone', photo, undefined],
    [
      'an AVIF of that size, which takes four times the memory',
      { ...photo, isAvif: true },
      '1625 万像素以内（avif 图片）',
    ],
    ['every frame of an animation counts', { ...photo, frames: 2 }, '6500 万像素以内'],
  ])('%s', (_, header, expected) => {
    const excess = findExcess(header);
    if (expected === undefined) expect(excess).toBeUndefined();
    else expect(excess && formatExpected(excess)).toContain(expected);
  });
});

describe('reports pictures that cannot be decoded before the build', () => {
  test('a sound header with the rest cut off', async () => {
    expect(await inspect('cut.avif', await cutShort())).toMatchObject({ code: 'damaged-picture' });
  });

  test('accepts a whole file that replaces a damaged one of the same name', async () => {
    await inspect('again.avif', await cutShort());
    expect(await inspect('again.avif', await avif())).toBeUndefined();
  });

  test('a variant that Astro does not recognise', async () => {
    const bytes = Buffer.from(
      (await avif()).toString('latin1').replaceAll('avif', 'mif1'),
      'latin1',
    );
    expect(await inspect('mif1.avif', bytes)).toMatchObject({ code: 'unusual-picture' });
  });

  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('accepts a whole %s', async (format) => {
    const bytes = await noise.clone().toFormat(format).toBuffer();
    expect(await inspect(`whole.${format}`, bytes)).toBeUndefined();
  });
});

describe('converting pictures for the web', () => {
  const config = { service: { entrypoint: '', config: {} } } as AstroConfig['image'];
  const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const make = (bytes: Uint8Array) =>
    service.transform(
      bytes,
      { src: '/_astro/a.avif', width: 200, height: 150, format: 'webp' },
      config as never,
      logger as never,
    );

  test('converts a sound picture', async () => {
    expect((await make(await avif())).format).toBe('webp');
  });

  test('fails instead of publishing the original, which can carry its location', async () => {
    await expect(make(await cutShort())).rejects.toThrow('图片 /_astro/a.avif 打不开');
  });

  test('does not decode a picture that is too large', async () => {
    await expect(make(claim(12_000, 12_000))).rejects.toThrow('12000×12000 像素');
  });
});

test('pictures decoded at once stay within the pixel limit of one', async () => {
  let [now, most, done] = [0, 0, 0];
  const task = (cost: number) =>
    withinPixelBudget(cost, async () => {
      now += cost;
      most = Math.max(most, now);
      await Promise.resolve();
      now -= cost;
      done += 1;
    });
  const half = pixelCost({ width: 6500, height: 5000, frames: 1, isAvif: false });
  const costs = [half, half, half, MAX_PIXELS, 10, 10, 2 * MAX_PIXELS, half];
  await Promise.all(costs.map((cost) => task(Math.min(cost, MAX_PIXELS))));
  expect(done).toBe(costs.length);
  expect(most).toBe(MAX_PIXELS);
});
