import { mapConcurrently } from '../../values/map-concurrently.ts';
import { foldText } from '../fold.ts';
import { readPageText } from '../packs/page-text.ts';
import type { WordsFile } from '../packs/words-file.ts';
import { askedLines } from './asked-lines.ts';
import { commonCharacters, readings, traditionalCharacters } from './characters.ts';
import { dictionaryWordsIn } from './dictionary.ts';
import { groupPages } from './index-groups.ts';
import { type ResultStore, keptResult } from './kept-results.ts';
import { realWordsOf } from './lexicon-file.ts';
import { synonymLines } from './synonym-lines.ts';
import type { TaughtWords } from './taught-words.ts';

/** Groups whose words are looked up at once. */
const CONCURRENCY = 4;

interface Text {
  url: string;
  text: string;
}

/**
 * Creates the pack of kind `words` for the pages in packs. It depends only on which characters and
 * which words of the synonyms occur at all, so that a new entry seldom changes it.
 *
 * @param pages their HTML as built; those that are not indexed are ignored
 * @param asked sample queries for them
 * @param store only texts that changed are searched for words of the dictionary
 */
export async function makeWords(
  pages: readonly { path: string; html: string }[],
  { synonyms, asked = new Map() }: TaughtWords,
  store?: ResultStore,
): Promise<WordsFile> {
  const simplified = traditionalCharacters();
  const texts = pages.map(({ path, html }): Text => ({
    url: `/${path}`,
    text: foldText(readPageText(html)?.text ?? '', simplified),
  }));
  const text = texts.map((page) => page.text).join('\n');
  const said = askedLines(
    asked,
    texts.map(({ url }) => url),
    simplified,
  );
  const used = new Set([...commonCharacters(), ...(text.match(/\p{Script=Han}/gu) ?? [])]);
  const syllables = readings(used);
  return {
    traditional: [...simplified]
      .filter(([, simple]) => used.has(simple))
      .flat()
      .join(''),
    synonyms: synonymLines(synonyms, [text, ...Object.values(said)].join('\n'), simplified),
    asked: said,
    readings: syllables,
    real: await realWordsOf(await wordsIn(texts, store), said, syllables, store),
  };
}

/** The words of the dictionary in the texts. */
async function wordsIn(
  texts: readonly Text[],
  store: ResultStore | undefined,
): Promise<readonly string[]> {
  const words = await mapConcurrently(groupPages(texts), CONCURRENCY, (group) => {
    const own = group.map(({ text }) => text);
    return keptResult(store, 'said', own, () => dictionaryWordsIn(own.join('\n')));
  });
  return words.flat();
}
