import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { parseUrl } from '../../values/parse-url.ts';
import { attribute, find, hasClass, rawText, styleOf } from '../../html/tree.ts';
import type { Article, Listed } from '../article.ts';
import { readDay } from './read-day.ts';

/** Containers of the article in saved 公众号 pages, common blogs, and systems of Chinese schools and offices. */
const ARTICLE =
  /^(?:js_content|vsb_content\w*|zoom|zoomcon|artibody|article[-_]?(?:content|body)|content[-_]?(?:text|body)|post[-_]?(?:content|body)|entry-content|e-content|TRS_Editor|v_news_content|wp_articlecontent|news_?content|newsContent|text-?content|markdown-body|rich_media_content)$/i;
const GENERAL = /^(?:content|main|article|post|entry|con|text|detail|info|nr|neirong)$/i;
/** Parts of a page that belong to the site. */
const AROUND = /^(?:nav|header|footer|aside|form|dialog)$/;
const AROUND_NAME =
  /^(?:nav\w*|menu\w*|header\w*|footer\w*|foot|top|bottom|sidebar\w*|side|breadcrumbs?|crumbs?|position|location|comments?|respond|share\w*|social\w*|related\w*|pagination|pager|prev-?next|copyright|toc|search\w*|banner\w*|qr_?code\w*)$/i;

/** A page, parsed. */
export interface Page {
  root: Root;
  /** The element that holds the article, and whether it was found by its name. */
  article: Element | Root;
  isFound: boolean;
}

/** Parses a page and finds its article. Nothing is fetched or run. */
export function parsePage(html: string): Page {
  const root = fromHtml(html);
  const named = pick(root, (element) => isNamed(element, ARTICLE));
  const general =
    named ?? largest(root, ({ tagName }) => tagName === 'article' || tagName === 'main');
  const article = general ?? largest(root, (element) => isNamed(element, GENERAL));
  const whole = textLength(root);
  // A small part with a general name is not the article.
  if (article && (named !== undefined || textLength(article) * 3 > whole))
    return { root, article, isFound: true };
  return { root, article: pick(root, ({ tagName }) => tagName === 'body') ?? root, isFound: false };
}

/** A page without its text. */
export function listPage(page: Page, path: string): Listed {
  return {
    key: path,
    title: titleOf(page) ?? path.replace(/^.*\//, '').replace(/\.\w+$/, ''),
    addresses: addressesOf(page.root, path),
    files: [path],
  };
}

/** A saved page of a 公众号, or of another site. */
export function readPage(page: Page, path: string): Article {
  const { root, article, isFound } = page;
  const author = metaOf(root, 'author') ?? textOf(root, /^(?:js_name|profileBt|js_author_name)$/);
  const summary = metaOf(root, 'description', 'og:description');
  const date = dateOf(root);
  const origin = originOf(root);
  const { children } = article;
  const kept = (children as ElementContent[]).flatMap((child) =>
    isFound ? [child] : withoutSite(child),
  );
  const listed = listPage(page, path);
  return {
    ...listed,
    ...(date !== undefined && { date }),
    ...(author !== undefined && { author }),
    ...(summary !== undefined && { summary }),
    tags:
      metaOf(root, 'keywords', 'article:tag')
        ?.split(/[,，、;；\s]+/)
        .filter(Boolean) ?? [],
    draft: false,
    ...(origin !== undefined && { origin }),
    body: { format: 'html', children: withoutTitle(kept, listed.title) },
  };
}

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
function addressesOf(root: Root, path: string): string[] {
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

function titleOf({ root, article }: Page): string | undefined {
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

function dateOf(root: Root): string | undefined {
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
  ].find((day) => day !== undefined);
}

function metaOf(root: Root, ...names: string[]): string | undefined {
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

const isNamed = (element: Element, pattern: RegExp) =>
  pattern.test(attribute(element, 'id')) || hasClass(element, pattern);

const textOf = (root: Root, pattern: RegExp) => {
  const element = pick(root, (candidate) => isNamed(candidate, pattern));
  return (element && rawText(element).replace(/\s+/g, ' ').trim()) || undefined;
};

const asElement = ({ children }: Root | Element): Element => ({
  type: 'element',
  tagName: 'div',
  properties: {},
  children: children as ElementContent[],
});

const pick = (root: Root | Element, test: (element: Element) => boolean) =>
  find(asElement(root), test);

function largest(root: Root, test: (element: Element) => boolean): Element | undefined {
  const found: Element[] = [];
  find(asElement(root), (element) => {
    if (test(element)) found.push(element);
    return false;
  });
  return found.sort((one, other) => textLength(other) - textLength(one))[0];
}

/** The text of all elements of one name. */
function textOfAll(root: Root, name: string): string {
  let text = '';
  find(asElement(root), (element) => {
    if (element.tagName === name) text += `${rawText(element)}\n`;
    return false;
  });
  return text;
}

const HIDDEN = /^(?:script|style|head|title|noscript|template)$/;

function textIn(node: Root | Element | ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && HIDDEN.test(node.tagName)) return '';
  return 'children' in node
    ? (node.children as ElementContent[]).map((child) => textIn(child)).join('')
    : '';
}

const textLength = (node: Root | Element) => textIn(node).replace(/\s/g, '').length;

/** A part of a page without menus and the like. */
function withoutSite(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  if (AROUND.test(node.tagName) || isNamed(node, AROUND_NAME)) return [];
  return [{ ...node, children: node.children.flatMap(withoutSite) }];
}

/** The article's text without its title, which the page shows above it. */
function withoutTitle(nodes: readonly ElementContent[], title: string): ElementContent[] {
  const plain = (text: string) => text.replace(/\s/g, '');
  let isDone = false;
  const cut = (node: ElementContent): ElementContent[] => {
    if (isDone || node.type !== 'element' || styleOf(node, 'display') === 'none') return [node];
    if (/^h[1-3]$/.test(node.tagName) && plain(rawText(node)) === plain(title)) {
      isDone = true;
      return [];
    }
    return [{ ...node, children: node.children.flatMap(cut) }];
  };
  return nodes.flatMap(cut);
}
