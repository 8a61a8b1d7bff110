/**
 * How a line break inside a paragraph is read: CSS Text 3, “segment break transformation”. Between
 * characters as wide as an ideograph it disappears; anywhere else it becomes a space. Browsers do
 * not do this for Chinese yet (Chromium and Safari always show a space), and neither does any
 * search index, so the break is removed before either sees it.
 *
 * Punctuation that Chinese and Western texts share has ambiguous width: “ ” ‘ ’ … — · ① ℃. Here
 * each has the width of the character on the other side of the break, and is wide between two of
 * its own kind, because this is a Chinese site.
 */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303F\u30FB\u30FC\u3200-\u33FF\uFE10-\uFE1F\uFE30-\uFE6F\uFF01-\uFFEF\p{Emoji_Presentation}]/u;
const AMBIGUOUS =
  /[\u00A7\u00B0\u00B1\u00B7\u00D7\u00F7\u2010-\u2026\u2030-\u203E\u2103\u2116\u2160-\u217F\u2190-\u21FF\u2200-\u22FF\u2460-\u27BF]/u;
/** Korean separates words by spaces. */
const HANGUL = /\p{Script=Hangul}/u;

type Width = 'wide' | 'ambiguous' | 'narrow';

function widthOf(character: string): Width {
  if (HANGUL.test(character)) return 'narrow';
  if (WIDE.test(character)) return 'wide';
  return AMBIGUOUS.test(character) ? 'ambiguous' : 'narrow';
}

/** The replacement of a line break between two characters: nothing or a space. */
export function breakBetween(before: string, after: string): '' | ' ' {
  return widthOf(before) === 'narrow' || widthOf(after) === 'narrow' ? ' ' : '';
}

/** The last whole character of a text, and the first; empty if there is none. */
export const lastOf = (text: string) => /[^\s]$/u.exec(text.slice(-32).trimEnd())?.[0] ?? '';
export const firstOf = (text: string) => /^[^\s]/u.exec(text.slice(0, 32).trimStart())?.[0] ?? '';

/** Joins the lines of one paragraph, without surrounding spaces. */
export function joinLines(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines
    .map((line, at) => {
      const before = lines[at - 1];
      return before === undefined ? line : breakBetween(lastOf(before), firstOf(line)) + line;
    })
    .join('');
}
