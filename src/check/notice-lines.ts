import { ownLines } from '../markdown/item-lines.ts';
import { lineWidth } from '../values/line-width.ts';

/** Beginnings of lines in a notice or timetable, by kind. */
const KINDS: readonly RegExp[] = [
  // A label, `时间：9点`, or a speaker, `问：…`; not an address.
  /^[\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z\d（）()、/ \u3000]{0,9}[：:](?!\/\/)/u,
  /^\d{1,2}[:：]\d{2}(?!\d)/,
  /^(?:\d{4}年)?\d{1,2}月(?:\d{1,2}[日号]?|[上中下]旬)/,
  /^\d{4}[-./]\d{1,2}[-./]\d{1,2}(?!\d)/,
  /^(?:(?:周|星期|礼拜)[一二三四五六日天]|[上下中]午|早上|晚上)/,
  /^第[一二三四五六七八九十\d]{1,3}(?:节|天|场|期|周|组|名|轮|课|单元|批|站)/,
];

const DATE = /^(?:\d{4}|[〇○零一二三四五六七八九]{4})\s?年.{1,5}月.{1,5}日$/;
/** The addressee of a letter or notice. */
const SALUTATION =
  /^(?:(?:尊敬|亲爱|敬爱)的|各|全体|致).{1,20}[：:]$|^.{0,16}(?:们|老师|会员|同志|朋友|教职工|职工|女士|先生|家长|同学)[：:]$/;
const SENTENCE = /[，。；！？,;!?]/;

/** A line without quotation marks, list marker and stars. */
const plainOf = (line: string) =>
  line
    .replace(/^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?/, '')
    .replaceAll('**', '')
    .replace(/(?:\\|\s)+$/, '');

/**
 * The lines of a paragraph that should end with a line break on the page but do not, as in a
 * notice, a timetable, a talk, a poem or a signature. Empty for wrapped prose.
 */
export function runOnLines(paragraph: readonly string[]): ReadonlySet<number> {
  const lines = paragraph.map(plainOf);
  const own = [ownLines(paragraph), ownLines(lines)];
  const isKept = (index: number) =>
    own.some((starts) => starts[index + 1] === true) || /\\$| {2}$/.test(paragraph[index] ?? '');
  const ends = kindEnds(lines) ?? [...letterEnds(lines), ...shortEnds(lines)];
  return new Set(ends.filter((index) => index < lines.length - 1 && !isKept(index)));
}

/**
 * The break positions: before each line of the most frequent kind. Other lines continue the line
 * before.
 */
function kindEnds(lines: readonly string[]): number[] | undefined {
  const isCut = isCutToColumn(lines);
  // Prose whose second line begins with something like a label.
  const endsWithin = /[，。；].*[^。；！？]$/.test(lines[0] ?? '');
  const kind = KINDS.find((one) => {
    const count = lines.filter((line) => one.test(line)).length;
    return isCut ? count === lines.length && !endsWithin : count >= 2 && count * 2 >= lines.length;
  });
  return kind && lines.length > 1
    ? lines.flatMap((line, index) => (kind.test(line) ? [index - 1] : []))
    : undefined;
}

/** Salutation, `此致`, and at the end a date with the signatory. */
function letterEnds(lines: readonly string[]): number[] {
  const ends = lines.flatMap((line, index) =>
    line === '此致' || (index === 0 && SALUTATION.test(line)) ? [index] : [],
  );
  const last = lines.length - 1;
  if (!DATE.test(lines[last] ?? '')) return ends;
  ends.push(last - 1);
  const signs = lines[last - 1] ?? '';
  if (signs.length <= MAX_NAME_LENGTH && !SENTENCE.test(signs)) ends.push(last - 2);
  return ends;
}

const MAX_NAME_LENGTH = 25;
const PHRASE_END = /[，。！？；、：]/;
/** Length of a phrase in verse, and of a line with a name or an item. */
const VERSE = { min: 4, max: 8 };
const SHORT = { min: 2, max: 12 };
/** Minimum width of a column at which programs wrap lines. */
const NARROWEST = 5;
const WIDE = 10;

/** Whether all lines except the last are as wide as the first, as if a program had wrapped them. */
function isCutToColumn(lines: readonly string[]): boolean {
  const [first = 0, ...more] = lines.map(lineWidth);
  // Tolerance: a word or a mark that may not begin a line is moved to the next one.
  const play = first >= WIDE ? 2 : 0.5;
  return (
    first >= NARROWEST &&
    more.every((width, index) =>
      index === more.length - 1 ? width <= first + play : Math.abs(width - first) <= play,
    )
  );
}

/** After each line of a poem, or of a list without markers. */
function shortEnds(lines: readonly string[]): number[] {
  return isVerse(lines) || isList(lines) ? lines.map((_, index) => index) : [];
}

/** All phrases are as long as the first. */
function isVerse(lines: readonly string[]): boolean {
  const [first = '', ...more] = lines.flatMap((line) => line.split(PHRASE_END).filter(Boolean));
  return (
    lines.length > 1 &&
    first.length >= VERSE.min &&
    first.length <= VERSE.max &&
    more.every((phrase) => phrase.length === first.length) &&
    lines.every((line) => /^[\p{Script=Han}，。！？；、：]+$/u.test(line)) &&
    (lines.length > 2 || lines.every((line) => /[，。！？；、]$/.test(line)))
  );
}

function isList(lines: readonly string[]): boolean {
  const widths = lines.map(lineWidth);
  return (
    lines.length > 2 &&
    !isCutToColumn(lines) &&
    widths.every((width) => width >= SHORT.min && width <= SHORT.max) &&
    lines.every((line) => !SENTENCE.test(line) && /\p{Script=Han}/u.test(line))
  );
}
