import { describe, expect, test } from 'vitest';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { wholeFile, withoutEnd } from '../whole-files.ts';
import { pictureSize } from '../../src/images/picture-size.ts';
import { pictureFormat, refuseUpload } from '../../src/check/upload.ts';

const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const JPEG = bytes('\xff\xd8\xff\xe0\x00\x10JFIF');
const refuse = (name: string, head: Uint8Array, size = head.length) =>
  refuseUpload({ name, head, size });

test.each([
  ['empty file', '照片.jpg', new Uint8Array(), '是空的'],
  ['iPhone photo', 'IMG_0001.HEIC', bytes('\0\0\0\x24ftypheic'), '兼容性最佳'],
  ['renamed iPhone photo', 'IMG_0001.jpg', bytes('\0\0\0\x24ftypheic'), '兼容性最佳'],
  [
    'vector graphic',
    '标志.svg',
    bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>'),
    '另存为 png',
  ],
  [
    'renamed vector graphic',
    '标志.png',
    bytes('<?xml version="1.0"?><svg onload="x()">'),
    '另存为 png',
  ],
  ['renamed Windows program', '合影.jpg', bytes('MZ\x90\0'), '里面是程序'],
  ['renamed Linux program', '合影.png', bytes('\x7fELF\x02'), '里面是程序'],
  ['renamed script', '表格.pdf', bytes('#!/bin/sh\n'), '里面是程序'],
  ['renamed web page', '合影.webp', bytes('\n<!DOCTYPE html><html>'), '里面是网页'],
  ['animation', '鼓掌.gif', bytes('GIF89a'), '静止的图'],
  ['another kind of file', '名册.zip', bytes('PK\x03\x04'), '这里不收 .zip 文件'],
  ['no extension', '通知', bytes('abc'), '没有扩展名'],
  ['PDF that is none', '通知.pdf', bytes('你好'), '里面却不是'],
  ['damaged picture', '合影.jpg', bytes('abcdef'), '打不开'],
])('refuses with advice: %s', (_, name, head, words) => {
  expect(refuse(name, head)).toContain(words);
});

test('refuses a file of 60 MB and states its size', () => {
  expect(refuse('合影.jpg', JPEG, 60 * 1024 * 1024)).toContain('60 MB');
});

test('refuses a picture of 30,000 by 30,000 pixels without decoding it', () => {
  const header = new Uint8Array(33);
  header.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  new DataView(header.buffer).setUint32(16, 30_000);
  new DataView(header.buffer).setUint32(20, 30_000);
  const bomb = new Uint8Array([...header, ...deflateSync(new Uint8Array(1000))]);
  expect(refuse('小图.png', bomb)).toContain('30000×30000 像素，大得打不开，最多 12000 万像素');
});

test('refuses an AVIF of 30,000 by 30,000 pixels too', async () => {
  const plain = { create: { width: 32, height: 32, channels: 3, background: '#a33' } } as const;
  const avif = await sharp(plain).avif({ effort: 0 }).toBuffer();
  avif.writeUInt32BE(30_000, avif.indexOf('ispe') + 8);
  avif.writeUInt32BE(30_000, avif.indexOf('ispe') + 12);
  expect(refuse('小图.avif', new Uint8Array(avif))).toContain('30000×30000 像素');
});

test.each([
  ['合影.JPG', 'jpg'],
  ['合影.jpeg', 'jpg'],
  ['微信图片.jpg', 'png'],
  ['海报.webp', 'webp'],
  ['海报.avif', 'avif'],
  ['通知.pdf', 'pdf'],
  ['名册.docx', 'docx'],
  ['名册.DOC', 'doc'],
  ['名册.xlsx', 'xlsx'],
  ['名册.xls', 'xls'],
  ['讲稿.pptx', 'pptx'],
  ['讲稿.ppt', 'ppt'],
])('accepts %s, and refuses it cut short', async (name, kind) => {
  const whole = new Uint8Array(await wholeFile(kind));
  expect(refuse(name, whole)).toBeUndefined();
  for (const cut of [whole.slice(0, 4), whole.slice(0, 12), withoutEnd(kind, whole)])
    expect([cut.length, refuse(name, cut)]).toEqual([
      cut.length,
      expect.stringMatching(/打不开|不完整|一半|里面却不是/),
    ]);
});

describe('accepts every encoding of a whole picture', () => {
  const image = sharp({ create: { width: 90, height: 60, channels: 3, background: '#a33' } });
  test.each([
    ['progressive JPEG', 'jpg', () => image.clone().jpeg({ progressive: true })],
    [
      'JPEG with Exif',
      'jpg',
      () =>
        image
          .clone()
          .withExif({ IFD0: { Make: 'x' } })
          .jpeg(),
    ],
    ['CMYK JPEG', 'jpg', () => image.clone().toColourspace('cmyk').jpeg()],
    ['interlaced PNG', 'png', () => image.clone().png({ progressive: true })],
    ['transparent WebP', 'webp', () => image.clone().ensureAlpha(0.5).webp()],
    ['lossless WebP', 'webp', () => image.clone().webp({ lossless: true })],
    ['lossless AVIF', 'avif', () => image.clone().avif({ lossless: true, effort: 0 })],
  ])('%s', async (_, kind, make) => {
    const whole = new Uint8Array(await make().toBuffer());
    expect(refuse(`图.${kind}`, whole)).toBeUndefined();
    expect(refuse(`图.${kind}`, whole.slice(0, -30))).toContain('一半');
  });

  test('JPEG with trailing data, as phones write them', async () => {
    const jpeg = await image.clone().jpeg().toBuffer();
    const moving = new Uint8Array(Buffer.concat([jpeg, Buffer.from('....ftypmp42')]));
    expect(refuse('动态照片.jpg', moving)).toBeUndefined();
  });

  test('refuses a JPEG without an image, though it begins and ends well', () => {
    expect(refuse('空.jpg', bytes('\xff\xd8\xff\xe0\x00\x04ab\xff\xd9'))).toContain('一半');
  });
});

describe('reads the size of a picture from its header', () => {
  const image = sharp({ create: { width: 321, height: 123, channels: 3, background: '#a33' } });
  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('%s', async (format) => {
    const encoded = new Uint8Array(await image.clone().toFormat(format).toBuffer());
    expect(pictureSize(encoded)).toEqual({ width: 321, height: 123 });
    expect(pictureFormat(encoded)).toBe(format === 'jpeg' ? 'jpg' : format);
  });

  test('lossless and transparent WebP', async () => {
    const lossless = await image.clone().webp({ lossless: true }).toBuffer();
    const alpha = await image.clone().ensureAlpha(0.5).webp().toBuffer();
    for (const encoded of [lossless, alpha])
      expect(pictureSize(new Uint8Array(encoded))).toEqual({ width: 321, height: 123 });
  });

  test('gives no size for a file that is cut off', () => {
    expect(pictureSize(JPEG)).toBeUndefined();
    expect(pictureSize(new Uint8Array())).toBeUndefined();
  });
});
