import { type Law, type LawArticle, formatArticle, wholeArticle } from './laws.ts';
import { toDigits } from '../values/numerals.ts';
import { toHalfWidth } from '../values/typed.ts';

/** An article in a mark: `女职工规定`, `7`; a point of it is `3(五)`. */
export interface Marked {
  /** The law's name as written. */
  name: string;
  article: string;
}

/** A mark in a text, `〔女职工规定第七条〕`. */
export interface LawMark {
  /** With its brackets, as written. */
  text: string;
  /** Its offset, in UTF-16 units. */
  at: number;
  /** Empty if the reference cannot be parsed. */
  marked: readonly Marked[];
}

const BRACKETS = /〔([^〔〕]{1,200})〕/g;
const NUMERAL = '[零〇一二三四五六七八九十百千]+|\\d{1,4}';
const ONE = `第(?:${NUMERAL})条(?:第(?:${NUMERAL})款)?(?:第[（(]?[一二三四五六七八九十]+[)）]?项)?`;
const ARTICLES = new RegExp(`^(.+?)(${ONE}(?:[、，和及至]${ONE})*)$`);
const ARTICLE = new RegExp(
  `([至]?)第(${NUMERAL})条(?:第(?:${NUMERAL})款)?(?:第[（(]?([一二三四五六七八九十]+)[)）]?项)?`,
  'g',
);

/**
 * The marks of a text, in order. Brackets around anything but an article, such as the year of a
 * document's number 〔1978〕, are ignored.
 */
export function findMarks(text: string): LawMark[] {
  return [...text.matchAll(BRACKETS)].flatMap(({ 0: whole, 1: inner = '', index }) => {
    const marked = readMark(inner);
    if (marked.length === 0 && !/第.*条|条.*第/.test(inner)) return [];
    return [{ text: whole, at: index, marked }];
  });
}

/** `劳动法第四十四条；劳动合同法第三十一条`; empty if a part of it cannot be parsed. */
function readMark(inner: string): Marked[] {
  // A source may break its lines anywhere.
  const parts = inner.replace(/\s+/g, '').split(/[；;]/).map(readLaw);
  return parts.every((part) => part.length > 0) ? parts.flat() : [];
}

/** `劳动合同法第四十二条、第四十五条` */
function readLaw(part: string): Marked[] {
  const [, name = '', articles = ''] = ARTICLES.exec(part.trim()) ?? [];
  let last = 0;
  return [...articles.matchAll(ARTICLE)].flatMap(([, to, number = '', item]) => {
    const first = last + 1;
    last = Number(toDigits(number) ?? toHalfWidth(number));
    const from = to && first <= last ? first : last;
    const all = Array.from({ length: last - from + 1 }, (_, index) => String(from + index));
    return all.map((article) => ({
      name: bareName(name),
      article: item ? `${article}(${item})` : article,
    }));
  });
}

const bareName = (name: string) => name.trim().replace(/^《(.*)》$/, '$1');

/** A law's names: its short one, its title with and without 中华人民共和国, and other names. */
export function namesOf({ title, shortName, otherNames = [] }: Law): string[] {
  return [shortName, title, title.replace(/^中华人民共和国/, ''), ...otherNames];
}

/** Maps each name to its law. */
export function lawsByName(laws: readonly Law[]): Map<string, Law> {
  return new Map(
    laws.flatMap((law) => namesOf(law).map((name): [string, Law] => [name, law])).reverse(),
  );
}

/**
 * Our summary of an article, or of the whole article of which `3(五)` is a point; undefined if there
 * is none.
 */
export function paraphraseOf({ articles = [] }: Law, article: string): LawArticle | undefined {
  const whole = wholeArticle(article);
  return (
    articles.find((known) => known.article === article) ??
    articles.find((known) => known.article === whole)
  );
}

/** A citation in front matter. */
export interface Citation {
  law: string;
  article: string;
}

/** The citations in the marks of a text, each once, in order; unknown laws are omitted. */
export function citedIn(text: string, laws: readonly Law[]): Citation[] {
  const byName = lawsByName(laws);
  const cited = findMarks(text).flatMap(({ marked }) =>
    marked.flatMap(({ name, article }) => {
      const law = byName.get(name);
      return law ? [{ law: law.id, article }] : [];
    }),
  );
  return uniqueCitations(cited);
}

/** Each citation once, in order. */
export function uniqueCitations(citations: readonly Citation[]): Citation[] {
  const known = new Map(
    citations.map((citation) => [`${citation.law} ${citation.article}`, citation]),
  );
  return [...known.values()];
}

/** The mark for an article of a law, as written in a body. */
export function formatMark({ shortName }: Pick<Law, 'shortName'>, article: string): string {
  return `〔${shortName}${formatArticle(article)}〕`;
}

/** A text without its marks, for use outside of a page: a step in structured data, an excerpt. */
export function withoutMarks(text: string): string {
  return text.replace(BRACKETS, (whole) => (findMarks(whole).length > 0 ? '' : whole));
}
