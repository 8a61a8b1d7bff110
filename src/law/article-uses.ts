import type { Citation } from './law-marks.ts';
import { type Law, type LawArticle, wholeArticle } from './laws.ts';

/** A page with what it cites. */
export interface CitingPage {
  title: string;
  /** Its address, with the base path. */
  href: string;
  /** Label of its collection. */
  column: string;
  /** The day of its last review. */
  reviewed?: string | undefined;
  citations: readonly Citation[];
}

/** A page that rests on an article. */
export interface PageUse {
  page: CitingPage;
  /** The points of the article that it cites, `3(五)`; empty if it cites the article as a whole. */
  points: readonly string[];
}

/** An article of a statute, with the pages that rest on it. */
export interface ArticleUse {
  /** `43`; points belong to their article. */
  number: string;
  /** Our summaries of it and of its points. */
  summaries: readonly LawArticle[];
  /** In the order given. */
  uses: readonly PageUse[];
}

/** The pages that cite a statute, in the order given. */
export const pagesCiting = ({ id }: Pick<Law, 'id'>, pages: readonly CitingPage[]): CitingPage[] =>
  pages.filter(({ citations }) => citations.some(({ law }) => law === id));

/** The articles of a statute that are summarised or cited, in their order. */
export function articleUses(law: Law, pages: readonly CitingPage[]): ArticleUse[] {
  const { articles = [] } = law;
  const citing = pagesCiting(law, pages).map((page) => ({
    page,
    cited: page.citations
      .filter((citation) => citation.law === law.id)
      .map(({ article }) => article),
  }));
  const numbers = [
    ...articles.map(({ article }) => article),
    ...citing.flatMap(({ cited }) => cited),
  ];
  return [...new Set(numbers.map(wholeArticle))]
    .sort((one, other) => Number(one) - Number(other))
    .map((number) => ({
      number,
      summaries: articles.filter(({ article }) => wholeArticle(article) === number),
      uses: citing.flatMap(({ page, cited }): PageUse[] => {
        const own = cited.filter((article) => wholeArticle(article) === number);
        if (own.length === 0) return [];
        return [{ page, points: own.includes(number) ? [] : own }];
      }),
    }));
}
