import type { Facet } from '../marks/facets.ts';
import type { Period } from '../values/period.ts';

/** The data of every page that is available without loading the page. */
export interface Page {
  /**
   * Index in the table of titles of one search index; a new index numbers its pages differently.
   */
  id: number;
  /** Below the base path, with a slash before it: `/rights/transfer/`. */
  url: string;
  title: string;
  facets: Readonly<Partial<Record<Facet, readonly string[]>>>;
  /** The day to sort by, `2026-11-22`: of publication or review, or the start of an event. */
  date?: string;
  /** The period of an offer or event; its phase is computed when it is shown. */
  period?: Period;
  /** Status set by an editor (`延期`, `取消`), which overrides the clock. */
  fixed?: string;
  /** A sample entry. */
  sample?: boolean;
}

export interface SearchRequest {
  /** As typed. */
  query: string;
  filters?: Readonly<Partial<Record<Facet, string>>>;
  /** Excludes past items. */
  validOnly?: boolean;
  sort?: 'relevance' | 'date';
  /** The query is used as typed: no spelling correction, no pinyin. */
  verbatim?: boolean;
}

export interface Hit extends Page {
  /** Past, by the current time: such hits come last. */
  isOver: boolean;
  /** Matches in the title, as `[start, end)` in UTF-16 units, in order, without overlaps. */
  marks: readonly (readonly [number, number])[];
}

/** The confidence that the first page answers the query. */
export type Confidence = 'high' | 'middle' | 'low';

export interface SearchAnswer {
  /** The query, trimmed. */
  query: string;
  /** The query that was used instead of the typed one; always shown to the reader. */
  correction?: { kind: 'spelling' | 'pinyin'; query: string };
  /** An alternative query with more hits, if the typed one is no typo: for the reader to choose. */
  offer?: string;
  /** The quoted phrase occurs nowhere literally; the hits contain its words. */
  isQuoteLoosened?: boolean;
  /** Based on relevance, regardless of the sort order of the hits; `low` without hits. */
  certainty: Confidence;
  /** All hits, best first. */
  hits: readonly Hit[];
  /**
   * Number of hits by label of each facet, with the other filters applied but not the facet's own.
   */
  counts: Readonly<Record<Facet, Readonly<Record<string, number>>>>;
  /** Number of hits without filters. */
  total: number;
  /** Terms to highlight in excerpts and on the page. */
  terms: readonly string[];
}

/** A run of an excerpt. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** Data of a page that is loaded when its hit is shown. */
export interface Detail {
  excerpt: readonly Piece[];
  /** A right's answer in a sentence or two. */
  answer?: string;
  /** A right's statutes and articles, as text. */
  basis?: string;
  /** A merchant's offer. */
  offer?: string;
  /** When and where of an event. */
  when?: string;
  place?: string;
}

/** A title that matches the input so far. */
export type Suggestion = Pick<
  Hit,
  'id' | 'url' | 'title' | 'marks' | 'facets' | 'period' | 'isOver'
>;

/**
 * The content of `<base>pagefind/status.json` on the editors' server; a published site has no such
 * file.
 */
export interface IndexStatus {
  state: 'ready' | 'renewing';
  /** Changes with every index. */
  version: string;
}
