import { unzipSync } from 'fflate';

/**
 * A PDF's pointer to its cross-reference table is within this many bytes of the end; some programs
 * append data.
 */
const PDF_TAIL = 2048;

/** Whether a PDF ends with a pointer to its cross-reference table. */
export function isWholePdf(bytes: Uint8Array): boolean {
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-PDF_TAIL));
  return /startxref\s+\d+\s+%%EOF/.test(tail);
}

/**
 * Whether a ZIP has its central directory at the end, with the files that an Office document of
 * that type needs.
 */
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

/** Special values in an allocation table that are not sector numbers. */
const FREE = 0xffff_ffff;
/** The number of allocation table sectors that are listed in the header itself. */
const IN_HEADER = 109;

/**
 * Whether an old Office file (a compound file, [MS-CFB]) reaches the last sector of its allocation
 * table and contains the stream that identifies its type. @throws RangeError if the table is
 * missing
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
  // The last sector may be truncated at the end of its data.
  const reaches = bytes.length > (last + 1) * size;
  const names = new TextDecoder('utf-16le').decode(bytes);
  return reaches && streams.some((name) => names.includes(name));
}
