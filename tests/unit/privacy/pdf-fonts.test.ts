import { expect, it } from 'vitest';
import { inside, printedPdf } from './office-kit.ts';

const TEXT = '张伟 身份证号 11010519491231002X';
const GBK = Buffer.from('d5c5cea020c9edb7ddd6a4bac520', 'hex');

it.each([
  ['UniGB-UCS2-H', Buffer.from(TEXT, 'utf16le').swap16()],
  ['UniGB-UTF16-H', Buffer.from(TEXT, 'utf16le').swap16()],
  ['GBK-EUC-H', Buffer.concat([GBK, Buffer.from('11010519491231002X')])],
])('reads Chinese fonts that a PDF only names: %s', async (encoding, codes) => {
  expect(await inside('pdf', printedPdf(codes, encoding))).toEqual([
    'error 第 1 页: 110105********002X',
  ]);
});

it('never tells a page in a font that nobody can read as scanned, nor as passed', async () => {
  const codes = Buffer.from('836583588367', 'hex');
  expect(await inside('pdf', printedPdf(codes, '90ms-RKSJ-H', 'Japan1'))).toEqual([
    'unread PDF 里有的字体',
  ]);
});
