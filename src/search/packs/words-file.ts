import type { AskedFile } from '../asked-file.ts';
import type { RankingFile, TitlesFile } from '../head.ts';
import type { LexiconFile } from '../lexicon.ts';

/**
 * The content of the pack of kind `words`: the data that the search needs beside the texts of the
 * pages. A new entry seldom changes it.
 */
export interface WordsFile
  extends
    Pick<TitlesFile, 'traditional'>,
    Pick<RankingFile, 'synonyms'>,
    Pick<LexiconFile, 'readings' | 'real'> {
  /** Missing in older packs. */
  asked?: AskedFile;
}
