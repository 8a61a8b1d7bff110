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
 * Whether a file whose first bytes look right has the parts that its kind is made of, to its end: what was cut off
 * while it was copied, and what only begins like a picture, is not whole. Nothing is decoded: a wrong pixel, or a
 * paragraph that Word cannot read, shows only where that is done. False for kinds that are not admitted.
 */
export function isWholeFile(extension: string, bytes: Uint8Array): boolean {
  try {
    return WHOLE.get(extension)?.(bytes) ?? false;
  } catch (error) {
    // It ends before something that it says is there.
    if (error instanceof RangeError) return false;
    throw error;
  }
}
