import { unzipSync } from 'fflate';

/** How far before its end a PDF has to say where its table lies; software writes a little behind it. */
const PDF_TAIL = 2048;

/** Whether a PDF says at its end where its table of contents lies. */
export function isWholePdf(bytes: Uint8Array): boolean {
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-PDF_TAIL));
  return /startxref\s+\d+\s+%%EOF/.test(tail);
}

/** Whether a ZIP has its list of files, at its end, and among them what a file of Office of that kind is made of. */
export function isWholeOffice(bytes: Uint8Array, folder: string): boolean {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(name);
        return false;
      },
    });
  } catch {
    return false;
  }
  return names.includes('[Content_Types].xml') && names.some((name) => name.startsWith(folder));
}

/** Marks of sectors in an allocation table that are none. */
const FREE = 0xffff_ffff;
/** How many sectors of the allocation table the header itself names. */
const IN_HEADER = 109;

/**
 * Whether an old file of Office (a compound file, [MS-CFB]) reaches to the last sector that its allocation table
 * knows, and holds the stream that its kind is known by. Throws a `RangeError` where the table is not there.
 */
export function isWholeOldOffice(bytes: Uint8Array, streams: readonly string[]): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return false;
  const size = 1 << shift;
  const tables = view.getUint32(44, true);
  if (tables === 0) return false;
  let last = 0;
  for (let table = 0; table < Math.min(tables, IN_HEADER); table += 1) {
    const start = (view.getUint32(76 + 4 * table, true) + 1) * size;
    for (let entry = 0; entry < size / 4; entry += 1)
      if (view.getUint32(start + 4 * entry, true) !== FREE) last = table * (size / 4) + entry;
  }
  // The last sector may be cut where its data ends.
  const reaches = bytes.length > (last + 1) * size;
  const names = new TextDecoder('utf-16le').decode(bytes);
  return reaches && streams.some((name) => names.includes(name));
}
