import { expect, test } from 'vitest';
import { hasShortPhrases } from '../../src/views/phrases.ts';

test.each([
  ['和学校有了争议，先走哪条路？', true],
  ['被家长、学生打骂，网上被造谣，怎么办？', true],
  ['0.5%和2%，哪一笔是我交的？', true],
  ['联系我们', false],
  ['2027年新春贺卡抽奖的办法', false],
  ['考核不合格以后学校说要解聘我，怎么办？', false],
])('%s breaks between its phrases: %s', (title, isShort) => {
  expect(hasShortPhrases(title)).toBe(isShort);
});
