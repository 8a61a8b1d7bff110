import { describe, expect, test } from 'vitest';
import { type CollectionName, collectionNames } from '../../src/collections/index.ts';
import { choiceFields } from '../../src/collections/places.ts';
import { RESERVED_SLUGS } from '../../src/collections/places.ts';
import { type Data, errorsOf } from './model-kit.ts';

const day = (time: string) => `2027-04-10T${time}:00+08:00`;

describe('几栏之间的规矩', () => {
  test.each<[string, CollectionName, Data, string]>([
    [
      '活动先结束后开始',
      'activities',
      { start: day('09:00'), end: day('08:59') },
      '结束时间不能早于开始时间',
    ],
    [
      '演出先结束后开始',
      'performances',
      { start: day('09:00'), end: day('08:59') },
      '结束时间不能早于开始时间',
    ],
    ['活动结束后还在报名', 'activities', { signUpBy: '2027-04-11' }, '报名截止不能晚于活动结束'],
    [
      '优惠没开始就到期',
      'merchants',
      { validFrom: '2027-01-02', validUntil: '2027-01-01' },
      '不能早于“有效期起”',
    ],
    [
      '下次核对早于最近核对',
      'rights',
      { lastReviewed: '2026-11-22', reviewBy: '2026-11-21' },
      '应晚于“最近核对”',
    ],
    [
      '下次核对就在当天',
      'rights',
      { lastReviewed: '2026-11-22', reviewBy: '2026-11-22' },
      '应晚于“最近核对”',
    ],
    ['页面占了网站的地址', 'pages', { slug: 'search' }, '这个网址名网站自己要用'],
    [
      '页面以前的地址占了网站的地址',
      'pages',
      { formerSlugs: ['rights'] },
      '这个网址名网站自己要用',
    ],
  ])('%s：不收', (_, name, changes, message) => {
    const errors = errorsOf(name, changes);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(message);
  });

  test.each<[string, CollectionName, Data]>([
    ['开始就结束', 'activities', { start: day('09:00'), end: day('09:00') }],
    [
      '按另一个时区写的结束时间',
      'activities',
      { start: day('09:00'), end: '2027-04-10T01:30:00Z' },
    ],
    ['最后一天还能报名', 'activities', { signUpBy: '2027-04-10' }],
    ['不用报名', 'activities', { signUpBy: '' }],
    ['只有一天的优惠', 'merchants', { validFrom: '2027-01-01', validUntil: '2027-01-01' }],
    ['第二天再核对', 'rights', { lastReviewed: '2026-11-22', reviewBy: '2026-11-23' }],
  ])('%s：收', (_, name, changes) => {
    expect(errorsOf(name, changes)).toEqual([]);
  });

  test.each(RESERVED_SLUGS)('页面不能叫 %s，以前叫过也不行', (slug) => {
    for (const changes of [{ slug }, { formerSlugs: [slug] }]) {
      const [error, ...others] = errorsOf('pages', changes);
      expect(error).toContain('这个网址名网站自己要用');
      expect(others).toEqual([]);
    }
    expect(errorsOf('essays', { slug })).toEqual([]);
  });

  test.each(collectionNames)(
    '%s：自己的分类列表和翻页的地址，条目不能占，以前占过也不行',
    (name) => {
      const fields = choiceFields(name).map((field) => field.name);
      for (const slug of ['page', ...fields]) {
        expect(errorsOf(name, { slug })).toEqual([expect.stringContaining('列表要用')]);
        expect(errorsOf(name, { formerSlugs: [slug] })).toHaveLength(1);
      }
    },
  );

  test.each(['con', 'prn', 'aux', 'nul', 'com1', 'lpt9'])('Windows 留着的名字 %s，不收', (slug) => {
    expect(errorsOf('rights', { slug })).toEqual([expect.stringContaining('Windows')]);
    expect(errorsOf('pages', { formerSlugs: [slug] })).toHaveLength(1);
  });

  test.each(['offline-reading', 'con-man', 'common', 'pages', 'com10'])('%s：可以用', (slug) => {
    expect(errorsOf('pages', { slug })).toEqual([]);
  });

  test.each(['Hong-Zhu', 'a_b', 'a--b', '-a', '红烛', 'page', 'a/b', '../a', 'x'.repeat(61)])(
    '“%s”不能作网址名',
    (slug) => {
      expect(errorsOf('essays', { slug })).toHaveLength(1);
    },
  );
});
