import type { AskedFile } from '../asked-file.ts';
import type { RankingFile } from '../head.ts';
import type { LexiconFile } from '../lexicon.ts';
import {
  type WordTally,
  lexiconWords,
  tallyWords,
  wordsOfAsked,
  wordsOfSynonyms,
} from '../lexicon-words.ts';
import { openSegmenter } from '../segment.ts';
import { keptReadings } from './characters.ts';
import { type ResultStore, keptResult } from './kept-results.ts';
import { dictionaryWordsIn } from './dictionary.ts';
import { realWords } from './real-words.ts';

interface Words {
  /** Of the words of the pages. */
  tallies: readonly WordTally[];
  /** Words of the dictionary in the texts of the pages. */
  said: Iterable<string>;
  /** Folded titles, whose words are included however rare they are. */
  titles: readonly string[];
  /** Sample queries for the pages. */
  asked: AskedFile;
  /** Those that occur. */
  synonyms: RankingFile['synonyms'];
}

/**
 * The words of an index, and the readings of their characters. The words are not the indexer's, but
 * those that a browser's dictionary finds: a device, which makes them of what it stores, reads a
 * misspelt query alike.
 */
export async function makeLexicon(
  { tallies, said, titles, asked, synonyms }: Words,
  store?: ResultStore,
): Promise<LexiconFile> {
  const terms = wordsOfSynonyms(synonyms);
  const words = lexiconWords(
    [...tallies, tallyWords([...wordsOfAsked(asked, openSegmenter()), terms])],
    [...titles, ...terms],
  );
  const used = new Set((words + titles.join('')).match(/\p{Script=Han}/gu));
  const syllables = await keptReadings(used, store);
  return { words, readings: syllables, real: await realWordsOf(said, asked, syllables, store) };
}

/** See `real-words.ts`. @param said words of the dictionary in the texts of the site */
export async function realWordsOf(
  said: Iterable<string>,
  asked: AskedFile,
  syllables: Readonly<Record<string, string>>,
  store?: ResultStore,
): Promise<string> {
  const queries = Object.values(asked).join('\n');
  const inQueries = await keptResult(store, 'said', [queries], () => dictionaryWordsIn(queries));
  const all = [...new Set([...said, ...inQueries])].sort();
  return keptResult(store, 'real', [all.join(' '), JSON.stringify(syllables)], () =>
    realWords(new Set(all), syllables),
  );
}
