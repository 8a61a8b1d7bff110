/** A way to read a question as words of the index. */
export interface Reading {
  text: string;
  /** Less is likelier. */
  cost: number;
  /** Whether letters were read as pinyin. */
  isPinyin: boolean;
  /** Whether anything was read otherwise than it stands. */
  isChanged: boolean;
  /** Words of which only initials were given. */
  initialled: number;
  words: number;
  /** Characters that are no word of the lexicon. */
  unread: number;
  /** Characters read as others that sound alike, and those that are wrong, missing or doubled. */
  sounds: number;
  slips: number;
}

/** Costs, in about the logarithm of how rarely each happens. */
export const COST = {
  homophone: 2.2,
  nearHomophone: 2.8,
  otherCharacter: 5.5,
  missing: 5.5,
  doubled: 5,
  syllable: 0.25,
  nearSyllable: 1.6,
  initial: 1.5,
  word: 1.2,
  /** For a word on one page; one less for each doubling. */
  rare: 6,
  asItStands: 7,
  stopWord: 2,
} as const;

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

/** So many readings are kept: initials alone fit a lot of words. */
export const KEPT = 16;
