import { mapConcurrently } from '../../values/map-concurrently.ts';
import type { SynonymGroup } from '../../model/settings/synonyms.ts';
import { type CharacterMap, foldText } from '../fold.ts';
import { readPageText } from '../packs/page-text.ts';
import type { WordsFile } from '../packs/words-file.ts';
import { askedLines } from './asked-lines.ts';
import { commonCharacters, keptReadings, openTraditionalCharacters } from './characters.ts';
import { dictionaryWordsIn } from './dictionary.ts';
import { groupPages } from './index-groups.ts';
import { type ResultStore, keptResult } from './kept-results.ts';
import { realWordsOf } from './lexicon-file.ts';
import { foldSynonyms, synonymLines, synonymsIn } from './synonym-lines.ts';
import type { TaughtWords } from './taught-words.ts';

/** Groups whose words are looked up at once. */
const CONCURRENCY = 4;

/** What the folded texts of a group of pages have. */
interface GroupWords {
  /** Chinese characters, each once, in their order. */
  characters: string;
  /** Words of synonyms. */
  synonyms: readonly string[];
  /** Words of the dictionary. */
  said: readonly string[];
}

/**
 * Creates the pack of kind `words` for the pages in packs. It depends only on which characters and
 * which words of the synonyms occur at all, so that a new entry seldom changes it.
 *
 * @param pages their HTML as built; those that are not indexed are ignored
 * @param asked sample queries for them
 * @param store only groups with a page that changed are read again
 */
export async function makeWords(
  pages: readonly { path: string; html: string }[],
  { synonyms, asked = new Map() }: TaughtWords,
  store?: ResultStore,
): Promise<WordsFile> {
  const simplified = await openTraditionalCharacters(store);
  const urls = pages.map(({ path }) => `/${path}`);
  const folded = foldSynonyms(synonyms, simplified);
  const groups = await wordsOfGroups(pages, { folded, simplified }, store);
  const said = askedLines(asked, urls, simplified);
  const used = new Set(commonCharacters() + groups.map(({ characters }) => characters).join(''));
  const syllables = await keptReadings(used, store);
  return {
    traditional: [...simplified]
      .filter(([, simple]) => used.has(simple))
      .flat()
      .join(''),
    synonyms: synonymLines(
      folded,
      groups.flatMap((group) => group.synonyms),
      said,
    ),
    asked: said,
    readings: syllables,
    real: await realWordsOf(
      groups.flatMap((group) => group.said),
      said,
      syllables,
      store,
    ),
  };
}

function wordsOfGroups(
  pages: readonly { path: string; html: string }[],
  { folded, simplified }: { folded: readonly SynonymGroup[]; simplified: CharacterMap },
  store: ResultStore | undefined,
): Promise<GroupWords[]> {
  const read = (group: readonly { html: string }[]): GroupWords => {
    const texts = group.map(({ html }) => foldText(readPageText(html)?.text ?? '', simplified));
    const text = texts.join('\n');
    return {
      characters: [...new Set(text.match(/\p{Script=Han}/gu))].join(''),
      synonyms: synonymsIn(texts, folded),
      said: dictionaryWordsIn(text),
    };
  };
  const words = JSON.stringify(folded);
  const named = pages.map(({ path, html }) => ({ url: `/${path}`, html }));
  return mapConcurrently(groupPages(named), CONCURRENCY, (group) =>
    keptResult(store, 'words', [words, ...group.map(({ html }) => html)], () => read(group)),
  );
}
