import { createHash } from 'node:crypto';
import { Feed } from 'feed';

/** The formats of feeds, by the ends of their addresses, with their MIME types. */
export const FEED_FORMATS = {
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
  xml: 'application/rss+xml; charset=utf-8',
} as const;
export type FeedFormat = keyof typeof FEED_FORMATS;

export interface FeedItem {
  /** See {@link feedId}. */
  id: string;
  title: string;
  /** Full address of its page. */
  link: string;
  summary: string;
  /** Its full text as HTML, with full addresses. */
  html?: string;
  /** Days. */
  published: string;
  updated: string;
  categories: readonly string[];
}

export interface FeedHead {
  title: string;
  description: string;
  author: string;
  /** Full address of the page for readers. */
  link: string;
  /** Full address of the feed itself. */
  self: string;
  id: string;
}

/**
 * An id that stays when the site moves to another host, or an entry to another address, so that nobody reads
 * everything again: a `tag:` URI (RFC 4151). Its authority is a name that nobody can own (RFC 2606), since that of a
 * host may change; the union's own name keeps the ids of two sites apart.
 *
 * @param path of the first address of what is meant
 */
export function feedId(union: string, path: string): string {
  const own = createHash('sha256').update(union).digest('hex').slice(0, 12);
  return `tag:red-candle.invalid,2026:${own}/${path}`;
}

/** A feed with these items, in their order. */
export function toFeed(format: FeedFormat, head: FeedHead, items: readonly FeedItem[]): Response {
  const { title, description, author, link, self, id } = head;
  // Titles and summaries of XML formats are HTML, those of JSON Feed are plain.
  const text =
    format === 'json' ? withoutControls : (value: string) => escape(withoutControls(value));
  const latest = items
    .map(({ updated }) => updated)
    .sort()
    .at(-1);
  const feed = new Feed({
    ...{ id, title, description, link, language: 'zh-CN', generator: false },
    author: { name: author, link },
    feedLinks: { [format === 'xml' ? 'rss' : format]: self },
    // The day of a change, not of the build: an unchanged feed is the same file.
    updated: momentOf(latest ?? '2026-01-01'),
  });
  for (const item of items)
    feed.addItem({
      id: item.id,
      link: item.link,
      title: text(item.title),
      description: text(item.summary),
      ...(item.html !== undefined && { content: withoutControls(item.html) }),
      date: momentOf(item.updated),
      published: momentOf(item.published),
      category: item.categories.map((name) => ({ name, term: name })),
    });
  const write = { atom: () => feed.atom1(), json: () => feed.json1(), xml: () => feed.rss2() };
  return new Response(write[format](), { headers: { 'Content-Type': FEED_FORMATS[format] } });
}

const momentOf = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

/** Without what XML 1.0 cannot contain, however it is escaped: a single such character breaks a whole feed. */
function withoutControls(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
