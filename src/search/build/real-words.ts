import { blur } from '../lexicon.ts';
import { dictionary } from './dictionary.ts';

/** More would add more bytes than benefit; the most common come first. */
const MAX = 5000;
/** Readings of a word that are tried; a character may have several. */
const MAX_READINGS = 8;

/**
 * Words of the language that do not occur on the site, but that a spelling correction could mistake
 * for a typo of one that does: they sound alike, or differ in one character of three or four. By
 * frequency in jieba’s dictionary.
 *
 * @param said words of the dictionary that occur on the site
 * @param readings syllable → characters
 * @returns separated by spaces
 */
export function realWords(
  said: ReadonlySet<string>,
  readings: Readonly<Record<string, string>>,
): string {
  const codesOf = codesBy(readings);
  const sounds = new Set([...said].flatMap((word) => soundsOf(word, codesOf)));
  const patterns = new Set([...said].flatMap(patternsOf));
  return dictionary()
    .filter(
      ([word]) =>
        !said.has(word) &&
        (soundsOf(word, codesOf).some((sound) => sounds.has(sound)) ||
          patternsOf(word).some((pattern) => patterns.has(pattern))),
    )
    .sort(([, a], [, b]) => b - a)
    .slice(0, MAX)
    .map(([word]) => word)
    .sort()
    .join(' ');
}

/** Returns the codes of the syllables that a character may be read as: one code unit each. */
type CodesOf = (character: string) => readonly string[];

function codesBy(readings: Readonly<Record<string, string>>): CodesOf {
  const codes = new Map<string, string>();
  const codeOf = (sound: string): string => {
    const code = codes.get(sound) ?? String.fromCharCode(codes.size);
    codes.set(sound, code);
    return code;
  };
  const known = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(readings)) {
    const code = codeOf(blur(syllable));
    for (const character of characters) {
      const all = known.get(character);
      if (!all) known.set(character, [code]);
      else if (!all.includes(code)) all.push(code);
    }
  }
  return (character) => {
    const found = known.get(character) ?? [codeOf(character)];
    known.set(character, found);
    return found;
  };
}

/** The approximate sounds of a word. */
function soundsOf(word: string, codesOf: CodesOf): string[] {
  let sounds = [''];
  for (const character of word) {
    const next = codesOf(character);
    sounds = withEach(sounds, next);
  }
  return sounds;
}

/** Each beginning with each end, the first ones. Loops: this is asked for every word of the language. */
function withEach(beginnings: readonly string[], ends: readonly string[]): string[] {
  const all: string[] = [];
  for (const beginning of beginnings) {
    for (const end of ends) {
      if (all.length === MAX_READINGS) return all;
      all.push(beginning + end);
    }
  }
  return all;
}

/** A longer word with any one of its characters replaced. */
const patternsOf = (word: string): string[] =>
  word.length < 3 ? [] : [...word].map((_, at) => `${word.slice(0, at)}*${word.slice(at + 1)}`);
