import { normaliseText } from '../../values/normalise-text.ts';
import { splitTags } from '../../model/fields/tags.ts';
import type { Article } from '../article.ts';
import { type Converted, paragraphsOf } from '../convert/convert.ts';

/** 类别 of an article. */
export type Kind = 'news' | 'article' | 'notice';

/** What the person who moves the site in has decided for all articles. */
export interface Defaults {
  /** For articles that name no author. */
  author: string;
  /** For those that no rule decides. */
  kind: Kind;
}

/** Values of an entry of 文苑与要闻, and what had to be changed for them. */
export interface EntryValues {
  values: Record<string, unknown> & { title: string; body: string };
  notes: string[];
}

const TITLE_MAX = 40;
const SUMMARY_MAX = 120;
/** A paragraph of fewer characters is a greeting or a caption. */
const SUMMARY_ENOUGH = 12;
/** What stands between title and text on many sites: 发布时间：2019-04-12 来源：办公室. */
const DATELINE =
  /^(?:(?:发布|发表|更新|录入)?(?:时间|日期)|(?:信息|文章)?来源|(?:责任)?编辑|作者|供稿|撰稿|摄影|浏览(?:次数|量)?|点击(?:次数|量|数)?|阅读(?:次数|量|数)?)\s*[:：]/;
const AUTHOR_MAX = 30;
const TAG_MAX = 12;
const TAGS_MAX = 8;
const ADDRESSES_MAX = 20;

const NOTICE =
  /(?:通知|公告|通告|公示|启事|须知|征集令|的函|倡议书)(?:[（(].*[）)])?$|^(?:关于.*的(?:通知|公告|公示)|通知|公告|公示)/;
const NEWS = /(?:要闻|新闻|动态|快讯|简讯|资讯|工作信息|报道)/;

/** The fields of an entry. `day`: of its publication, in Shanghai. */
export function toEntry(
  article: Article,
  { markdown }: Converted,
  { slug, day }: { slug: string; day: string },
  defaults: Defaults,
): EntryValues {
  const notes: string[] = [];
  const full = normaliseText(article.title, 'title') || '无标题';
  const title = shortTitle(full);
  if (title !== full) notes.push('标题太长，截短了，全文写在正文开头');
  const body = title === full ? markdown : `**${escape(full)}**\n\n${markdown}`;
  const { tags, others } = tagsOf(article.tags);
  if (others.length > 0) notes.push(`没有收的标签：${others.join('、')}`);
  const author = cut(normaliseText(article.author ?? '', 'line'), AUTHOR_MAX) || defaults.author;
  const addresses = article.addresses
    .slice(0, ADDRESSES_MAX)
    .filter((each) => /^\/(?![/\\])[^\s#\\]{0,299}$/.test(each));
  const values = {
    title,
    slug,
    kind: kindOf(article, defaults.kind),
    summary: summaryOf(article.summary, markdown, title),
    author,
    publishDate: day,
    ...(tags.length > 0 && { tags }),
    ...(article.draft && { draft: true }),
    ...(addresses.length > 0 && { oldAddresses: addresses }),
    body,
  };
  return { values, notes };
}

/** Cut at the end of a word or clause if there is one in its second half. */
function shortTitle(title: string): string {
  const signs = [...title];
  if (signs.length <= TITLE_MAX) return title;
  const start = signs.slice(0, TITLE_MAX - 1).join('');
  const end = start.search(/[\s，。、；：！？,;:!?》）)】—-][^\s，。、；：！？,;:!?》）)】—-]*$/u);
  return `${(end > TITLE_MAX / 2 ? start.slice(0, end + 1).replace(/[\s，、；：,;:—-]+$/u, '') : start).trim()}…`;
}

function kindOf({ title, tags }: Article, other: Kind): Kind {
  if (NOTICE.test(title) || tags.some((tag) => /^(?:通知|公告|通告|公示|通知公告)$/.test(tag)))
    return 'notice';
  return tags.some((tag) => NEWS.test(tag)) ? 'news' : other;
}

/** What the author wrote for it; else the first sentences. */
function summaryOf(written: string | undefined, markdown: string, title: string): string {
  const own = normaliseText((written ?? '').replace(/<[^>]*>/g, ' '), 'line');
  if (own !== '' && [...own].length <= SUMMARY_MAX) return own;
  const paragraphs = paragraphsOf(markdown).filter(
    (each) => /[\p{L}\p{N}]{2}/u.test(each) && !DATELINE.test(each),
  );
  const first =
    paragraphs.find((each) => [...each].length >= SUMMARY_ENOUGH) ?? paragraphs[0] ?? title;
  let summary = '';
  for (const [sentence] of first.matchAll(/[^。！？!?]+[。！？!?…]*[”’」』）)]*/gu)) {
    if (summary !== '' && [...(summary + sentence)].length > SUMMARY_MAX) break;
    summary += sentence;
  }
  return cut(normaliseText(summary, 'line') || title, SUMMARY_MAX);
}

const cut = (text: string, max: number) =>
  [...text].length <= max ? text : `${[...text].slice(0, max - 1).join('')}…`;

function tagsOf(words: readonly string[]): { tags: string[]; others: string[] } {
  const all = splitTags([...words]);
  const plain = (Array.isArray(all) ? all : []).filter(
    (word): word is string => typeof word === 'string',
  );
  const fitting = plain.filter(
    (word) => word.length <= TAG_MAX && !/^(?:uncategorized|未分类|默认分类)$/i.test(word),
  );
  const tags = fitting.slice(0, TAGS_MAX);
  return {
    tags,
    others: plain.filter(
      (word) => !tags.includes(word) && !/^(?:uncategorized|未分类|默认分类)$/i.test(word),
    ),
  };
}

const escape = (text: string) => text.replace(/[\\`*_[\]<~]/g, '\\$&');
