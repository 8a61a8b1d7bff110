import { describe, expect, test } from 'vitest';
import { toCard } from '../../src/site/cards.ts';
import { type CollectionName, collectionNames } from '../../src/collections/index.ts';
import { type Data, exampleOf, parse } from './model-kit.ts';

function cardOf(name: CollectionName, changes: Data = {}) {
  const data = parse(name, { ...exampleOf(name), ...changes });
  return toCard(name, data as Parameters<typeof toCard<typeof name>>[1]);
}

describe('a card in a list', () => {
  test.each<[CollectionName, string, string]>([
    ['rights', '入会与会籍', '最近核对：2026年11月22日'],
    ['activities', '体育', '2027年4月10日（周六）09:00 · 示例体育馆'],
    ['performances', '演出', '2026年12月30日（周三）14:00 · 示例剧场'],
    ['troupes', '艺术分团 · 合唱', '每周三16:30，示例一中音乐教室'],
    ['merchants', '图书文具 · 东片', '有效期至2027年8月31日'],
    ['essays', '文章', '2026年11月20日 · 区教育工会宣传组（示例）'],
    ['pages', '关于', ''],
  ])('%s: %s, %s', (name, kicker, meta) => {
    expect(cardOf(name)).toMatchObject({ kicker, meta, title: exampleOf(name)['title'] });
  });

  test.each(collectionNames)('%s: has an address and a text', (name) => {
    const { href, text } = cardOf(name);
    const slug = String(exampleOf(name)['slug']);
    expect(href).toBe(name === 'pages' ? `/${slug}/` : `/${name}/${slug}/`);
    expect(text).not.toBe('');
  });

  test('a notice has a last day and may be pinned', () => {
    const notice = { kind: 'notice', publishDate: '2026-11-20', lastDay: '2027-01-15' };
    expect(cardOf('essays', { ...notice, pinned: true })).toMatchObject({
      kicker: '通知 · 置顶',
      until: '2027-01-15',
      period: { starts: '2026-11-20', ends: '2027-01-15' },
    });
    expect(cardOf('essays', notice).kicker).toBe('通知');
  });

  test('marks samples', () => {
    expect(cardOf('essays', { sample: true }).sample).toBe(true);
    expect(cardOf('essays', { sample: false }).sample).toBe(false);
  });

  test.each(['activities', 'performances'] as const)(
    '%s: has a period when scheduled, and the status its editor set when postponed or cancelled',
    (name) => {
      expect(cardOf(name)).toMatchObject({ period: { starts: exampleOf(name)['start'] } });
      expect(cardOf(name)).not.toHaveProperty('fixed');
      for (const [status, fixed] of [
        ['postponed', '延期'],
        ['cancelled', '取消'],
      ] as const) {
        expect(cardOf(name, { status })).toMatchObject({ fixed });
        expect(cardOf(name, { status })).not.toHaveProperty('period');
      }
    },
  );

  test('an activity has its last day to sign up', () => {
    expect(cardOf('activities').period).toMatchObject({ signUpBy: '2027-04-01' });
  });

  test('tells whom a recruiting troupe is looking for', () => {
    expect(cardOf('troupes', { wanted: '男低音' }).fixed).toBe('招新：男低音');
    expect(cardOf('troupes', { wanted: undefined }).fixed).toBe('正在招新');
    expect(cardOf('troupes', { recruiting: false })).not.toHaveProperty('fixed');
  });
});
