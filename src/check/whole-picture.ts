const text = (bytes: Uint8Array, start: number, length: number) =>
  String.fromCharCode(...bytes.subarray(start, start + length));

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
  new DataView(buffer, byteOffset, byteLength);

/**
 * Whether a JPEG is complete, from its first segment through a frame and a scan to its end; data
 * that cameras append is ignored. @throws RangeError if it is truncated
 */
export function isWholeJpeg(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  const has = { frame: false, scan: false };
  let at = 2;
  for (;;) {
    if (view.getUint8(at) !== 0xff) return false;
    const marker = view.getUint8(at + 1);
    // Markers may be preceded by fill bytes 0xff.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) return has.frame && has.scan;
    const length = view.getUint16(at + 2);
    if (marker === 0 || length < 2) return false;
    if (isFrame(marker)) has.frame = view.getUint16(at + 7) > 0;
    at += 2 + length;
    if (marker !== 0xda) continue;
    has.scan = true;
    at = endOfScan(bytes, at);
  }
}

/** SOF0–SOF15 without DHT, JPG and DAC. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** The offset of the next marker: in scan data, a 0xff is followed by 0 or is a restart marker. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/**
 * Whether a PNG is complete, from its header through data to its end chunk, each with its declared
 * length.
 */
export function isWholePng(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  let hasData = false;
  for (let at = 8; ;) {
    const length = view.getUint32(at);
    const kind = text(bytes, at + 4, 4);
    if ((at === 8) !== (kind === 'IHDR')) return false;
    hasData ||= kind === 'IDAT' && length > 0;
    at += 12 + length;
    if (kind === 'IEND') return hasData && at <= bytes.length;
  }
}

/** Whether a WebP has its declared length, consists of whole chunks and contains a picture. */
export function isWholeWebp(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  const end = view.getUint32(4, true) + 8;
  if (end > bytes.length) return false;
  let hasPicture = false;
  let at = 12;
  while (at < end) {
    hasPicture ||= /^(?:VP8[ L]|ANMF)$/.test(text(bytes, at, 4));
    const length = view.getUint32(at + 4, true);
    at += 8 + length + (length % 2);
  }
  // Some writers omit the last padding byte.
  return hasPicture && (at === end || at === end + 1);
}

/**
 * Whether an AVIF consists of complete boxes to its last byte, with a description and data (ISO/IEC
 * 14496-12).
 */
export function isWholeAvif(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  const kinds = new Set<string>();
  let at = 0;
  while (at < bytes.length) {
    const short = view.getUint32(at);
    kinds.add(text(bytes, at + 4, 4));
    if (short === 0) at = bytes.length;
    else if (short === 1) at += Number(view.getBigUint64(at + 8));
    else if (short < 8) return false;
    else at += short;
  }
  return at === bytes.length && kinds.has('ftyp') && kinds.has('meta');
}
