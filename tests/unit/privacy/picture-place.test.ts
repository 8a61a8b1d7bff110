import sharp from 'sharp';
import { expect, test } from 'vitest';
import { erasePlace } from '../../../src/privacy/clean/erase-place.ts';
import { hasPlace } from '../../../src/privacy/files/picture-place.ts';

const PLACE = { GPSLatitudeRef: 'N', GPSLatitude: '39/1 54/1 0/1', GPSLongitude: '116/1 24/1 0/1' };

const picture = (format: 'jpeg' | 'png' | 'webp' | 'avif', place?: object) =>
  sharp({ create: { width: 16, height: 16, channels: 3, background: '#a33' } })
    .withExif({ IFD0: { Model: 'Phone' }, ...(place && { IFD3: { ...place } }) })
    .toFormat(format)
    .toBuffer();

test.each(['jpeg', 'png', 'webp', 'avif'] as const)(
  '%s: the place is found, and erased with nothing else',
  async (format) => {
    const taken = await picture(format, PLACE);
    expect(hasPlace(taken)).toBe(true);
    const erased = Buffer.from(erasePlace(taken) ?? []);
    expect(hasPlace(erased)).toBe(false);
    expect(erased).toHaveLength(taken.length);
    expect(erasePlace(erased)).toBeUndefined();
    // It opens, as a PNG with valid checksums, and still contains the camera's name.
    const { exif } = await sharp(erased, { failOn: 'warning' }).metadata();
    expect(exif?.toString('latin1')).toContain('Phone');
    expect(await sharp(erased).raw().toBuffer()).toEqual(await sharp(taken).raw().toBuffer());
    expect(hasPlace(await picture(format))).toBe(false);
  },
);

test.each([
  ['with the name of EXIF', Buffer.from('\0\0\0\x06Exif\0\0', 'latin1')],
  ['without it', Buffer.from('\0\0\0\0', 'latin1')],
])('heic, as an iPhone writes it, %s', async (_, before) => {
  const { exif = Buffer.alloc(0) } = await sharp(await picture('jpeg', PLACE)).metadata();
  const start = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
  const tiff = exif.subarray(exif.indexOf('Exif\0\0') + 6);
  expect(hasPlace(Buffer.concat([start, before, tiff]))).toBe(true);
});
