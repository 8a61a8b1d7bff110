/**
 * The words of an index and the readings of characters; loaded if a query is not understood as
 * typed.
 */
export interface LexiconFile {
  /**
   * Words in the order of code units, separated by spaces; the letter after each encodes its
   * frequency.
   */
  words: string;
  /** Syllable without tone → characters. */
  readings: Readonly<Record<string, string>>;
  /**
   * Words of the language that look like typos of these, separated by spaces; missing in older
   * files.
   */
  real?: string;
}

/** A node of the trie of all words. */
export interface TrieNode {
  /** Children by character. */
  next: Map<string, TrieNode>;
  /** At the end of a word: the number of pages with it, in powers of two. */
  level?: number;
}

export interface Lexicon {
  root: TrieNode;
  /** All readings of a character; empty if unknown. */
  readingsOf(character: string): readonly string[];
  /** Characters with the same or nearly the same sound. */
  soundingLike(character: string): ReadonlySet<string>;
  level(word: string): number | undefined;
  /** Whether the word exists in the language, though not on the site. */
  isReal(word: string): boolean;
}

/** Sounds that dialects and fast typing confuse. */
const NEAR: readonly (readonly [RegExp, string])[] = [
  [/^zh/, 'z'],
  [/^ch/, 'c'],
  [/^sh/, 's'],
  [/^l/, 'n'],
  [/^h(?=u)/, 'f'],
  [/ng$/, 'n'],
];

/** A syllable with easily confused sounds merged. */
export function blur(syllable: string): string {
  return NEAR.reduce((text, [from, to]) => text.replace(from, to), syllable);
}

const NONE: readonly string[] = [];

export function readLexicon(file: LexiconFile): Lexicon {
  const byCharacter = new Map<string, string[]>();
  const byBlurred = new Map<string, Set<string>>();
  for (const [syllable, characters] of Object.entries(file.readings)) {
    const alike = byBlurred.get(blur(syllable)) ?? new Set();
    byBlurred.set(blur(syllable), alike);
    for (const character of characters) {
      alike.add(character);
      const known = byCharacter.get(character);
      if (known) known.push(syllable);
      else byCharacter.set(character, [syllable]);
    }
  }
  const words = file.words.split(' ').filter(Boolean);
  const levels = new Map(
    words.map((word) => [word.slice(0, -1), word.charCodeAt(word.length - 1) - 97]),
  );
  const real = new Set(file.real?.split(' '));
  const root: TrieNode = { next: new Map() };
  const known = new Map<string, ReadonlySet<string>>();
  for (const [word, level] of levels) addWord(root, word, level);
  return {
    root,
    readingsOf: (character) => byCharacter.get(character) ?? NONE,
    soundingLike: (character) => {
      let alike = known.get(character);
      if (!alike) {
        alike = soundingLike(byCharacter.get(character), byBlurred);
        known.set(character, alike);
      }
      return alike;
    },
    level: (word) => levels.get(word),
    isReal: (word) => real.has(word),
  };
}

const NOBODY: ReadonlySet<string> = new Set();

function soundingLike(
  syllables: readonly string[] = [],
  byBlurred: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const sets = syllables.map((syllable) => byBlurred.get(blur(syllable)) ?? NOBODY);
  return sets.length === 1 ? (sets[0] ?? NOBODY) : new Set(sets.flatMap((set) => [...set]));
}

function addWord(root: TrieNode, word: string, level: number): void {
  let node = root;
  for (const character of word) {
    let next = node.next.get(character);
    if (!next) node.next.set(character, (next = { next: new Map() }));
    node = next;
  }
  node.level = level;
}
