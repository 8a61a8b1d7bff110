import type { WordsFile } from '../../search/packs/words-file.ts';

/** Path of the data below the archive's root. */
export const SEARCH_DATA = 'data/search.js';

/** The search data of the archive: the pages of the index, of each the searchable part. */
export interface SearchData {
  pages: readonly { path: string; html: string }[];
  words: WordsFile;
}

declare global {
  var redCandleSearch: SearchData | undefined;
}
