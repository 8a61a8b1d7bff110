/** Han characters of a title in a line of 20 rem, less one for the mark at its end. */
const LINE = 10;

const MARKS = /[，、；：？！]/;

/**
 * Whether a title has several phrases, each short enough for a line, so that breaking between them
 * only leaves no mark at the start of a line.
 */
export function hasShortPhrases(title: string): boolean {
  const phrases = title.split(MARKS).filter((phrase) => phrase !== '');
  return phrases.length > 1 && phrases.every((phrase) => widthOf(phrase) <= LINE);
}

/** In Han characters; others are half as wide. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\u2E80-\uFFFF]/.test(character) ? 1 : 0.6), 0);
