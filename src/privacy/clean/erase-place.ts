import { gpsIn, tiffHeaders } from '../files/picture-place.ts';

const PNG = 0x89;

/**
 * A picture without the location in its EXIF data: zeros overwrite it, and every other byte stays.
 * Undefined if it contains no location.
 */
export function erasePlace(bytes: Uint8Array): Uint8Array | undefined {
  const headers = tiffHeaders(bytes)
    .map((start) => ({ start, entries: gpsIn(bytes, start) }))
    .filter(({ entries }) => entries.some(({ tag }) => tag !== 0));
  if (headers.length === 0) return undefined;
  const erased = bytes.slice();
  for (const { start, entries } of headers) {
    for (const { at, value } of entries) {
      erased.fill(0, value[0], value[0] + value[1]);
      erased.fill(0, at, at + 12);
    }
    if (bytes[0] === PNG) renewChecksum(erased, start);
  }
  return erased;
}

/**
 * Recomputes the checksum of the chunk whose content begins here: its length and name precede it,
 * the checksum follows.
 */
function renewChecksum(png: Uint8Array, content: number): void {
  const view = new DataView(png.buffer);
  const end = content + view.getUint32(content - 8);
  if (end + 4 <= png.length) view.setUint32(end, crc32(png.subarray(content - 4, end)));
}

/** The checksum of PNG: ISO 3309. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
