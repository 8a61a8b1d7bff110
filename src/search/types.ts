import type { Facet } from '../marks/facets.ts';
import type { Period } from '../values/period.ts';

/** What is known of every page without loading anything of it. */
export interface Page {
  /** Position in the table of titles of one index; another one numbers its pages anew. */
  id: number;
  /** Below the base path, with a slash before it: `/rights/transfer/`. */
  url: string;
  title: string;
  facets: Readonly<Partial<Record<Facet, readonly string[]>>>;
  /** The day to sort by, `2026-11-22`: published, reviewed, or when an event begins. */
  date?: string;
  /** Until when an offer holds or an event lasts; its phase is computed when it is shown. */
  period?: Period;
  /** What an editor set by hand (`延期`, `取消`), which wins over the clock. */
  fixed?: string;
  /** Made up for demonstration. */
  sample?: boolean;
}

export interface SearchRequest {
  /** As typed. */
  query: string;
  filters?: Readonly<Partial<Record<Facet, string>>>;
  /** Leaves out what is over. */
  validOnly?: boolean;
  sort?: 'relevance' | 'date';
  /** The query as it stands: neither its spelling is corrected nor pinyin read. */
  verbatim?: boolean;
}

export interface Hit extends Page {
  /** Over, by the clock of now: such hits come last. */
  isOver: boolean;
  /** Where the title matches, as `[start, end)` in UTF-16 units, in order, without overlaps. */
  marks: readonly (readonly [number, number])[];
}

/** How sure it is that the first page answers the question. */
export type Confidence = 'high' | 'middle' | 'low';

export interface SearchAnswer {
  /** The query that was asked, trimmed. */
  query: string;
  /** How the query was read instead, where it was not taken as typed; never silent. */
  correction?: { kind: 'spelling' | 'pinyin'; query: string };
  /** Another way to ask that finds more, where the one typed is no slip: for the reader to choose. */
  offer?: string;
  /** What stood in quotation marks is nowhere letter by letter; the hits hold its words. */
  isQuoteLoosened?: boolean;
  /** By the order of relevance, whatever the hits are sorted by; `low` where there are none. */
  certainty: Confidence;
  /** All hits, best first. */
  hits: readonly Hit[];
  /** Hits of each label of each facet, with the other filters applied but not the facet's own. */
  counts: Readonly<Record<Facet, Readonly<Record<string, number>>>>;
  /** Hits with no filter at all. */
  total: number;
  /** What to highlight in excerpts and on the page. */
  terms: readonly string[];
}

/** A run of an excerpt. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** What of a page is loaded once it is shown among the hits. */
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

/** A title that fits what has been typed so far. */
export type Suggestion = Pick<
  Hit,
  'id' | 'url' | 'title' | 'marks' | 'facets' | 'period' | 'isOver'
>;

/** What `<base>pagefind/status.json` says on the editors' server; a published site has no such file. */
export interface IndexStatus {
  state: 'ready' | 'renewing';
  /** Changes with every index. */
  version: string;
}
