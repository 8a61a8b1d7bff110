import { describe, expect, test } from 'vitest';
import { readFindHash, toFindHash } from '../../src/search/find-hash.ts';

describe('要标出的词写在网址里', () => {
  test.each([
    [['会费']],
    [['会费', '标准']],
    [['A&B', '100%', '#1', 'a+b', 'q=1']],
    [['trade union', '工会 法']],
    [['<script>', '“引号”']],
  ])('%j 写进去、读出来一样', (terms) => {
    expect(readFindHash(toFindHash(terms))?.terms).toEqual(terms);
  });

  test('几个词用加号隔开', () => {
    expect(decodeURIComponent(toFindHash(['会费', '标准']))).toBe('#find=会费+标准');
  });

  test('知道是哪一段时，带上段落', () => {
    const hash = toFindHash(['会费'], 'section-怎么交');
    expect(readFindHash(hash)).toEqual({ terms: ['会费'], anchor: 'section-怎么交' });
  });

  test('没有词就没有片段，只剩段落', () => {
    expect(toFindHash([])).toBe('');
    expect(toFindHash(['  '])).toBe('');
    expect(toFindHash([], 'section-依据')).toBe('#section-依据');
  });

  test.each(['', '#', '#section-依据', '#find=', '#find=+++', '#q=会费', '#%E0%A4%A'])(
    '“%s”不标什么，也不出错',
    (hash) => {
      expect(readFindHash(hash)).toBeUndefined();
    },
  );

  test('恶意的片段有限度：太长的不理，词太多的只取前八个，过长的词不要', () => {
    expect(readFindHash(`#find=${'会'.repeat(5000)}`)).toBeUndefined();
    const many = Array.from({ length: 500 }, (_, number) => `词${number}`).join('+');
    expect(readFindHash(`#find=${many}`)?.terms).toHaveLength(8);
    expect(readFindHash(`#find=${'会'.repeat(41)}+会费`)?.terms).toEqual(['会费']);
    expect(toFindHash(['会'.repeat(41)])).toBe('');
  });

  test('重复的词只算一次', () => {
    expect(readFindHash('#find=会费+会费')?.terms).toEqual(['会费']);
  });
});
