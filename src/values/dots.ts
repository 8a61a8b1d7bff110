/** Between two facts of a line. It stays on the line of the word before it, so no line begins with it. */
export const DOT = '\u00A0· ';

/** A text in which no line begins with `·`. */
export const withDots = (text: string): string => text.replaceAll(' · ', DOT);
