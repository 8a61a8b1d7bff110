import type { LexiconFile } from '../lexicon.ts';
import { lexiconWords } from '../lexicon-words.ts';
import { readings } from './characters.ts';

/**
 * The words of an index as the indexer cut them, and how their characters are read.
 *
 * @param contents texts of the pages, words parted by U+200B
 * @param titles folded titles, whose words are kept however rare they are
 */
export function makeLexicon(contents: readonly string[], titles: readonly string[]): LexiconFile {
  const words = lexiconWords(
    contents.map((content) => content.split('\u200B')),
    titles,
  );
  return { words, readings: readings((words + titles.join('')).match(/\p{Script=Han}/gu) ?? []) };
}
