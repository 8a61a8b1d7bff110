import type { Lexicon } from './lexicon.ts';
import type { Knowledge } from './understand.ts';

/** An index that is open. */
export interface OpenIndex extends Knowledge {
  /** Loaded only if a query is doubtful. */
  lexicon(): Promise<Lexicon>;
  /** What excerpts and facts are made of, by the number of a page. */
  content(page: number): Promise<PageContent>;
}

export interface PageContent {
  /** In the form of the index; U+200B may part words. */
  text: string;
  meta: Readonly<Record<string, string>>;
}

/** Opens an index anew, as it is now. Throws where there is none. */
export type OpenSource = () => Promise<OpenIndex>;
