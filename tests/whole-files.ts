import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';

/** The smallest valid files of each extension, each with different bytes for each `word`. */
export async function wholeFile(extension: string, word = 'x'): Promise<Buffer> {
  const kind = extension.toLowerCase();
  if (kind === 'pdf') return wholePdf(word);
  const folder = { docx: 'word', xlsx: 'xl', pptx: 'ppt' }[kind];
  if (folder !== undefined) return wholeOffice(folder, word);
  const stream = { doc: 'WordDocument', xls: 'Workbook', ppt: 'PowerPoint Document' }[kind];
  return stream === undefined ? wholePicture(kind, word) : wholeOldOffice(stream, word);
}

/** The file without its end: an old Office file may end within its last sector, and is complete then. */
export const withoutEnd = (extension: string, whole: Uint8Array): Uint8Array =>
  whole.slice(0, whole.length - (/^(?:doc|xls|ppt)$/.test(extension) ? 520 : 20));

export const wholePdf = (word = 'x'): Buffer =>
  Buffer.from(`%PDF-1.4\n%${word}\nstartxref\n0\n%%EOF\n`);

function wholeOffice(folder: string, word: string): Buffer {
  const files = {
    '[Content_Types].xml': strToU8('<Types/>'),
    [`${folder}/main.xml`]: strToU8(word),
  };
  return Buffer.from(zipSync(files));
}

/** A header, an allocation table, a directory with one name, and a sector of data. */
function wholeOldOffice(stream: string, word: string): Buffer {
  const bytes = Buffer.alloc(4 * 512);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 44);
  bytes.fill(0xff, 76, 1024);
  bytes.writeUInt32LE(0, 76);
  [0xffff_fffd, 0xffff_fffe, 0xffff_fffe].forEach((mark, sector) => {
    bytes.writeUInt32LE(mark, 512 + 4 * sector);
  });
  bytes.write(stream, 1024, 'utf16le');
  bytes.write(word, 1536);
  return bytes;
}

/** Eight by eight pixels of a colour derived from `word`. */
async function wholePicture(extension: string, word: string): Promise<Buffer> {
  const shade = [...word].reduce(
    (sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 256,
    7,
  );
  const background = { r: shade, g: 90, b: 30 };
  const picture = sharp({ create: { width: 8, height: 8, channels: 3, background } });
  const kind = extension === 'jpg' ? 'jpeg' : extension;
  if (kind !== 'jpeg' && kind !== 'png' && kind !== 'webp' && kind !== 'avif')
    throw new Error(`found “.${extension}”; expected a kind that the site admits`);
  return picture.toFormat(kind).toBuffer();
}
