import { describe, expect, test } from 'vitest';
import { readSynonyms } from '../../src/settings/read-settings.ts';

describe('the shipped groups of words', () => {
  const groups = readSynonyms('content');
  const groupOf = (word: string) => groups.find(({ words }) => words.includes(word));

  test('are many, and lead from what teachers say to what statutes say', () => {
    expect(groups.length).toBeGreaterThanOrEqual(150);
    for (const [said, written] of [
      ['京卡', '会员证'],
      ['职代会', '教代会'],
      ['非在编', '编外'],
      ['换学校', '调动'],
      ['薪水', '劳动报酬'],
      ['两倍工资', '二倍工资'],
      ['喂奶', '哺乳期'],
    ] as const)
      expect(groupOf(said)?.words).toContain(written);
  });

  test('do not take for equal what the law keeps apart', () => {
    expect(groupOf('炒鱿鱼')).toMatchObject({
      narrower: expect.arrayContaining(['解除劳动合同']) as unknown,
    });
    for (const [one, other] of [
      ['解除劳动合同', '辞退'],
      ['养老保险', '社会保险'],
      ['赔偿金', '经济补偿'],
      ['绩效工资', '奖金'],
    ] as const) {
      expect(groupOf(one)?.words).not.toContain(other);
      expect(groupOf(one)?.narrower ?? []).not.toContain(other);
    }
    expect(groups.flatMap(({ words, narrower }) => [...words, ...narrower])).not.toContain('离休');
  });
});
