import { expect, it } from 'vitest';
import { inside, pdf } from './office-kit.ts';

/** A page in a font that the file names and does not hold, with the text in codes of `encoding`. */
const printed = (codes: Buffer, encoding: string, ordering = 'GB1') =>
  pdf([`<${codes.toString('hex')}> Tj`], '', {
    objects: {
      3: `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [90 0 R] >>`,
      90: `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 4 >> /FontDescriptor 91 0 R >>`,
      91: '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 752 /Descent -271 /CapHeight 737 /StemV 58 >>',
    },
  });

const TEXT = '张伟 身份证号 11010519491231002X';
const GBK = Buffer.from('d5c5cea020c9edb7ddd6a4bac520', 'hex');

it.each([
  ['UniGB-UCS2-H', Buffer.from(TEXT, 'utf16le').swap16()],
  ['UniGB-UTF16-H', Buffer.from(TEXT, 'utf16le').swap16()],
  ['GBK-EUC-H', Buffer.concat([GBK, Buffer.from('11010519491231002X')])],
])('reads Chinese fonts that a PDF only names: %s', async (encoding, codes) => {
  expect(await inside('pdf', printed(codes, encoding))).toEqual([
    'error 第 1 页: 110105********002X',
  ]);
});

it('never tells a page in a font that nobody can read as scanned, nor as passed', async () => {
  const codes = Buffer.from('836583588367', 'hex');
  expect(await inside('pdf', printed(codes, '90ms-RKSJ-H', 'Japan1'))).toEqual([
    'unread PDF 里有的字体',
  ]);
});
