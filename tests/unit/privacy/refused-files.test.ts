import { describe, expect, test } from 'vitest';
import { refuseUpload } from '../../../src/check/upload.ts';
import { cleanOffice } from '../../../src/privacy/clean/clean-office.ts';
import { inside } from './office-kit.ts';
import { commentedDocx, packageOf } from './package-kit.ts';

const DOCUMENT = '<w:document xmlns:w="w"/>';
const typed = (type: string) =>
  `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.${type}"/></Types>`;

describe('a file with macros that is called as if it had none', () => {
  test.each<[string, string, Uint8Array]>([
    [
      'a docm whose program has a name of its own',
      'docx',
      packageOf({
        parts: { 'word/document.xml': DOCUMENT, 'word/code.bin': 'x' },
        links: {
          '': [['officeDocument', 'word/document.xml']],
          'word/document.xml': [
            ['http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'code.bin'],
          ],
        },
      }),
    ],
    ...(
      [
        ['a docm', 'docx', 'ms-word.document.macroEnabled.main+xml'],
        ['a binary workbook', 'xlsx', 'ms-excel.sheet.binary.macroEnabled.main'],
        ['a slide show with macros', 'pptx', 'ms-powerpoint.slideshow.macroEnabled.main+xml'],
      ] as const
    ).map(([name, extension, type]): [string, string, Uint8Array] => [
      name,
      extension,
      packageOf({
        parts: { 'word/document.xml': DOCUMENT, '[Content_Types].xml': typed(type) },
        links: { '': [['officeDocument', 'word/document.xml']] },
      }),
    ]),
  ])('%s', async (_, extension, bytes) => {
    expect(await inside(extension, bytes)).toEqual([expect.stringContaining('里面有宏')]);
  });
});

test('a docx with a password: the words say so, and not that it is no docx', () => {
  const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const stream = Buffer.from('EncryptedPackage', 'utf16le');
  const locked = new Uint8Array(1024);
  locked.set(magic);
  expect(refuseUpload({ name: '表.docx', size: 1024, head: locked })).toContain('里面却不是');
  locked.set(stream, 512);
  for (const name of ['表.docx', '表.XLSX', '表.pptx'])
    expect(refuseUpload({ name, size: 1024, head: locked })).toContain('加了密码');
});

test('a picture within that grows out of all measure is inflated by nobody', () => {
  const bytes = commentedDocx('', '', { 'word/media/a.png': 'x' });
  const directory = Buffer.from(bytes);
  // The entry of the last part in the directory at the end of the file.
  const entry = directory.lastIndexOf('PK\x01\x02', undefined, 'latin1');
  directory.writeUInt32LE(600 * 1024 * 1024, entry + 24);
  expect(cleanOffice(directory)).toMatchObject({ refused: '展开以后太大' });
});
