import { isWholeOffice, isWholeOldOffice, isWholePdf } from './whole-attachment.ts';
import { isWholeAvif, isWholeJpeg, isWholePng, isWholeWebp } from './whole-picture.ts';

const WHOLE: ReadonlyMap<string, (bytes: Uint8Array) => boolean> = new Map(
  Object.entries({
    jpg: isWholeJpeg,
    jpeg: isWholeJpeg,
    png: isWholePng,
    webp: isWholeWebp,
    avif: isWholeAvif,
    pdf: isWholePdf,
    docx: (bytes) => isWholeOffice(bytes, 'word/'),
    xlsx: (bytes) => isWholeOffice(bytes, 'xl/'),
    pptx: (bytes) => isWholeOffice(bytes, 'ppt/'),
    doc: (bytes) => isWholeOldOffice(bytes, ['WordDocument']),
    xls: (bytes) => isWholeOldOffice(bytes, ['Workbook', 'Book']),
    ppt: (bytes) => isWholeOldOffice(bytes, ['PowerPoint Document']),
  }),
);

/**
 * Whether a file whose first bytes are valid has all parts of its format, to its end: false if it
 * was truncated while it was copied, or only begins like a picture. Nothing is decoded, so a wrong
 * pixel or a paragraph that Word cannot read is not detected. False for types that are not allowed.
 */
export function isWholeFile(extension: string, bytes: Uint8Array): boolean {
  try {
    return WHOLE.get(extension)?.(bytes) ?? false;
  } catch (error) {
    // The file ends before a part that it declares.
    if (error instanceof RangeError) return false;
    throw error;
  }
}
