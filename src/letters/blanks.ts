import type { QuestionKind } from './letter.ts';

/** An ideographic space, which lines are drawn below; it is as wide as a character. */
const SPACE = '\u3000';
/** As many as fit beside the indent of a paragraph. */
const WHOLE_LINE = 34;

export const DAY_BLANK = `${SPACE.repeat(2)}年${SPACE.repeat(2)}月${SPACE.repeat(2)}日`;

/**
 * What a pen writes on where nobody has answered, line by line, to be underlined; a day needs no line, since its words
 * are printed. Lines are told apart, since programs do not wrap spaces at the end of one.
 */
export const BLANKS: Readonly<Record<QuestionKind, readonly string[]>> = {
  words: [SPACE.repeat(8)],
  choice: [SPACE.repeat(6)],
  day: [DAY_BLANK],
  sentences: Array<string>(4).fill(SPACE.repeat(WHOLE_LINE)),
};
