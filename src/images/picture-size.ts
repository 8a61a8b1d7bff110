export interface PixelSize {
  width: number;
  height: number;
}

/**
 * The size in a picture's header, without decoding it: a small file may claim 30,000 × 30,000
 * pixels and take gigabytes. Undefined for other formats, and if the header is beyond the end of
 * `bytes`.
 */
export function pictureSize(bytes: Uint8Array): PixelSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.getUint32(0) === 0x89504e47)
      return { width: view.getUint32(16), height: view.getUint32(20) };
    if (view.getUint16(0) === 0xffd8) return jpegSize(view);
    if (view.getUint32(0) === 0x52494646 && view.getUint32(8) === 0x57454250) return webpSize(view);
    if (view.getUint32(4) === FTYP) return avifSize(bytes, view);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return undefined;
}

const FTYP = 0x66747970;
const ISPE = [0x69, 0x73, 0x70, 0x65];

/** The largest size of an AVIF file's items (`ispe`, ISO/IEC 23008-12 6.5.3). */
function avifSize(bytes: Uint8Array, view: DataView): PixelSize | undefined {
  let largest: PixelSize | undefined;
  for (let at = bytes.indexOf(ISPE[0] ?? 0); at !== -1; at = bytes.indexOf(ISPE[0] ?? 0, at + 1)) {
    if (!ISPE.every((byte, index) => bytes[at + index] === byte)) continue;
    if (at + 16 > bytes.length) break;
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}

/** Walks the segments to the frame header (SOF0–SOF15, without DHT, JPG and DAC). */
function jpegSize(view: DataView): PixelSize | undefined {
  let at = 2;
  for (;;) {
    const marker = view.getUint16(at);
    if (marker < 0xff01) return undefined;
    if (marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker))
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
}

/** https://developers.google.com/speed/webp/docs/riff_container */
function webpSize(view: DataView): PixelSize | undefined {
  const kind = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)));
  const uint24 = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  if (kind === 'VP8X') return { width: uint24(24) + 1, height: uint24(27) + 1 };
  if (kind === 'VP8 ')
    return {
      width: view.getUint16(26, true) & 0x3fff,
      height: view.getUint16(28, true) & 0x3fff,
    };
  if (kind !== 'VP8L') return undefined;
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
