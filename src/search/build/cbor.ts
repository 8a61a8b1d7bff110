/** Writes the subset of CBOR (RFC 8949) that Pagefind's files use; each number in its shortest form. */

function head(kind: number, size: number): Buffer {
  const type = kind << 5;
  if (size < 24) return Buffer.from([type | size]);
  if (size < 0x100) return Buffer.from([type | 24, size]);
  const long = size >= 0x10000;
  const bytes = Buffer.alloc(long ? 5 : 3, type | (long ? 26 : 25));
  if (long) bytes.writeUInt32BE(size, 1);
  else bytes.writeUInt16BE(size, 1);
  return bytes;
}

/** @param value not negative, below 2^32 */
export const cborInteger = (value: number): Buffer => head(0, value);

/** The head of a list; its items follow. */
export const cborList = (length: number): Buffer => head(4, length);

export function cborText(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([head(3, bytes.length), bytes]);
}
