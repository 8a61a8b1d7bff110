/** Writes the subset of CBOR (RFC 8949) that Pagefind's files use; each number in its shortest form. */
export class CborWriter {
  #bytes = new Uint8Array(1 << 16);
  /** Bytes written so far. */
  length = 0;

  /** @param value not negative, below 2^32 */
  integer(value: number): void {
    this.#head(0, value);
  }

  /** The head of a list; its items follow. */
  list(length: number): void {
    this.#head(4, length);
  }

  text(text: string): void {
    const bytes = Buffer.from(text);
    this.#head(3, bytes.length);
    this.copy(bytes, 0, bytes.length);
  }

  /** Items that are CBOR already. */
  copy(source: Uint8Array, start: number, end: number): void {
    this.#reserve(end - start);
    // For a few bytes each, faster than a view.
    for (let at = start; at < end; at += 1) this.#put(source[at] ?? 0);
  }

  /** All that was written. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  #head(kind: number, size: number): void {
    this.#reserve(5);
    const type = kind << 5;
    if (size < 24) return this.#put(type | size);
    const width = size < 0x100 ? 1 : size < 0x10000 ? 2 : 4;
    this.#put(type | (width === 1 ? 24 : width === 2 ? 25 : 26));
    for (let left = width - 1; left >= 0; left -= 1) this.#put(size >>> (8 * left));
  }

  #put(byte: number): void {
    this.#bytes[this.length] = byte;
    this.length += 1;
  }

  #reserve(more: number): void {
    const needed = this.length + more;
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, 2 * this.#bytes.length));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
