/** A reading of a query as words of the index. */
export interface Reading {
  text: string;
  /** Lower is more probable. */
  cost: number;
  /** Whether letters were read as pinyin. */
  isPinyin: boolean;
  /** Whether the reading differs from the input. */
  isChanged: boolean;
  /** Number of words that were typed as initials only. */
  initialled: number;
  words: number;
  /** Number of characters that are no word of the lexicon. */
  unread: number;
  /** Numbers of homophones, and of wrong, missing or doubled characters. */
  sounds: number;
  slips: number;
}

/** Nothing read yet. */
export const NOTHING: Reading = {
  text: '',
  cost: 0,
  isPinyin: false,
  isChanged: false,
  initialled: 0,
  words: 0,
  unread: 0,
  sounds: 0,
  slips: 0,
};
