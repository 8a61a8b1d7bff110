import type { Element, Root } from 'hast';
import { attribute, rawText } from '../../html/tree.ts';
import { parseUrl } from '../../values/parse-url.ts';
import type { Page } from './find-article.ts';
import { pick, textIn, textOf, textOfAll } from './page-tree.ts';
import { readDay } from './read-day.ts';

/** Characters of an article among which the day of its publication stands. */
const TOP = 200;

/** The origin of the site that a page was saved from. */
export function originOf(root: Root): string | undefined {
  const address = canonicalOf(root);
  return address === undefined ? undefined : new URL(address).origin;
}

function canonicalOf(root: Root): string | undefined {
  const link = pick(
    root,
    (element) => element.tagName === 'link' && attribute(element, 'rel') === 'canonical',
  );
  const said = [link && attribute(link, 'href'), metaOf(root, 'og:url'), savedFrom(root)];
  return said.find(
    (address) => /^https?:/i.test(address ?? '') && parseUrl(address ?? '') !== undefined,
  );
}

/** What browsers write when they save a page: `<!-- saved from url=(0042)http://… -->`. */
function savedFrom({ children }: Root): string | undefined {
  const comments = children.flatMap((node) => [node, ...('children' in node ? node.children : [])]);
  return comments.flatMap((node) =>
    node.type === 'comment' ? (/saved from url=\(\d+\)(\S+)/.exec(node.value)?.[1] ?? []) : [],
  )[0];
}

/** What the page says of itself; else its path: a mirror has the addresses as file names. */
export function addressesOf(root: Root, path: string): string[] {
  const address = canonicalOf(root);
  if (address !== undefined) {
    const { host, pathname, search } = new URL(address);
    // Nobody can redirect the pages of another host.
    return host === 'mp.weixin.qq.com' || pathname + search === '/' ? [] : [pathname + search];
  }
  // wget writes `show.asp?id=12` as `show.asp@id=12`, and may add `.html`.
  const plain = path.replace(/[@?](.*?)(?:\.html?)?$/, '?$1');
  return [encodeURI(`/${plain}`).replace(/\/index\.html?$/i, '/')].filter((each) => each !== '/');
}

export function titleOf({ root, article }: Page): string | undefined {
  const named = textOf(root, /^(?:activity-name|rich_media_title)$/);
  const inside = pick(article, ({ tagName }) => tagName === 'h1');
  const heading = inside ?? pick(root, ({ tagName }) => tagName === 'h1');
  const title = pick(root, ({ tagName }) => tagName === 'title');
  const candidates = [
    named,
    metaOf(root, 'og:title', 'ArticleTitle'),
    heading && rawText(heading),
    // “标题 - 网站名”
    title && rawText(title).replace(/\s*[-_|–—]\s*[^-_|–—]*$/, ''),
    title && rawText(title),
  ];
  return candidates.map((text) => text?.replace(/\s+/g, ' ').trim()).find(Boolean);
}

export function dateOf(root: Root, article: Root | Element): string | undefined {
  const top = textIn(article).replace(/\s+/g, ' ').slice(0, TOP);
  const meta = metaOf(
    root,
    'article:published_time',
    'PubDate',
    'publishdate',
    'publish_time',
    'date',
  );
  const script = textOfAll(root, 'script');
  const [, seconds] =
    /\b(?:var\s+)?(?:ct|createTime|oriCreateTime)\s*[=:]\s*["'](\d{10})["']/.exec(script) ?? [];
  const time = pick(root, ({ tagName }) => tagName === 'time');
  const written = textOf(root, /^(?:publish_time|post-date|pub[-_]?date|date)$/);
  const visible = /(?:发布|发表|更新)?(?:时间|日期)\s*[:：]\s*(\d{4}[^\s]{1,12})/.exec(
    textIn(root),
  )?.[1];
  return [
    readDay(meta),
    seconds === undefined ? undefined : readDay(new Date(Number(seconds) * 1000)),
    readDay(time && (attribute(time, 'dateTime') || rawText(time))),
    readDay(written),
    readDay(visible),
    // A line below the title, without a word for it.
    readDay(/\d{4}\s*(?:年|-|\/)\s*\d{1,2}\s*(?:月|-|\/)\s*\d{1,2}/.exec(top)?.[0]),
  ].find((day) => day !== undefined);
}

export function metaOf(root: Root, ...names: string[]): string | undefined {
  for (const name of names) {
    const meta = pick(root, (element) => {
      if (element.tagName !== 'meta') return false;
      const own = attribute(element, 'name') || attribute(element, 'property');
      return own.toLowerCase() === name.toLowerCase();
    });
    const value = meta && attribute(meta, 'content').trim();
    if (value) return value;
  }
  return undefined;
}
