import { dict } from '@node-rs/jieba/dict.js';

const MIN_LENGTH = 2;
const MAX_LENGTH = 4;
/** Words below this frequency in the dictionary are as often names and typos as words. */
const MIN_FREQUENCY = 3;

let words: ReadonlyMap<string, number> | undefined;

/** Words of Chinese, of two to four characters, with their frequencies in jieba's dictionary. */
export const dictionary = (): ReadonlyMap<string, number> => (words ??= readDictionary());

function readDictionary(): Map<string, number> {
  return new Map(
    [...new TextDecoder().decode(dict).matchAll(/^(\p{Script=Han}+) (\d+)/gmu)].flatMap(
      ([, word = '', times]): [string, number][] =>
        word.length >= MIN_LENGTH && word.length <= MAX_LENGTH && Number(times) >= MIN_FREQUENCY
          ? [[word, Number(times)]]
          : [],
    ),
  );
}

/** The words of the dictionary in a text. None contains a line break. */
export function dictionaryWordsIn(text: string): string[] {
  const known = dictionary();
  const found = new Set<string>();
  for (const [run] of text.matchAll(/\p{Script=Han}{2,}/gu)) {
    for (let start = 0; start + MIN_LENGTH <= run.length; start += 1) {
      for (let length = MIN_LENGTH; length <= MAX_LENGTH; length += 1) {
        const word = run.slice(start, start + length);
        if (known.has(word)) found.add(word);
      }
    }
  }
  return [...found];
}
