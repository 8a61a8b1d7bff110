/** The collection of letters to fill in, where readers see it. */
export const LETTERS_LABEL = '文书';
