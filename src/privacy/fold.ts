/**
 * Placeholder for characters of no width on a page: zero-width characters, markup, the rest of
 * characters that were merged.
 */
export const NOTHING = '\u200b';

const ZERO_WIDTH =
  /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\u20e3\ufe0f\ufeff]/g;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\v\f\r]/g;
const HYPHENS = /[\u2010-\u2015\u2212\u2500\ufe58\ufe63\uff0d]/g;
/** Cyrillic and Greek letters that look like an X, and the multiplication sign. */
const LIKE_X = /[×✕✖╳ⅩⅹХхΧχＸｘ]/g;
/** Characters other than ASCII, Han and common Chinese punctuation may be variants of digits. */
const UNUSUAL = /[^\0-\x7f\u200b\u2018-\u201d\u3001-\u3011\u4e00-\u9fff，。：；！？（）]/gu;
/** Digits as people read them aloud, and in the form that prevents forgery. */
const HAN_DIGITS = [
  '零〇○',
  '一幺么壹',
  '二两贰',
  '三叁',
  '四肆',
  '五伍',
  '六陆',
  '七柒',
  '八捌',
  '九玖',
];
const HAN_DIGIT = `[${HAN_DIGITS.join('')}]`;
const HAN_NUMBER = new RegExp(`${HAN_DIGIT}(?:[ -]?${HAN_DIGIT}){10,}`, 'g');
/** Separators between groups of digits. */
const MIDDLE_DOTS = /[\u0387\u2022\u2024\u2027\u2219\u22c5\u30fb\uff65]/g;
const PERCENT_CODES = /(?:%[\da-f]{2}){1,600}/gi;
const ENTITY = /&(?:#(\d{1,6})|#x([\da-f]{1,5})|nbsp|ensp|emsp|shy|zwj|zwnj);/gi;
const TAG = /<\/?[a-z][^<>]{0,200}>/gi;
const BREAKING_TAG = /^<\/?(?:br|p|div|li|ul|ol|h\d|tr|table|section|blockquote)\b/i;

/**
 * The text with every digit as an ASCII digit, every kind of space as a space, and markup as
 * {@link NOTHING}: of the same length, so that offsets are the same.
 */
export function foldText(text: string): string {
  return text
    .replace(PERCENT_CODES, foldPercents)
    .replace(TAG, foldTag)
    .replace(ENTITY, foldEntity)
    .replace(ZERO_WIDTH, NOTHING)
    .replace(SPACES, ' ')
    .replace(HYPHENS, '-')
    .replace(MIDDLE_DOTS, '·')
    .replace(LIKE_X, 'X')
    .replace(UNUSUAL, foldSign)
    .replace(HAN_NUMBER, (run) => [...run].map(hanDigit).join(''));
}

/** Decodes a link's query. */
function foldPercents(codes: string): string {
  try {
    const text = decodeURIComponent(codes);
    // Digits need no encoding: an encoded number is separate and not part of an address.
    return padded(/^\d{7,}$/.test(text) ? ` ${text}` : text, codes);
  } catch {
    return codes;
  }
}

const READABLE_ATTRIBUTE =
  /\d{5}|@|(?:tel|sms):|(?:title|alt|value|content|label|data-[\w-]+|aria-[a-z]+)\s*=[^\d>]{0,40}(?:\d[^\d>]{0,2}){7}/i;

/**
 * Whether a tag has text to check: a number or an e-mail address in an attribute such as an
 * alternative text.
 */
export const hasReadableAttribute = (tag: string): boolean => READABLE_ATTRIBUTE.test(tag);

function foldTag(tag: string): string {
  if (hasReadableAttribute(tag)) return tag;
  return BREAKING_TAG.test(tag) ? padded('\n', tag) : padded('', tag);
}

function foldEntity(entity: string, decimal?: string, hex?: string): string {
  if (/^&(?:shy|zw)/i.test(entity)) return padded('', entity);
  const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0x20;
  const sign = code > 0 && code <= 0xffff ? String.fromCharCode(code) : '';
  return padded(sign, entity);
}

function foldSign(sign: string): string {
  const plain = sign.normalize('NFKC');
  if (/^\p{Nd}$/u.test(plain) && plain > '9') return padded(foreignDigit(plain), sign);
  return plain.length <= sign.length && /^[\0-\x7f]+$/.test(plain) ? padded(plain, sign) : sign;
}

/** Digits of other scripts (٣) are in groups of ten in Unicode, from zero on. */
function foreignDigit(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  let digit = 0;
  while (digit < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - digit - 1))) digit += 1;
  return String(digit);
}

const padded = (sign: string, original: string) => sign.padEnd(original.length, NOTHING);

function hanDigit(sign: string): string {
  const digit = HAN_DIGITS.findIndex((signs) => signs.includes(sign));
  return digit === -1 ? sign : String(digit);
}
