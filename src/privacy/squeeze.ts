import { NOTHING } from './fold.ts';

/** A text without characters of no width, and their positions in the folded text. */
export interface Squeezed {
  text: string;
  /** Maps an offset to one in the folded text. */
  placeOf: (offset: number) => number;
}

/**
 * Four or more stars are a mask (`138****5678`), two or three are bold markup; a single one is a
 * star.
 */
const NO_ROOM = new RegExp(`[${NOTHING}]+|(?<!\\*)\\*{2,3}(?!\\*)|\`+|~~|\\\\(?=[^\\w\\s])`, 'g');

/**
 * Removes characters of no width from a folded text, so that a number interrupted only by markup is
 * one number again.
 */
export function squeeze(folded: string): Squeezed {
  const starts: number[] = [];
  const shifts: number[] = [];
  let [text, from, shift] = ['', 0, 0];
  for (const { 0: nothing, index } of folded.matchAll(NO_ROOM)) {
    text += folded.slice(from, index);
    from = index + nothing.length;
    shift += nothing.length;
    starts.push(text.length);
    shifts.push(shift);
  }
  if (shift === 0) return { text: folded, placeOf: (offset) => offset };
  text += folded.slice(from);
  return { text, placeOf: (offset) => offset + (shifts[lastAtMost(starts, offset)] ?? 0) };
}

/** Boxes of a form, one for each digit. */
const BOXES = /(?:[[【〔□☐▢] ?[\dXx](?: ?[\]】〕])? ?){11,}/g;

/** The text with the boxes around single digits replaced by spaces, of the same length. */
export const withoutBoxes = (text: string): string =>
  text.replace(BOXES, (boxes) => boxes.replace(/[^\dXx]/g, ' '));

/** The index of the last of ascending numbers that is at most `value`; -1 if there is none. */
export function lastAtMost(ascending: readonly number[], value: number): number {
  let [low, high] = [-1, ascending.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((ascending[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
