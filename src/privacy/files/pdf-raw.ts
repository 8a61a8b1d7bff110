/**
 * Data from a PDF's raw bytes: streams are never nested, so that their dictionaries are visible.
 */
export interface RawPdf {
  /** The number of pictures that are large enough to contain a readable number. */
  pictures: number;
  /** Properties of the file, of pages and of pictures, as XML. */
  metadata: string[];
  /** Earlier revisions of the file, the latest first: deleted content is still in them. */
  earlier: Uint8Array[];
}

const IMAGE = /\/Subtype\s*\/Image\b/g;
const MASKS = /\/S?Mask\s+(\d+)\s+\d+\s+R/g;
/** Maximum length of a dictionary. */
const HEAD = 1500;
/** In square pixels; smaller pictures are ornaments. */
const SMALLEST = 10_000;
/** Scanners split a page into strips. */
const SMALLEST_TOGETHER = 200_000;
const XMP = /<x:xmpmeta\b[^]*?<\/x:xmpmeta\s*>/g;
const MAX_METADATA = 200;
const END = /%%EOF\s*/g;
const MAX_EARLIER = 5;

/** Scans the bytes of a PDF without decompressing anything. */
export function readRaw(bytes: Uint8Array): RawPdf {
  // One character per byte, so that offsets are those of the bytes.
  const text = new TextDecoder('latin1').decode(bytes);
  return {
    pictures: countPictures(text),
    metadata: [...text.matchAll(XMP)]
      .slice(0, MAX_METADATA)
      .map(({ 0: xml, index }) =>
        new TextDecoder().decode(bytes.subarray(index, index + xml.length)),
      ),
    earlier: earlierIn(bytes, text),
  };
}

function countPictures(text: string): number {
  const masks = new Set([...text.matchAll(MASKS)].map(([, number]) => number));
  const sizes = [...text.matchAll(IMAGE)].flatMap(({ index }) => {
    const before = text.slice(Math.max(0, index - HEAD), index);
    const begin = /(\d+)\s+\d+\s+obj(?![^]*\bobj\b)/.exec(before);
    if (masks.has(begin?.[1])) return [];
    const [after = ''] = text.slice(index, index + HEAD).split('stream', 1);
    const head = before.slice(begin?.index ?? -HEAD) + after;
    return [side(head, 'Width') * side(head, 'Height')];
  });
  const large = sizes.filter((size) => size >= SMALLEST).length;
  const all = sizes.reduce((sum, size) => sum + size, 0);
  return large === 0 && all >= SMALLEST_TOGETHER ? sizes.length : large;
}

/** A side whose length is an indirect reference counts as long. */
function side(head: string, name: string): number {
  const [, number, reference] = new RegExp(`/${name}\\s+(\\d+)(\\s+\\d+\\s+R)?`).exec(head) ?? [];
  return reference === undefined ? Number(number ?? 0) : 10_000;
}

function earlierIn(bytes: Uint8Array, text: string): Uint8Array[] {
  const ends = [...text.matchAll(END)].map(({ 0: end, index }) => index + end.length);
  return ends
    .slice(0, -1)
    .slice(-MAX_EARLIER)
    .reverse()
    .map((end) => bytes.subarray(0, end));
}
