import { describe, expect, test } from 'vitest';
import { occurringIn } from '../../../src/search/build/occurring.ts';
import { Random } from '../../bench/search/random.ts';

describe('the words of a list that occur in a text', () => {
  test('are those that it includes, whatever their length and however they overlap', () => {
    const random = new Random(7);
    const letters = ['会', '员', '证', '工', 'a', '𠮷', ' '];
    const make = (length: number) => Array.from({ length }, () => random.pick(letters)).join('');
    for (let round = 0; round < 200; round += 1) {
      const text = make(random.between(0, 40));
      const words = Array.from({ length: 30 }, () => make(random.between(0, 5)));
      const included = new Set(words.filter((word) => text.includes(word)));
      expect(occurringIn(text, words)).toEqual(included);
    }
  });
});
