/**
 * A name as a segment of an address, in ASCII and different for different names: the code points of
 * its characters, `东片` → `4e1c-7247`. Pinyin would need a dictionary wherever links are checked,
 * and gives two names one address.
 */
export function toSegment(name: string): string {
  return [...name].map((character) => character.codePointAt(0)?.toString(16)).join('-');
}

/** The name of which this is the segment; undefined if it is that of none. */
export function fromSegment(segment: string): string | undefined {
  const codes = segment.split('-').map((code) => Number.parseInt(code, 16));
  if (!codes.every((code) => code <= 0x10_ffff)) return undefined;
  const name = String.fromCodePoint(...codes);
  return toSegment(name) === segment ? name : undefined;
}
