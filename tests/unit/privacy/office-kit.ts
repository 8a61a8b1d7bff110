import { strToU8, zipSync } from 'fflate';
import { lookInside } from '../../../src/privacy/check-file.ts';
import { readPdfHere } from '../../../src/check/read-pdf.ts';
import { insideFindings } from '../../../src/privacy/inside.ts';
import { formatExpected } from '../../../src/values/validation/validation-error.ts';
import { TODAY } from './privacy-kit.ts';

type Texts = Record<string, string>;

const zip = (texts: Texts) =>
  zipSync(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])));

const TYPES = { '[Content_Types].xml': '<Types/>' };

/** A Word file with this in its body, and further parts. */
export const docx = (body: string, more: Texts = {}): Uint8Array =>
  zip({
    ...TYPES,
    'word/document.xml': `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    ...more,
  });

/** A paragraph of Word, each piece a run of its own. */
export const paragraph = (...runs: string[]): string =>
  `<w:p>${runs.map((text) => (text.startsWith('<') ? text : `<w:r><w:t>${text}</w:t></w:r>`)).join('')}</w:p>`;

export const table = (...rows: string[][]): string =>
  `<w:tbl>${rows
    .map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`)
    .join('')}</w:tbl>`;

interface SheetFixture {
  name: string;
  xml: string;
  state?: string;
}

/** A workbook. A sheet’s `xml` is the contents of its `worksheet`. */
export const xlsx = (sheets: readonly SheetFixture[], more: Texts = {}): Uint8Array =>
  zip({
    ...TYPES,
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${name}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`)
      .join('')}</Relationships>`,
    ...Object.fromEntries(
      sheets.map(({ xml }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet>${xml}</worksheet>`,
      ]),
    ),
    ...more,
  });

/** A row of cells: numbers as Excel stores them, texts inline. */
export const row = (number: number, cells: readonly (string | number)[], attributes = ''): string =>
  `<row r="${number}" ${attributes}>${cells
    .map((cell, at) => {
      const reference = `${String.fromCharCode(65 + at)}${number}`;
      return typeof cell === 'number'
        ? `<c r="${reference}"><v>${cell.toExponential().replace('e+', 'E+')}</v></c>`
        : `<c r="${reference}" t="inlineStr"><is><t>${cell}</t></is></c>`;
    })
    .join('')}</row>`;

export const pptx = (texts: Texts): Uint8Array => zip({ ...TYPES, ...texts });

export const slide = (text: string, attributes = ''): string =>
  `<p:sld xmlns:p="p" xmlns:a="a" ${attributes}><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`;

/** A PDF of one page for each text; text is ASCII. Further objects are given by their number. */
export function pdf(
  pages: readonly string[],
  info = '',
  more: { catalog?: string; objects?: Record<number, string> } = {},
): Uint8Array {
  const objects = new Map<number, string>();
  for (const [at, object] of [
    `<< /Type /Catalog /Pages 2 0 R ${more.catalog ?? ''} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, page) => `${5 + 2 * page} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< ${info} >>`,
    ...pages.flatMap((text, page) => {
      const content = text === '' ? '' : `BT /F1 12 Tf 72 700 Td ${text} ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + 2 * page} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ].entries())
    objects.set(at + 1, object);
  for (const [number, object] of Object.entries(more.objects ?? {}))
    objects.set(Number(number), object);
  let file = '%PDF-1.4\n';
  const entries: string[] = [];
  for (const [number, object] of objects) {
    entries.push(`${number} 1\n${String(file.length).padStart(10, '0')} 00000 n \n`);
    file += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const start = file.length;
  file += `xref\n0 1\n0000000000 65535 f \n${entries.join('')}`;
  file += `trailer\n<< /Size ${Math.max(...objects.keys()) + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

/** A page in a font that is named and not embedded, with the text in codes of `encoding`. */
export const printedPdf = (codes: Buffer, encoding: string, ordering = 'GB1'): Uint8Array =>
  pdf([`<${codes.toString('hex')}> Tj`], '', {
    objects: {
      3: `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [90 0 R] >>`,
      90: `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 4 >> /FontDescriptor 91 0 R >>`,
      91: '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 752 /Descent -271 /CapHeight 737 /StemV 58 >>',
    },
  });

/**
 * The report on a file, each finding as `error 正文第 1 段: 110105********002X`, then the parts that were not inspected.
 */
export async function inside(extension: string, bytes: Uint8Array): Promise<string[]> {
  const looked = await lookInside(extension, bytes, TODAY, readPdfHere);
  return [
    ...insideFindings(looked).map(
      ({ severity, place, masked }) => `${severity} ${place}: ${masked}`,
    ),
    ...looked.unread.map((what) => `unread ${what}`),
    ...(looked.refused === undefined ? [] : [`refused ${formatExpected(looked.refused)}`]),
  ];
}
