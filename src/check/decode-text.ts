/** A text, and its encoding if that was not UTF-8. */
export interface Decoded {
  text: string;
  encoding?: 'UTF-16' | 'GBK';
}

/**
 * Decodes files of old editors. Undefined if the encoding is uncertain: a wrong guess would turn a
 * text with one damaged character into one in which every character is wrong.
 */
export function decodeText(bytes: Uint8Array): Decoded | undefined {
  const wide = wideName(bytes);
  if (wide !== undefined) {
    const text = decode(wide, bytes);
    // UTF-32 begins alike, and each of its characters would be followed by a NUL.
    return text === undefined || text.includes('\0') ? undefined : { text, encoding: 'UTF-16' };
  }
  const plain = decode('utf-8', bytes, { ignoreBOM: true });
  if (plain !== undefined) return { text: plain };
  const text = isChineseGbk(bytes) ? decode('gb18030', bytes) : undefined;
  // GB18030 decodes unassigned bytes to characters of the private use area.
  return text === undefined || /\p{Co}/u.test(text) ? undefined : { text, encoding: 'GBK' };
}

/**
 * A UTF-16 text begins with a byte order mark or with the `---` of an entry; in UTF-8 neither has
 * these bytes.
 */
function wideName(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second, third] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x2d && second === 0 && third === 0x2d))
    return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x2d && third === 0))
    return 'utf-16be';
  return undefined;
}

function decode(
  name: string,
  bytes: Uint8Array,
  options: TextDecoderOptions = {},
): string | undefined {
  try {
    return new TextDecoder(name, { ...options, fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * In Chinese prose, more than ninety of a hundred byte pairs are common characters or punctuation.
 */
const COMMON_SHARE = 0.7;

/**
 * Whether bytes read as GBK are mostly common Chinese: the punctuation and common characters of GB
 * 2312 (rows 1 to 3 and 16 to 55). Almost any bytes decode; UTF-8, Big5, Japanese or Latin text
 * decodes to rare characters.
 */
function isChineseGbk(bytes: Uint8Array): boolean {
  let [pairs, common] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1] ?? 0;
    pairs += 1;
    const isCommon = (lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7);
    if (isCommon && trail >= 0xa1) common += 1;
    at += 1;
  }
  return pairs > 0 && common / pairs >= COMMON_SHARE;
}
