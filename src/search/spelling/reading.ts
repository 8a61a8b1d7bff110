/** A way to read a question as words of the index. */
export interface Reading {
  text: string;
  /** Less is likelier. */
  cost: number;
  /** Whether letters were read as pinyin. */
  isPinyin: boolean;
  /** Whether the reading differs from the input. */
  isChanged: boolean;
  /** Number of words that were typed as initials only. */
  initialled: number;
  words: number;
  /** Characters that are no word of the lexicon. */
  unread: number;
  /** Characters read as others that sound alike, and those that are wrong, missing or doubled. */
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
