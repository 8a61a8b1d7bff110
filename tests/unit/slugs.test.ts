import { describe, expect, test } from 'vitest';
import { formerSlugs, makeSlug } from '../../src/values/slugs.ts';
import { SLUG_MAX, SLUG_PATTERN } from '../../src/model/fields/slug.ts';

describe('makeSlug', () => {
  test.each([
    ['红烛书店（示例）', 'hong-zhu-shu-dian-shi-li-k3f9'],
    ['换到另一所学校，会籍怎么办？', 'huan-dao-ling-yi-suo-xue-xiao-hui-ji-zen-k3f9'],
    ['2027年 Open Day', '2027-nian-open-day-k3f9'],
    ['绿荫旅社', 'lv-yin-lv-she-k3f9'],
    ['？！', 'entry-k3f9'],
    ['🎉', 'entry-k3f9'],
  ])('%s → %s', async (title, slug) => {
    expect(await makeSlug(title, 'k3f9')).toBe(slug);
  });

  test('is a valid slug whatever the title is', async () => {
    for (const title of [
      '',
      'Ａ',
      'page',
      'x'.repeat(300),
      '重庆'.repeat(60),
      'é̀',
      '../../etc/passwd',
    ]) {
      const slug = await makeSlug(title);
      expect(slug).toMatch(SLUG_PATTERN);
      expect(slug.length).toBeLessThanOrEqual(SLUG_MAX);
    }
  });

  test('gives two entries of one title two slugs', async () => {
    expect(await makeSlug('通知')).not.toBe(await makeSlug('通知'));
  });
});

describe('formerSlugs', () => {
  test('keeps what was listed and adds what it was called', () => {
    expect(formerSlugs('new', ['oldest'], ['old'])).toEqual(['oldest', 'old']);
  });

  test('never holds the present slug, not even after it was changed back', () => {
    expect(formerSlugs('old', ['old', ''], ['old', 'new'])).toEqual(['new']);
  });
});
