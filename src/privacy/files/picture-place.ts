const GPS_IFD = 0x8825;
const GPS_LATITUDE = 0x0002;
const EXIF = [0x45, 0x78, 0x69, 0x66];

/**
 * Whether a picture contains the location where it was taken: a latitude in the GPS part of its
 * EXIF. JPEG, PNG, WebP, AVIF and HEIC.
 */
export function hasPlace(bytes: Uint8Array): boolean {
  return tiffHeaders(bytes).some((start) => gpsIn(bytes, start).some(isLatitude));
}

const isLatitude = ({ tag }: GpsEntry) => tag === GPS_LATITUDE;

/**
 * Possible offsets of EXIF data: after `Exif\0\0`, or after a chunk's name in PNG (`eXIf`) and WebP
 * (`EXIF`); in AVIF and HEIC also after four zeros, which mean that there is no name.
 */
export function tiffHeaders(bytes: Uint8Array): number[] {
  const starts: number[] = [];
  const isBoxed = [0x66, 0x74, 0x79, 0x70].every((letter, index) => bytes[4 + index] === letter);
  for (let at = 0; at + 14 < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte !== 0x49 && byte !== 0x4d) continue;
    const isTiff =
      (byte === 0x49 && bytes[at + 1] === 0x49 && bytes[at + 2] === 0x2a && bytes[at + 3] === 0) ||
      (byte === 0x4d && bytes[at + 1] === 0x4d && bytes[at + 2] === 0 && bytes[at + 3] === 0x2a);
    if (isTiff && followsName(bytes, at, isBoxed)) starts.push(at);
  }
  return starts;
}

function followsName(bytes: Uint8Array, at: number, isBoxed: boolean): boolean {
  if (isBoxed && [1, 2, 3, 4].every((back) => bytes[at - back] === 0)) return true;
  return [4, 6, 8, 10].some((back) =>
    EXIF.every((letter, index) => ((bytes[at - back + index] ?? 0) | 0x20) === (letter | 0x20)),
  );
}

/** One GPS property of a picture: the offsets of its entry and of its value. */
export interface GpsEntry {
  tag: number;
  /** Offset of the entry in the file: twelve bytes. */
  at: number;
  /** Offset and length of its value; inside the entry if it has at most four bytes. */
  value: readonly [at: number, bytes: number];
}

/** Bytes of a value, by its type in TIFF. */
const SIZES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 9: 4, 10: 8 };

/**
 * The entries of the GPS part of the EXIF data at `start`; empty if it is truncated or not EXIF.
 */
export function gpsIn(bytes: Uint8Array, start: number): GpsEntry[] {
  try {
    return readGps(
      new DataView(bytes.buffer, bytes.byteOffset + start, bytes.length - start),
      start,
    );
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function readGps(view: DataView, start: number): GpsEntry[] {
  const isLittle = view.getUint8(0) === 0x49;
  const entries = (ifd: number): number[] =>
    Array.from({ length: view.getUint16(ifd, isLittle) }, (_, index) => ifd + 2 + 12 * index);
  const tagAt = (entry: number) => view.getUint16(entry, isLittle);
  const pointer = entries(view.getUint32(4, isLittle)).find((entry) => tagAt(entry) === GPS_IFD);
  if (pointer === undefined) return [];
  return entries(view.getUint32(pointer + 8, isLittle)).map((entry) => {
    const size =
      (SIZES[view.getUint16(entry + 2, isLittle)] ?? 1) * view.getUint32(entry + 4, isLittle);
    const at = size > 4 ? view.getUint32(entry + 8, isLittle) : entry + 8;
    return { tag: tagAt(entry), at: start + entry, value: [start + at, Math.max(size, 4)] };
  });
}
