import type { AskedFile } from '../asked-file.ts';
import type { RankingFile } from '../head.ts';
import type { LexiconFile } from '../lexicon.ts';
import { lexiconWords, wordsOfAsked, wordsOfSynonyms } from '../lexicon-words.ts';
import { openSegmenter } from '../segment.ts';
import { readings } from './characters.ts';
import { realWords } from './real-words.ts';

/**
 * The words of an index as the indexer segmented them, and the readings of their characters.
 *
 * @param contents texts of the pages, words separated by U+200B
 * @param titles folded titles, whose words are included however rare they are
 * @param asked sample queries for the pages
 * @param synonyms those that occur
 */
export function makeLexicon(
  contents: readonly string[],
  {
    titles,
    asked,
    synonyms,
  }: { titles: readonly string[]; asked: AskedFile; synonyms: RankingFile['synonyms'] },
): LexiconFile {
  const terms = wordsOfSynonyms(synonyms);
  const words = lexiconWords(
    [
      ...contents.map((content) => content.split('\u200B')),
      ...wordsOfAsked(asked, openSegmenter()),
      terms,
    ],
    [...titles, ...terms],
  );
  const syllables = readings((words + titles.join('')).match(/\p{Script=Han}/gu) ?? []);
  const text = [...contents, ...Object.values(asked)].join('\n').replaceAll('\u200B', '');
  return { words, readings: syllables, real: realWords(text, syllables) };
}
