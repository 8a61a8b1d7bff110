import type { AskedFile } from '../asked-file.ts';
import type { RankingFile } from '../head.ts';
import type { LexiconFile } from '../lexicon.ts';
import { lexiconWords, wordsOfAsked, wordsOfSynonyms } from '../lexicon-words.ts';
import { wordsIn } from '../packs/word-starts.ts';
import { openSegmenter } from '../segment.ts';
import { readings } from './characters.ts';
import { realWords } from './real-words.ts';

/**
 * The words of an index, and the readings of their characters. The words are not the indexer's, but
 * those that a browser's dictionary finds: a device, which makes them of what it stores, reads a
 * misspelt query alike.
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
  const segmenter = openSegmenter();
  const texts = contents.map((content) => content.replaceAll('\u200B', ''));
  const words = lexiconWords(
    [...texts.map((text) => wordsIn(text, segmenter)), ...wordsOfAsked(asked, segmenter), terms],
    [...titles, ...terms],
  );
  const syllables = readings((words + titles.join('')).match(/\p{Script=Han}/gu) ?? []);
  const text = [...texts, ...Object.values(asked)].join('\n');
  return { words, readings: syllables, real: realWords(text, syllables) };
}
