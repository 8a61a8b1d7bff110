import { describe, expect, test } from 'vitest';
import { isSameUpload, mediaLabel, mediaName } from '../../src/values/media-name.ts';
import { asciiWords } from '../../src/values/slugs.ts';
import { extensionOf } from '../../src/check/upload.ts';
import { picturePath } from '../../src/model/fields/image.ts';
import { isMediaName } from '../../src/editing-server/paths.ts';

const NOW = new Date('2026-11-22T16:30:00Z');

test('an upload is named by what it was called and the day in Shanghai, which is tomorrow for UTC’s evening', async () => {
  expect(mediaName(await asciiWords('合影 照片（1）'), '1f3a9c0d', 'webp', NOW)).toBe(
    'he-ying-zhao-pian-1-2026-11-23-1f3a9c0d.webp',
  );
  expect(mediaName(await asciiWords('🎉'), '1f3a9c0d', 'webp', NOW)).toBe(
    '2026-11-23-1f3a9c0d.webp',
  );
});

test.each(['IMG_20261122_101530', '../../etc/passwd', '重庆'.repeat(60), 'con', 'a.b%2F?#'])(
  'the name of %s is one that the file backend, the model and every server take',
  async (called) => {
    const name = mediaName(await asciiWords(called), '1f3a9c0d', 'webp', NOW);
    expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*\.webp$/);
    expect(name.length).toBeLessThanOrEqual(70);
    expect(isMediaName(name)).toBe(true);
    expect(picturePath().safeParse(`../media/${name}`).success).toBe(true);
  },
);

describe('what a stored name tells', () => {
  test.each([
    ['he-ying-zhao-pian-1-2026-11-23-1f3a9c0d.webp', 'he-ying-zhao-pian-1'],
    ['2026-11-23-1f3a9c0d.webp', undefined],
    ['合影.webp', undefined],
  ])('%s → %s', (name, label) => {
    expect(mediaLabel(name)).toBe(label);
  });

  test('the same file of one day, whatever it was called', () => {
    expect(isSameUpload('a-2026-11-23-1f3a9c0d.webp', 'b-2026-11-23-1f3a9c0d.webp')).toBe(true);
    expect(isSameUpload('2026-11-23-1f3a9c0d.webp', 'b-2026-11-23-1f3a9c0d.webp')).toBe(true);
    expect(isSameUpload('a-2026-11-23-1f3a9c0d.webp', 'a-2026-11-23-1f3a9c0e.webp')).toBe(false);
    expect(isSameUpload('合影.webp', '合影.webp')).toBe(true);
    expect(isSameUpload('合影.webp', '台上.webp')).toBe(false);
  });
});

test.each([
  ['合影 照片（1）.JPG', 'jpg'],
  ['通知.定稿.docx', 'docx'],
  ['没有结尾', ''],
])('%s ends in %s', (name, extension) => {
  expect(extensionOf(name)).toBe(extension);
});
