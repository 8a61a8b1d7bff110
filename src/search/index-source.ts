import type { IndexedPage } from './head.ts';
import type { Lexicon } from './lexicon.ts';
import type { Knowledge } from './understand.ts';

/** An index that is open. */
export interface OpenIndex extends Knowledge {
  /** Loaded only if a query is doubtful. */
  lexicon(): Promise<Lexicon>;
  /** The row of a far page; missing if there are none. */
  row?(page: number): Promise<IndexedPage>;
  /** The source of excerpts and facts, by the number of a page. */
  content(page: number): Promise<PageContent>;
}

export interface PageContent {
  /** As in the index; U+200B may separate words. */
  text: string;
  meta: Readonly<Record<string, string>>;
}

/** Opens the current index. Throws if there is none. */
export type OpenSource = () => Promise<OpenIndex>;
