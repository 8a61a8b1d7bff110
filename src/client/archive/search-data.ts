import type { WordsFile } from '../../search/packs/words-file.ts';

/** Where the data lies, below the archive's root. */
export const SEARCH_DATA = 'data/search.js';

/** What the search of the archive knows: the pages of the index, of each the part that is searched. */
export interface SearchData {
  pages: readonly { path: string; html: string }[];
  words: WordsFile;
}

declare global {
  var redCandleSearch: SearchData | undefined;
}
