import { describe, expect, test } from 'vitest';
import { inside, pdf } from './office-kit.ts';
import { identity } from './privacy-kit.ts';

const ID = identity();
const M = '110105********002X';

const picture = (width: number, height: number, more = '') =>
  `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 ${more} /Length 1 >>\nstream\n0\nendstream`;
const font = (more: string) => `<< /Type /Font ${more} >>`;
const DESCRIPTOR =
  '<< /Type /FontDescriptor /FontName /ABCDEF+Song /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>';
const names = (list: string) => `/Encoding << /Type /Encoding /Differences [48 ${list}] >>`;
const type3 = (list: string) =>
  font(
    `/Subtype /Type3 /FontBBox [0 0 750 750] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 48 /LastChar 51 /Widths [500 500 500 500] ${names(list)} /CharProcs << ${list.replace(/\/\w+/g, '$& 80 0 R')} >> /Resources << >>`,
  );
const GLYPH = '<< /Length 27 >>\nstream\n500 0 0 0 400 700 d1 0 0 400 700 re f\nendstream';

describe('a page that is a picture', () => {
  test('with a line of text over it is not told as passed', async () => {
    const bytes = pdf(['(Scanned by CamScanner) Tj'], '', {
      objects: { 80: picture(2480, 3508) },
    });
    expect(await inside('pdf', bytes)).toEqual(['unread 里面的 1 张图片']);
  });

  test('in strips', async () => {
    const strips = Array.from({ length: 90 }, (_, at) => [80 + at, picture(2480, 3)] as const);
    const bytes = pdf(['(page 1) Tj'], '', { objects: Object.fromEntries(strips) });
    expect(await inside('pdf', bytes)).toEqual(['unread 里面的 90 张图片']);
  });

  test('ornaments and the masks of pictures are none', async () => {
    const bytes = pdf(['(page 1) Tj'], '', {
      objects: {
        80: picture(60, 60),
        81: picture(800, 600, '/SMask 82 0 R'),
        82: picture(800, 600),
      },
    });
    expect(await inside('pdf', bytes)).toEqual(['unread 里面的 1 张图片']);
  });
});

describe('fonts that do not tell which signs they draw', () => {
  const NOT_READ = ['unread 第 1 页里有的字（字体没有说明是什么字）'];
  test.each<[string, string, Record<number, string>]>([
    [
      'with two bytes a sign',
      `<${'0014'.repeat(18)}> Tj`,
      {
        3: font(
          '/Subtype /Type0 /BaseFont /ABCDEF+Song /Encoding /Identity-H /DescendantFonts [90 0 R]',
        ),
        90: font(
          '/Subtype /CIDFontType2 /BaseFont /ABCDEF+Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 91 0 R /DW 1000',
        ),
        91: DESCRIPTOR,
      },
    ],
    ['of drawings', `(${'0123'.repeat(5)}) Tj`, { 3: type3('/a /b /c /d'), 80: GLYPH }],
    [
      'by numbers',
      `(${'0123'.repeat(5)}) Tj`,
      {
        3: font(
          `/Subtype /Type1 /BaseFont /ABCDEF+Song /FirstChar 48 /LastChar 51 /Widths [500 500 500 500] ${names('/g0 /g1 /g2 /g33')} /FontDescriptor 91 0 R`,
        ),
        91: DESCRIPTOR,
      },
    ],
  ])('%s', async (_, text, objects) => {
    expect(await inside('pdf', pdf([text], '', { objects }))).toEqual(NOT_READ);
  });

  test('that tell it by names are read', async () => {
    const objects = { 3: type3('/one /zero /five /X'), 80: GLYPH };
    // 110105…: an identity number whose birth and order consist of 0, 1 and 5 alone.
    expect(await inside('pdf', pdf([`(${'0123'.repeat(5)}) Tj`], '', { objects }))).toEqual([]);
  });
});

describe('properties as XML', () => {
  const xmp = (body: string) =>
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${body}</rdf:RDF></x:xmpmeta>`;
  const described = xmp(
    `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">id ${ID}</rdf:li></rdf:Alt></dc:description></rdf:Description>`,
  );
  const keywords = xmp(
    `<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" pdf:Keywords="id ${ID}"/>`,
  );
  const stream = (xml: string) =>
    `<< /Type /Metadata /Subtype /XML /Length ${xml.length} >>\nstream\n${xml}\nendstream`;

  test.each([
    ['a description', described],
    ['words to look for', keywords],
    ['broken', described.replace('</rdf:li>', '')],
  ])('of the file: %s', async (_, xml) => {
    const bytes = pdf(['(a) Tj'], '', {
      catalog: '/Metadata 80 0 R',
      objects: { 80: stream(xml) },
    });
    expect(await inside('pdf', bytes)).toEqual([`error 文件属性: ${M}`]);
  });

  test('of a page or a picture', async () => {
    const bytes = pdf(['(a) Tj'], '', { objects: { 80: stream(described) } });
    expect(await inside('pdf', bytes)).toEqual([`error 文件属性: ${M}`]);
  });

  test('what the other properties say is told once', async () => {
    const bytes = pdf(['(a) Tj'], `/Subject (id ${ID})`, {
      catalog: '/Metadata 80 0 R',
      objects: { 80: stream(described) },
    });
    expect(await inside('pdf', bytes)).toEqual([`error 文件属性: ${M}`]);
  });
});

describe('a file that was changed and saved behind itself', () => {
  /** The new content of the page, appended to a file. */
  const changed = (before: Uint8Array, now: string) => {
    const text = new TextDecoder().decode(before);
    const content = `BT /F1 12 Tf 72 700 Td ${now} ET`;
    const at = text.length;
    const object = `6 0 obj\n<< /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\n`;
    const start = /startxref\n(\d+)/.exec(text)?.[1] ?? '';
    const table = `xref\n6 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 7 /Root 1 0 R /Prev ${start} >>\nstartxref\n${at + object.length}\n%%EOF\n`;
    return new TextEncoder().encode(text + object + table);
  };

  test('still holds what was deleted', async () => {
    const bytes = changed(pdf([`(id ${ID}) Tj`]), '(nothing) Tj');
    expect(await inside('pdf', bytes)).toEqual([`error 改动以前的第 1 页: ${M}`]);
  });

  test('what is still there is told once', async () => {
    const bytes = changed(pdf([`(id ${ID}) Tj`]), `(now ${ID}) Tj`);
    expect(await inside('pdf', bytes)).toEqual([`error 第 1 页: ${M}`]);
  });
});
