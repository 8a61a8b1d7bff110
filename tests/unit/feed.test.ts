import sax from 'sax';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type FeedHead, type FeedItem, feedId, toFeed } from '../../src/site/feed.ts';

const headAt = (host: string): FeedHead => ({
  title: '红烛 · 示例区教育工会',
  description: '权益、优惠、活动',
  author: '示例区教育工会',
  link: `https://${host}/`,
  self: `https://${host}/feed.atom`,
  id: feedId('示例区教育工会', ''),
});

const itemAt = (host: string): FeedItem => ({
  id: feedId('示例区教育工会', 'essays/a'),
  title: '“<b>”和&',
  link: `https://${host}/essays/a/`,
  summary: '一句\u0007话\uFFFE',
  html: `<p>全文]]>\u0001<a href="https://${host}/b/">乙</a>\ud800</p>`,
  published: '2026-11-02',
  updated: '2026-11-20',
  categories: ['通知'],
});

/** The text of each element of an XML document, by name; throws if it is not well-formed. */
function readXml(xml: string): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  const open: { name: string; text: string }[] = [];
  const parser = sax.parser(true);
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name }) => open.push({ name, text: '' });
  const add = (text: string) => {
    const last = open.at(-1);
    if (last) last.text += text;
  };
  parser.ontext = add;
  parser.oncdata = add;
  parser.onclosetag = () => {
    const { name, text } = open.pop() ?? { name: '', text: '' };
    texts.set(name, [...(texts.get(name) ?? []), text]);
  };
  parser.write(xml).close();
  return texts;
}

const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

afterEach(() => vi.useRealTimers());

describe('a feed', () => {
  test('keeps the ids of its entries when the site moves to another host', async () => {
    const idsAt = async (host: string) =>
      readXml(await toFeed('atom', headAt(host), [itemAt(host)]).text()).get('id');
    expect(await idsAt('old.example.cn')).toEqual(await idsAt('new.example.cn'));
    expect((await idsAt('old.example.cn'))?.[1]).toMatch(
      /^tag:red-candle\.invalid,2026:[0-9a-f]{12}\/essays\/a$/,
    );
    expect(feedId('另一个工会', 'essays/a')).not.toBe(feedId('示例区教育工会', 'essays/a'));
  });

  test.each(['atom', 'xml'] as const)(
    'as %s is well-formed whatever a text holds',
    async (format) => {
      const xml = await toFeed(format, headAt('x.cn'), [itemAt('x.cn')]).text();
      expect(xml).not.toMatch(CONTROLS);
      const texts = readXml(xml);
      // Titles are HTML there: what they show is what was written.
      expect(texts.get('title')?.at(-1)).toBe('“&lt;b&gt;”和&amp;');
      const content = texts.get(format === 'atom' ? 'content' : 'content:encoded')?.[0];
      expect(content).toContain('<a href="https://x.cn/b/">乙</a>');
    },
  );

  test('as JSON has plain titles and the whole text', async () => {
    const response = toFeed('json', headAt('x.cn'), [itemAt('x.cn')]);
    expect(response.headers.get('Content-Type')).toContain('application/feed+json');
    const { items } = (await response.json()) as { items: Record<string, string>[] };
    expect(items[0]).toMatchObject({
      id: feedId('示例区教育工会', 'essays/a'),
      url: 'https://x.cn/essays/a/',
      title: '“<b>”和&',
      summary: '一句话',
      date_published: '2026-11-01T16:00:00.000Z',
      date_modified: '2026-11-19T16:00:00.000Z',
    });
    expect(items[0]?.['content_html']).toContain('<p>全文]]>');
  });

  test('does not change between builds without a change', async () => {
    const once = await toFeed('atom', headAt('x.cn'), [itemAt('x.cn')]).text();
    vi.setSystemTime(Date.now() + 86_400_000);
    expect(await toFeed('atom', headAt('x.cn'), [itemAt('x.cn')]).text()).toBe(once);
    expect(once).toContain('<updated>2026-11-19T16:00:00.000Z</updated>');
  });
});
