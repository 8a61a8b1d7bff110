import { NOTHING } from './fold.ts';

/** A text without what takes no room, and where its signs stand in the folded text that it was made of. */
export interface Squeezed {
  text: string;
  /** The place of a sign. */
  placeOf: (offset: number) => number;
}

/** Four stars and more are a mask (`138****5678`), up to three are bold type; a single one is a star. */
const NO_ROOM = new RegExp(`[${NOTHING}]+|(?<!\\*)\\*{2,3}(?!\\*)|\`+|~~|\\\\(?=[^\\w\\s])`, 'g');

/** Takes out of a folded text what takes no room, so that a number cut by markup alone is one number again. */
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

/** Forms have a box for each digit. */
const BOXES = /(?:[[【〔□☐▢] ?[\dXx](?: ?[\]】〕])? ?){11,}/g;

/** The text with blanks in the place of the boxes that single digits stand in, of the same length. */
export const withoutBoxes = (text: string): string =>
  text.replace(BOXES, (boxes) => boxes.replace(/[^\dXx]/g, ' '));

/** The index of the last of ascending numbers that is at most `value`; -1 where there is none. */
export function lastAtMost(ascending: readonly number[], value: number): number {
  let [low, high] = [-1, ascending.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((ascending[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
