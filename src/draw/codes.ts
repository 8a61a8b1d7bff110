/** Base32 of RFC 4648, which has none of 0, 1, 8 and 9: nobody takes them for O, I and B. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** Bytes of a code: 128 bits, so that nobody guesses one and none is ever made twice. */
export const CODE_BYTES = 16;
/** The last of its 26 characters holds three bits, and two that are 0. */
const CODE = /^[A-Z2-7]{25}[AEIMQUY4]$/;

/** A code of 26 characters. @param bytes 16 random bytes */
export function toCode(bytes: Uint8Array): string {
  const bits = [...bytes, 0].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.slice(0, 130).match(/.{5}/g) ?? [])
    .map((five) => ALPHABET[Number.parseInt(five, 2)])
    .join('');
}

export const isCode = (text: string): boolean => CODE.test(text);

/** In groups, as slips show it: `ABCDE FGHIJ KLMNO PQRST UVWXYZ`. */
export const formatCode = (code: string): string =>
  code.replace(/^(.{5})(.{5})(.{5})(.{5})/, '$1 $2 $3 $4 ');

/** A code as somebody types it: in small letters, in groups, with a 0 for an O. It may be none. */
export const readTyped = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—.·]/g, '')
    .replaceAll('0', 'O')
    .replaceAll('1', 'I')
    .replaceAll('8', 'B');

/** The codes of a list or a field, separated by line breaks or spaces. */
export const splitCodes = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** The list as a file: one code a line, each line ends with a line feed. */
export const formatList = (codes: readonly string[]): string =>
  codes.map((code) => `${code}\n`).join('');
