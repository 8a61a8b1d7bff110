import { describe, expect, test } from 'vitest';
import { titleLines } from '../../src/share/title-lines.ts';

/** Han characters are 1 wide, Latin ones a half. */
const measure = (text: string) =>
  [...text].reduce((sum, sign) => sum + (/[\u0000-\u00ff]/.test(sign) ? 0.5 : 1), 0);
const lines = (title: string, width = 10, most = 4) => titleLines(title, { measure, width, most });

describe('the lines of a title', () => {
  test.each<[string, string, string[]]>([
    ['one that fits is one line', '会费怎么算', ['会费怎么算']],
    [
      'they end after a comma',
      '调动到另一所学校，会籍怎么办？',
      ['调动到另一所学校，', '会籍怎么办？'],
    ],
    ['a word of Chinese stays whole', '教师节联欢会在礼堂举行', ['教师节联欢会', '在礼堂举行']],
    [
      'none ends with an open quotation mark',
      '我们学校的工会“教工之家”',
      ['我们学校的工会', '“教工之家”'],
    ],
    [
      'a word of Latin stays whole',
      '教师节 Teachers 联欢会在礼堂',
      ['教师节 Teachers', '联欢会在礼堂'],
    ],
    ['rare characters count as one', '𠮷野家和䶮㛃', ['𠮷野家和䶮㛃']],
  ])('%s', (_, title, expected) => {
    const found = lines(title);
    expect(found?.join('').replaceAll(' ', '')).toBe(title.replaceAll(' ', ''));
    for (const line of found ?? []) expect(measure(line)).toBeLessThanOrEqual(10);
    expect(found).toEqual(expected);
  });

  test('are told to be too many, for a smaller type', () => {
    expect(lines('会'.repeat(40), 10, 3)).toBeUndefined();
    expect(lines('会'.repeat(40), 14, 3)).toHaveLength(3);
  });
});
