const GPS_IFD = 0x8825;
const GPS_LATITUDE = 0x0002;
const EXIF = [0x45, 0x78, 0x69, 0x66];

/** Whether a picture says where it was taken: a latitude in the GPS part of its EXIF. JPEG, PNG, WebP and AVIF. */
export function hasPlace(bytes: Uint8Array): boolean {
  try {
    return tiffHeaders(bytes).some((start) => hasLatitude(bytes, start));
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Where EXIF may begin: after `Exif\0\0`, or after a chunk's name in PNG (`eXIf`) and WebP (`EXIF`). */
function tiffHeaders(bytes: Uint8Array): number[] {
  const starts: number[] = [];
  for (let at = 0; at + 14 < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte !== 0x49 && byte !== 0x4d) continue;
    const isTiff =
      (byte === 0x49 && bytes[at + 1] === 0x49 && bytes[at + 2] === 0x2a && bytes[at + 3] === 0) ||
      (byte === 0x4d && bytes[at + 1] === 0x4d && bytes[at + 2] === 0 && bytes[at + 3] === 0x2a);
    if (isTiff && followsName(bytes, at)) starts.push(at);
  }
  return starts;
}

function followsName(bytes: Uint8Array, at: number): boolean {
  return [4, 6, 8, 10].some((back) =>
    EXIF.every((letter, index) => ((bytes[at - back + index] ?? 0) | 0x20) === (letter | 0x20)),
  );
}

function hasLatitude(bytes: Uint8Array, start: number): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, bytes.length - start);
  const isLittle = view.getUint8(0) === 0x49;
  const entry = (ifd: number, tag: number): number | undefined => {
    const count = view.getUint16(ifd, isLittle);
    for (let index = 0; index < count; index += 1) {
      const place = ifd + 2 + 12 * index;
      if (view.getUint16(place, isLittle) === tag) return view.getUint32(place + 8, isLittle);
    }
    return undefined;
  };
  const gps = entry(view.getUint32(4, isLittle), GPS_IFD);
  return gps !== undefined && entry(gps, GPS_LATITUDE) !== undefined;
}
