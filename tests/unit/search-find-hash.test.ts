import { describe, expect, test } from 'vitest';
import { readFindHash, toFindHash } from '../../src/search/find-hash.ts';

describe('words to mark, in the fragment of an address', () => {
  test.each([
    [['会费']],
    [['会费', '标准']],
    [['A&B', '100%', '#1', 'a+b', 'q=1']],
    [['trade union', '工会 法']],
    [['<script>', '“引号”']],
  ])('round-trips %j', (terms) => {
    expect(readFindHash(toFindHash(terms))?.terms).toEqual(terms);
  });

  test('separates words with a plus sign', () => {
    expect(decodeURIComponent(toFindHash(['会费', '标准']))).toBe('#find=会费+标准');
  });

  test('includes the section when it is known', () => {
    const hash = toFindHash(['会费'], 'section-怎么交');
    expect(readFindHash(hash)).toEqual({ terms: ['会费'], anchor: 'section-怎么交' });
  });

  test('has no fragment without words, or only the section', () => {
    expect(toFindHash([])).toBe('');
    expect(toFindHash(['  '])).toBe('');
    expect(toFindHash([], 'section-依据')).toBe('#section-依据');
  });

  test.each(['', '#', '#section-依据', '#find=', '#find=+++', '#q=会费', '#%E0%A4%A'])(
    '“%s” marks nothing and does not throw',
    (hash) => {
      expect(readFindHash(hash)).toBeUndefined();
    },
  );

  test('limits hostile fragments in length, in words and in the length of a word', () => {
    expect(readFindHash(`#find=${'会'.repeat(5000)}`)).toBeUndefined();
    const many = Array.from({ length: 500 }, (_, number) => `词${number}`).join('+');
    expect(readFindHash(`#find=${many}`)?.terms).toHaveLength(8);
    expect(readFindHash(`#find=${'会'.repeat(41)}+会费`)?.terms).toEqual(['会费']);
    expect(toFindHash(['会'.repeat(41)])).toBe('');
  });

  test('drops repeated words', () => {
    expect(readFindHash('#find=会费+会费')?.terms).toEqual(['会费']);
  });
});
