/**
 * List markers that Markdown does not support, except emoji: dots, shapes, dingbats, arrows, those
 * of Word’s own fonts.
 */
export const BULLET =
  /^[\u00B7\u2022\u2023\u2027\u2043\u2219\u30FB\uFF65\u203B\u221A\u2190-\u21FF\u25A0-\u2775\u2794-\u27BF\u2B05-\u2B55\uF000-\uF0FF]/;

/**
 * The characters that Word’s list markers become if their font is lost: `l 甲` was ●, `Ø 甲` an
 * arrow.
 */
export const LOST_BULLET = /^[Øüolnuqvw§][\t ]+(?=\p{Script=Han})/u;

/**
 * Numbers and symbols that begin a separate line in a Chinese text, by kind; Markdown lists do not
 * begin with them.
 */
const KINDS: readonly RegExp[] = [
  /^\d{1,3}[、．）)]/,
  /^\d{1,2}\.(?!\d)/,
  /^[（(](?:\d{1,3}|[一二三四五六七八九十百]{1,4}|[A-Za-z])[）)]/,
  /^[一二三四五六七八九十百]{1,4}[、．.]/,
  /^[０-９]{1,3}[、．）]/,
  /^第(?:\d{1,3}|[一二三四五六七八九十百]{1,4})(?:[条章节款项步](?![〕）)》」”、，。；的之和与]|规定)|[、，：])/,
  /^[①-⑳㉑-㉟㊱-㊿⑴-⒇⒈-⒛㈠-㈩❶-❿➀-➓]/,
  /^\d\uFE0F?\u20E3/,
  /^[[［【]\d{1,3}[\]］】]/,
  BULLET,
  /^[-*+－＊](?=\p{Script=Han})/u,
];

/** Markers that may also begin a sentence: only several of a kind form a list. */
const LOOSE_KINDS: readonly RegExp[] = [
  /^[A-Za-z][、．.）)](?=\s*[\p{Script=Han}“《])/u,
  /^[Ⅰ-Ⅻⅰ-ⅻ]/,
  /^—{1,2}(?!—)/,
  LOST_BULLET,
  /^\p{Emoji_Presentation}/u,
];

/**
 * Rows, headings, fences and quotations in a form that Markdown does not recognise: the next line
 * is not joined to them either.
 */
const STRUCTURE = /^(?:[|｜]|[：:]{3,}|[#＃]{2,6}|＞)/;

/** A sentence that ends with 第, 和 … refers to the next item. */
const CITING = /[第和与及或按照据]$/;
const SENTENCE_END = /[。；：！？…;:!?.”）)】]$/;

const ALL_KINDS = [...KINDS, ...LOOSE_KINDS];
const kindOf = (line: string) => ALL_KINDS.findIndex((kind) => kind.test(line));

/**
 * Which lines of a paragraph are separate lines: those that begin with two full-width spaces, and
 * items such as `1、…`, `（二）…`, `①…`. An item after an unfinished sentence counts only together with
 * others of its kind: a PDF breaks lines anywhere.
 */
export function ownLines(lines: readonly string[]): boolean[] {
  const plain = lines.map((line) => line.replace(/^[\s\u00A0]+/, ''));
  const kinds = plain.map(kindOf);
  const counts = new Map<number, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return lines.map((line, index) => {
    if (index === 0) return false;
    if (/^[^\S\n]*(?:\u3000{2}|\u00A0{2})/.test(line)) return true;
    if (STRUCTURE.test(plain[index] ?? '') || STRUCTURE.test(plain[index - 1] ?? '')) return true;
    const kind = kinds[index] ?? -1;
    if (kind === -1) return false;
    const before = (plain[index - 1] ?? '').trimEnd();
    if (CITING.test(before)) return false;
    return (kind < KINDS.length && SENTENCE_END.test(before)) || (counts.get(kind) ?? 0) > 1;
  });
}
