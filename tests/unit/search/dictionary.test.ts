import { dict } from '@node-rs/jieba/dict.js';
import { expect, test } from 'vitest';
import { dictionary, dictionaryWordsIn } from '../../../src/search/build/dictionary.ts';
import { Random } from '../../bench/search/random.ts';

/** The dictionary, read in the plainest way. */
const plain = new Map(
  new TextDecoder()
    .decode(dict)
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([word = '']) => /^\p{Script=Han}+$/u.test(word) && word.length > 1 && word.length < 5)
    .map(([word = '', times]): [string, number] => [word, Number(times)])
    .filter(([, times]) => times >= 3),
);

test('has the words of two to four characters that are common enough, in order', () => {
  expect([...dictionary()]).toEqual([...plain]);
});

test('the words in a text are those of the dictionary that it includes, each once', () => {
  const random = new Random(11);
  const some = [...plain.keys()];
  const others = ['a', '1号', '，', '𠮷', '\n', '的', '鿏'];
  const pick = () => (random.between(0, 2) > 0 ? random.pick(some) : random.pick(others));
  const text = Array.from({ length: 2000 }, pick).join('');
  const included = new Set<string>();
  for (let at = 0; at < text.length; at += 1) {
    for (const length of [2, 3, 4]) {
      const word = text.slice(at, at + length);
      if (plain.has(word)) included.add(word);
    }
  }
  const found = dictionaryWordsIn(text);
  expect(new Set(found)).toEqual(included);
  expect(found).toHaveLength(included.size);
});
