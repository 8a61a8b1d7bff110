import { dict } from '@node-rs/jieba/dict.js';
import { blur } from '../lexicon.ts';

const MAX_LENGTH = 4;
/** Words below this frequency in the dictionary are as often names and typos as words. */
const MIN = 3;
/** More would add more bytes than benefit; the most common come first. */
const MAX = 5000;
/** Readings of a word that are tried; a character may have several. */
const MAX_READINGS = 8;

/**
 * Words of the language that do not occur on the site, but that a spelling correction could mistake
 * for a typo of one that does: they sound alike, or differ in one character of three or four. By
 * frequency in jieba’s dictionary.
 *
 * @param text all text of the site, folded
 * @param readings syllable → characters
 * @returns separated by spaces
 */
export function realWords(text: string, readings: Readonly<Record<string, string>>): string {
  const said = partsOf(text);
  const words = dictionary();
  const keysOf = keysBy(readings);
  const alike = new Set(words.flatMap(([word]) => (said.has(word) ? keysOf(word) : [])));
  return words
    .filter(([word]) => !said.has(word) && keysOf(word).some((key) => alike.has(key)))
    .sort(([, a], [, b]) => b - a)
    .slice(0, MAX)
    .map(([word]) => word)
    .sort()
    .join(' ');
}

function dictionary(): [string, number][] {
  return new TextDecoder()
    .decode(dict)
    .split('\n')
    .flatMap((line): [string, number][] => {
      const [word = '', times = ''] = line.split(' ');
      const isShort = word.length > 1 && word.length <= MAX_LENGTH;
      return isShort && Number(times) >= MIN && /^\p{Script=Han}+$/u.test(word)
        ? [[word, Number(times)]]
        : [];
    });
}

/** All runs of two to four characters. */
function partsOf(text: string): Set<string> {
  const parts = new Set<string>();
  for (const [run] of text.matchAll(/\p{Script=Han}+/gu)) {
    for (let start = 0; start < run.length; start += 1) {
      for (let length = 2; length <= MAX_LENGTH; length += 1)
        parts.add(run.slice(start, start + length));
    }
  }
  return parts;
}

/**
 * The approximate sound of a word, and for a longer one the patterns with any one of its characters
 * replaced.
 */
function keysBy(readings: Readonly<Record<string, string>>): (word: string) => string[] {
  const sounds = new Map<string, Set<string>>();
  for (const [syllable, characters] of Object.entries(readings)) {
    for (const character of characters) {
      const known = sounds.get(character);
      if (known) known.add(blur(syllable));
      else sounds.set(character, new Set([blur(syllable)]));
    }
  }
  return (word) => {
    let keys = [''];
    for (const character of word) {
      const next = [...(sounds.get(character) ?? [character])];
      keys = keys.flatMap((key) => next.map((sound) => `${key} ${sound}`)).slice(0, MAX_READINGS);
    }
    if (word.length < 3) return keys;
    return [...keys, ...[...word].map((_, at) => `${word.slice(0, at)}*${word.slice(at + 1)}`)];
  };
}
