import { type Lexicon, blur } from '../lexicon.ts';
import { tuning } from '../tuning.ts';

/** A match between some of the input and a character of a word. */
export interface CharacterMatch {
  /** Length of the matched input. */
  length: number;
  cost: number;
  slips: number;
  isSound: boolean;
  isPinyin: boolean;
  isInitial: boolean;
}

const PLAIN = { slips: 0, isSound: false, isPinyin: false, isInitial: false };

/** The ways in which the next part of the input can match a character of a word. */
export function matchCharacter(
  input: string,
  at: number,
  character: string,
  lexicon: Lexicon,
): CharacterMatch[] {
  const given = input[at];
  if (given === undefined) return [];
  if (given === character) return [{ ...PLAIN, length: 1, cost: 0 }];
  const isLetter = /[a-z]/.test(given);
  const readings = lexicon.readingsOf(character);
  if (isLetter && readings.length > 0) return matchLetters(input, at, readings);
  if (isLetter !== /[a-z]/.test(character)) return [];
  const cost = lexicon.soundingLike(given).has(character)
    ? soundCost(lexicon.readingsOf(given), readings)
    : undefined;
  const matches: CharacterMatch[] = [
    cost === undefined
      ? { ...PLAIN, length: 1, cost: tuning.spelling.otherCharacter, slips: 1 }
      : { ...PLAIN, length: 1, cost, isSound: true },
    // The character was left out.
    { ...PLAIN, length: 0, cost: tuning.spelling.missing, slips: 1 },
  ];
  // An extra character precedes it.
  if (input[at + 1] === character) {
    matches.push({ ...PLAIN, length: 2, cost: tuning.spelling.doubled, slips: 1 });
  }
  return matches;
}

function soundCost(given: readonly string[], wanted: readonly string[]): number {
  return given.some((syllable) => wanted.includes(syllable))
    ? tuning.spelling.homophone
    : tuning.spelling.nearHomophone;
}

function matchLetters(input: string, at: number, readings: readonly string[]): CharacterMatch[] {
  const letters = input.slice(at, at + 6);
  const matches = new Map<number, CharacterMatch>();
  const add = (length: number, cost: number, isInitial: boolean): void => {
    const known = matches.get(length);
    if (known && known.cost <= cost) return;
    matches.set(length, { ...PLAIN, length, cost, isPinyin: true, isInitial });
  };
  for (const reading of readings) {
    if (letters.startsWith(reading)) add(reading.length, tuning.spelling.syllable, false);
    // ü is typed as v, and as u by those who have not heard of that.
    const plain = reading.replace('v', 'u');
    if (plain !== reading && letters.startsWith(plain))
      add(plain.length, tuning.spelling.syllable, false);
    const near = blur(reading);
    if (near !== reading && letters.startsWith(near))
      add(near.length, tuning.spelling.nearSyllable, false);
    const [initial = ''] = /^(?:zh|ch|sh|.)/.exec(reading) ?? [];
    if (letters.startsWith(initial)) add(initial.length, tuning.spelling.initial, true);
    if (letters.startsWith(reading[0] ?? '')) add(1, tuning.spelling.initial, true);
  }
  return [...matches.values()];
}
