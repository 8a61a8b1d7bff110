import type { AskedFile } from '../asked-file.ts';
import type { IndexedPage } from '../head.ts';
import { Bm25 } from './bm25.ts';
import { rolesOf } from './roles.ts';
import { bagOf } from './tokens.ts';
import { tuning } from '../tuning.ts';

/** Similarity of a query to the sample queries of each page; page number → 0 and more. */
export interface AskedLikeness {
  /** By the most similar sample queries. */
  pages: ReadonlyMap<number, number>;
  /** The score of a text that contains the whole query. */
  whole: number;
}

/** The sample queries for the pages of an index: those of editors, and the titles. */
export class AskedIndex {
  /** Whether there are sample queries from editors. */
  readonly isTaught: boolean;
  readonly #variants: Bm25;
  readonly #pageOf: readonly number[];
  readonly #pooled: Bm25;
  readonly #roles: Bm25;
  /** Indexed by page. */
  readonly #texts: readonly string[];
  readonly #all: string;

  /** @param base what is known of other pages; the weights of tokens are those of the base */
  constructor(
    pages: readonly Pick<IndexedPage, 'id' | 'url' | 'folded'>[],
    asked: AskedFile,
    base?: AskedIndex,
  ) {
    const texts = pages.flatMap(({ id, url, folded }) => {
      const known = [...(asked[url] ?? '').split('\n'), folded].filter(Boolean);
      return known.length > 0 ? [[id, known] as const] : [];
    });
    const bags = texts.map(([id, known]) => [id, known.map(bagOf)] as const);
    const variants = bags.flatMap(([page, all]) => all.map((tokens) => ({ page, tokens })));
    const first = base ? base.#pageOf.length : 0;
    this.isTaught = base?.isTaught ?? pages.some(({ url }) => url in asked);
    this.#pageOf = [...(base ? base.#pageOf : []), ...variants.map(({ page }) => page)];
    this.#variants = new Bm25(
      variants.map(({ tokens }, at) => [first + at, tokens] as const),
      tuning.likeness.bVariant,
      base && base.#variants,
    );
    this.#pooled = new Bm25(
      bags.map(([page, all]) => [page, all.flat()]),
      tuning.likeness.bPage,
      base && base.#pooled,
    );
    this.#roles = new Bm25(
      texts.map(([page, known]) => [page, known.flatMap(rolesOf)]),
      tuning.likeness.bPage,
      base && base.#roles,
    );
    this.#texts = base ? base.#texts : pages.map(({ url }) => asked[url] ?? '');
    this.#all = base ? base.#all : this.#texts.join('\n');
  }

  /** The same, and the titles of further pages. */
  withTitles(pages: readonly Pick<IndexedPage, 'id' | 'url' | 'folded'>[]): AskedIndex {
    return new AskedIndex(pages, {}, this);
  }

  /** The weight of a token in a query. */
  readonly idf = (token: string): number => this.#variants.idf(token);

  /**
   * Numbers of the pages with a sample query that contains the text; single characters are too
   * frequent to count.
   */
  pagesWith(text: string): number[] {
    if ([...text].length < 2 || !this.#all.includes(text)) return [];
    return this.#texts.flatMap((texts, page) => (texts.includes(text) ? [page] : []));
  }

  /** @param tokens with their weights */
  likeness(tokens: ReadonlyMap<string, number>): AskedLikeness {
    let whole = 0;
    for (const [token, weight] of tokens) {
      whole += this.#variants.idf(token) * weight * (this.#variants.has(token) ? 1 : 0.5);
    }
    const isPaired = this.#pairedWith(tokens);
    const best = this.#best(this.#variants.scores(tokens));
    return {
      pages: new Map([...best].filter(([page]) => isPaired(page))),
      whole: whole || 1,
    };
  }

  /** Whether a folded query is a sample query of a page, word for word. */
  isAsked(query: string, page: number): boolean {
    return `\n${this.#texts[page] ?? ''}\n`.includes(`\n${query}\n`);
  }

  /** Page → how much who does what in a folded query is as in its sample queries. */
  roles(query: string): ReadonlyMap<number, number> {
    return this.#roles.scores(new Map(rolesOf(query).map((role) => [role, 1])));
  }

  /** Page → how much a token is part of its sample queries taken together, 0 … 1. */
  shares(token: string): ReadonlyMap<number, number> {
    return this.#pooled.shares(token);
  }

  /** Single characters distinguish pages, but a page that shares nothing else is not similar. */
  #pairedWith(tokens: ReadonlyMap<string, number>): (page: number) => boolean {
    const bigrams = new Map([...tokens].filter(([token]) => [...token].length > 1));
    if (bigrams.size === 0) return () => true;
    const paired = this.#pooled.scores(bigrams);
    return (page) => paired.has(page);
  }

  #best(scores: ReadonlyMap<number, number>): Map<number, number> {
    const byPage = new Map<number, number[]>();
    for (const [variant, score] of scores) {
      const page = this.#pageOf[variant] ?? 0;
      const known = byPage.get(page);
      if (known) known.push(score);
      else byPage.set(page, [score]);
    }
    return new Map(
      [...byPage].map(([page, all]) => {
        all.sort((a, b) => b - a);
        return [
          page,
          tuning.likeness.variants.reduce((sum, share, at) => sum + share * (all[at] ?? 0), 0),
        ];
      }),
    );
  }
}
