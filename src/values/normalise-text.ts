import { fencedLines } from './fences.ts';
import { joinLines } from './join-lines.ts';
import { toHalfWidth } from './typed.ts';
import { hasRadicals, withoutRadicals } from './radicals.ts';

/**
 * The kind of a text. `title` and `line` have one line; `body` keeps its lines; in `code`, radicals
 * are intended as such and kept; `lines` is a field of several lines; an address keeps its
 * characters uncomposed, because a server may accept no other form; a number has half-width digits.
 */
export type TextKind = 'title' | 'line' | 'lines' | 'body' | 'code' | 'address' | 'number';

/**
 * Line breaks of Windows and old Macs, next line, vertical tab (Word), form feed (PDF), line and
 * paragraph separator.
 */
const BREAKS = /\r\n|[\r\u000B\u000C\u0085\u2028\u2029]/g;

/**
 * Invisible characters that break searches: controls, soft hyphen, marks of direction, spaces of no
 * width, invisible operators, annotation marks, fillers, byte order marks, variation selectors of
 * ideographs, noncharacters, lone surrogates (the flag `u` keeps whole pairs).
 */
const UNSEEN =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF0-\uFFFC\p{Noncharacter_Code_Point}\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0100}-\u{E01EF}]|[\uD800-\uDFFF]/gu;

/**
 * A joiner is valid inside an emoji sequence, or in a script with joined letters; elsewhere it is
 * only invisible.
 */
const JOINERS = /(^|[^])[\u200C\u200D]+/gu;
const JOINING =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Arabic}\p{Script=Mongolian}\p{M}]/u;

/**
 * Selects between shapes of one ideograph; after a symbol, U+FE0F makes it an emoji and is kept.
 */
const VARIANTS = /(\p{Script=Han})[\uFE00-\uFE0F]+/gu;

/** Only a symbol that may be an emoji, or a digit of a keycap, has two shapes. */
const STRAY_VARIANTS = /(^|[^])[\uFE0E\uFE0F]+(?!\u20E3)/gu;
const HAS_SHAPES = /(?![\d#*])\p{Emoji}/u;

/** Tags spell the flags of regions, after a black flag; elsewhere they hide text. */
const TAGS = /(^|[^])[\u{E0000}-\u{E007F}]+/gu;
const FLAG = '\u{1F3F4}';

/**
 * Spaces of every width except the full-width one, which is handled separately at the start of a
 * line.
 */
const BLANKS = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F]/g;

/** The match includes the character before, so that each run of spaces is scanned once. */
const END_BLANKS = /(^|[^\u00A0\u3000])[\u00A0\u3000]+$/gm;
const INNER_BLANKS = /(\S)\u00A0+(?=\S)/g;

/** Removes invisible characters. */
export function withoutUnseen(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(JOINERS, (whole, before: string) => (JOINING.test(before) ? whole : before))
    .replace(TAGS, (whole, before: string) => (before === FLAG ? whole : before))
    .replace(VARIANTS, '$1')
    .replace(STRAY_VARIANTS, (whole, before: string) => (HAS_SHAPES.test(before) ? whole : before));
}

function proseWithoutRadicals(body: string): string {
  if (!hasRadicals(body)) return body;
  const lines = body.split('\n');
  const isCode = fencedLines(lines);
  return lines.map((line, index) => (isCode[index] ? line : withoutRadicals(line))).join('\n');
}

/**
 * Normalises a text: removes invisible characters, composes it (Unicode NFC) and replaces radicals
 * by the characters that they represent. It reports nothing, because the result looks the same;
 * changes of meaning are proposed in `src/check/` instead. All input passes through here: fields,
 * bodies, pastes and search queries.
 */
export function normaliseText(text: string, kind: TextKind): string {
  const visible = withoutUnseen(text.replace(BREAKS, '\n'));
  if (kind === 'address') return visible.replace(/\n/g, '').replace(BLANKS, ' ').trim();
  const composed = visible.normalize('NFC');
  const plain =
    kind === 'body'
      ? proseWithoutRadicals(composed)
      : kind === 'code'
        ? composed
        : withoutRadicals(composed);
  if (kind === 'number') return toHalfWidth(plain.replace(BLANKS, ' ')).trim();
  // To Markdown, a line of non-breaking or full-width spaces is not blank, and `##\u00A0标题` is not
  // a heading. At the start of a line they stay: four ordinary spaces would make code.
  if (kind === 'body' || kind === 'code')
    return plain.replace(END_BLANKS, '$1').replace(INNER_BLANKS, '$1 ');
  const spaced = plain.replace(BLANKS, ' ');
  return (kind === 'lines' ? spaced : joinLines(spaced)).trim();
}
