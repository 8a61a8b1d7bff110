import { expect, test } from 'vitest';
import { mediaName } from '../../admin/media.ts';
import { extensionOf } from '../../src/check/upload.ts';
import { isMediaName } from '../../src/editing-server/paths.ts';

test('an upload is named by the day in Shanghai, which is tomorrow for UTC’s evening', () => {
  expect(mediaName('1f3a9c0d', 'webp', new Date('2026-11-22T16:30:00Z'))).toBe(
    '2026-11-23-1f3a9c0d.webp',
  );
});

test('the name is one that the file backend takes', () => {
  expect(isMediaName(mediaName('1f3a9c0d', 'pdf', new Date()))).toBe(true);
});

test.each([
  ['合影 照片（1）.JPG', 'jpg'],
  ['通知.定稿.docx', 'docx'],
  ['没有结尾', ''],
])('%s ends in %s', (name, extension) => {
  expect(extensionOf(name)).toBe(extension);
});
