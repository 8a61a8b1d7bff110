import { groupBy } from '../values/group-by.ts';
import { formatDate } from '../values/dates.ts';
import type { Confidence } from '../model/citation.ts';
import type { LawKind } from '../model/law-kinds.ts';

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
const UNITS = ['', '十', '百', '千'] as const;

/** A whole number from 1 to 9999 in Chinese numerals: 43 → 四十三, 105 → 一百零五. */
export function toChineseNumeral(value: number): string {
  const digits = [...String(value)].map(Number);
  const text = digits
    .map((digit, index) => {
      const unit = UNITS[digits.length - 1 - index] ?? '';
      return digit === 0 ? '零' : `${DIGITS[digit] ?? ''}${unit}`;
    })
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
  return value >= 10 && value < 20 ? text.replace(/^一/, '') : text;
}

/** `43` → 第四十三条, `3(五)` → 第三条第（五）项. Any other text is returned unchanged. */
export function formatArticle(article: string): string {
  const match = /^(\d{1,4})(?:\(([一二三四五六七八九十]+)\))?$/.exec(article);
  if (!match?.[1]) return article;
  return `第${toChineseNumeral(Number(match[1]))}条${match[2] ? `第（${match[2]}）项` : ''}`;
}

/** A statute in `content/settings/laws.yml`. */
export interface Law {
  id: string;
  title: string;
  shortName: string;
  /** Other names that marks in bodies may use. */
  otherNames?: readonly string[] | undefined;
  kind?: LawKind | undefined;
  /** Day of the last revision, `YYYY-MM-DD`. */
  revised: string;
  /** Day from which it applies. */
  inForce?: string | undefined;
  /** Day of the copy that was read, never that of the reading. */
  copyDate?: string | undefined;
  /** Why that day is unknown: where the undated copy was read. */
  copyUndated?: string | undefined;
  confidence?: Confidence | undefined;
  source: string;
  note?: string | undefined;
  /** The state of a pending revision, and the date of the next review. */
  underRevision?: string | undefined;
  /** Set if this edition no longer applies: what has replaced it, for readers. */
  repealed?: string | undefined;
  /** Our own summaries of its articles, once for the whole site. */
  articles?: readonly LawArticle[] | undefined;
}

/** A summary of one article, in our own words. */
export interface LawArticle {
  /** `43`, `3(五)`. */
  article: string;
  says: string;
  /** Set if it differs from that of the law. */
  confidence?: Confidence | undefined;
}

/** 《工会法》第四十三条（2021年版本）; an unknown law shows its id, since the check reports it. */
export function formatCitation(laws: readonly Law[], id: string, article: string): string {
  const law = laws.find((candidate) => candidate.id === id);
  return law
    ? `《${law.shortName}》${formatArticle(article)}（${law.revised.slice(0, 4)}年版本）`
    : `${id} ${formatArticle(article)}`;
}

/** The name of the statutes' own pages in search results and filters. */
export const LAWS_LABEL = '法条';

/** The path of a statute's page, below the base path. */
export const lawPath = (id: string): `/${string}` => `/laws/${id}/`;

/** `43` and `3(五)` → `43`, `3`: the article of which `3(五)` is a point. */
export const wholeArticle = (article: string): string => article.replace(/\(.*$/, '');

/** The id of an article's place on its statute's page: `article-43`. */
export const articleId = (article: string): string => `article-${wholeArticle(article)}`;

/**
 * Whether a statute was revised after a page was reviewed, so that the page may state what no longer
 * holds. Both are days.
 */
export const isRevisedSince = (revised: string, reviewed: string): boolean => revised > reviewed;

/**
 * A statute's edition for readers of a page that cites it: which one, the day of the copy, cautions.
 * What else is to be known of it is on its own page.
 */
export function editionOf(law: Omit<Law, 'id' | 'title' | 'shortName' | 'source'>): string {
  const { revised, inForce, copyDate, copyUndated } = law;
  const facts = [
    `${revised.slice(0, 4)}年版本`,
    inForce && `${formatDate(inForce)}起施行`,
    copyDate && `读的是${formatDate(copyDate)}的副本`,
    copyUndated && `副本日期不明（${copyUndated}）`,
  ];
  return `${facts.filter(Boolean).join('，')}。${cautionOf(law)}`;
}

/** `工会法第十二条、第十三条；劳动法第四十四条`; unknown laws are omitted. */
export function formatCited(
  cited: readonly { law: string; article: string }[],
  laws: readonly Law[],
): string {
  return [...groupBy(cited, ({ law }) => law)]
    .flatMap(([id, articles]) => {
      const law = laws.find((candidate) => candidate.id === id);
      const numbers = articles.map(({ article }) => formatArticle(article)).join('、');
      return law ? [`${law.shortName}${numbers}`] : [];
    })
    .join('；');
}

/** The caution that readers see beside an article that was not read in a reliable copy. */
const CAUTIONS: Readonly<Partial<Record<Confidence, string>>> = {
  reprint: '读的是转载的条文，请核对原件。',
  hearsay: '没有读到条文，只有旁证，不能当规定用。',
};

/**
 * Cautions about an article: that it no longer applies, was not read in a reliable copy, is being
 * changed. Empty if there are none.
 */
export function cautionOf(
  law: Pick<Law, 'confidence' | 'underRevision' | 'repealed'>,
  article?: Pick<LawArticle, 'confidence'>,
): string {
  const confidence = article?.confidence ?? law.confidence;
  return [
    law.repealed && `${law.repealed}。`,
    confidence && CAUTIONS[confidence],
    law.underRevision && `正在修订：${law.underRevision}`,
  ]
    .filter(Boolean)
    .join('');
}
