import { describe, expect, test } from 'vitest';
import { type CollectionName, collectionNames } from '../../src/collections/index.ts';
import { choiceFields } from '../../src/collections/places.ts';
import { RESERVED_SLUGS } from '../../src/collections/places.ts';
import { type Data, errorsOf } from './model-kit.ts';

const day = (time: string) => `2027-04-10T${time}:00+08:00`;

describe('rules between fields', () => {
  test.each<[string, CollectionName, Data, string]>([
    [
      'an activity that ends before it begins',
      'activities',
      { start: day('09:00'), end: day('08:59') },
      '结束时间不能早于开始时间',
    ],
    [
      'a performance that ends before it begins',
      'performances',
      { start: day('09:00'), end: day('08:59') },
      '结束时间不能早于开始时间',
    ],
    [
      'sign-up after the end of the activity',
      'activities',
      { signUpBy: '2027-04-11' },
      '报名截止不能晚于活动结束',
    ],
    [
      'an offer that expires before it begins',
      'merchants',
      { validFrom: '2027-01-02', validUntil: '2027-01-01' },
      '不能早于“有效期起”',
    ],
    [
      'a next review before the last one',
      'rights',
      { lastReviewed: '2026-11-22', reviewBy: '2026-11-21' },
      '应晚于“最近核对”',
    ],
    [
      'a next review on the day of the last one',
      'rights',
      { lastReviewed: '2026-11-22', reviewBy: '2026-11-22' },
      '应晚于“最近核对”',
    ],
    [
      'a last day before the first one',
      'essays',
      { kind: 'notice', publishDate: '2026-11-22', lastDay: '2026-11-21' },
      '不能早于“发布日期”',
    ],
    [
      'a last day of an article',
      'essays',
      { kind: 'article', lastDay: '2027-01-15' },
      '只有通知写“最后一天”',
    ],
    [
      'a pinned notice without a last day',
      'essays',
      { kind: 'notice', pinned: true },
      '置顶的通知要写“最后一天”',
    ],
    ['a pinned article', 'essays', { kind: 'article', pinned: true }, '只有通知可以置顶'],
    ['a page at an address of the website', 'pages', { slug: 'search' }, '这个网址名网站自己要用'],
    [
      'a page with a former address of the website',
      'pages',
      { formerSlugs: ['rights'] },
      '这个网址名网站自己要用',
    ],
  ])('refuses %s', (_, name, changes, message) => {
    const errors = errorsOf(name, changes);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(message);
  });

  test.each<[string, CollectionName, Data]>([
    ['an end at the time of the start', 'activities', { start: day('09:00'), end: day('09:00') }],
    [
      'an end in another time zone',
      'activities',
      { start: day('09:00'), end: '2027-04-10T01:30:00Z' },
    ],
    ['sign-up until the last day', 'activities', { signUpBy: '2027-04-10' }],
    [
      'a pinned notice of one day',
      'essays',
      { kind: 'notice', pinned: true, publishDate: '2026-11-22', lastDay: '2026-11-22' },
    ],
    ['a notice without a last day', 'essays', { kind: 'notice' }],
    ['no sign-up', 'activities', { signUpBy: '' }],
    ['an offer of one day', 'merchants', { validFrom: '2027-01-01', validUntil: '2027-01-01' }],
    [
      'a next review on the following day',
      'rights',
      { lastReviewed: '2026-11-22', reviewBy: '2026-11-23' },
    ],
  ])('accepts %s', (_, name, changes) => {
    expect(errorsOf(name, changes)).toEqual([]);
  });

  test.each(RESERVED_SLUGS)('refuses %s as a slug or former slug of a page', (slug) => {
    for (const changes of [{ slug }, { formerSlugs: [slug] }]) {
      const [error, ...others] = errorsOf('pages', changes);
      expect(error).toContain('这个网址名网站自己要用');
      expect(others).toEqual([]);
    }
    expect(errorsOf('essays', { slug })).toEqual([]);
  });

  test.each(collectionNames)(
    '%s: refuses its own list addresses as slugs and former slugs',
    (name) => {
      const fields = choiceFields(name).map((field) => field.name);
      for (const slug of ['page', ...fields]) {
        expect(errorsOf(name, { slug })).toEqual([expect.stringContaining('列表要用')]);
        expect(errorsOf(name, { formerSlugs: [slug] })).toHaveLength(1);
      }
    },
  );

  test.each(['con', 'prn', 'aux', 'nul', 'com1', 'lpt9'])(
    'refuses %s, a name that Windows reserves',
    (slug) => {
      expect(errorsOf('rights', { slug })).toEqual([expect.stringContaining('Windows')]);
      expect(errorsOf('pages', { formerSlugs: [slug] })).toHaveLength(1);
    },
  );

  test.each(['offline-reading', 'con-man', 'common', 'pages', 'com10'])('accepts %s', (slug) => {
    expect(errorsOf('pages', { slug })).toEqual([]);
  });

  test.each(['Hong-Zhu', 'a_b', 'a--b', '-a', '红烛', 'page', 'a/b', '../a', 'x'.repeat(61)])(
    'refuses “%s” as a slug',
    (slug) => {
      expect(errorsOf('essays', { slug })).toHaveLength(1);
    },
  );
});
