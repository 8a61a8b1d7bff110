import { foldText, readCharacterMap } from '../fold.ts';
import type { OpenIndex } from '../index-source.ts';
import type { Lexicon } from '../lexicon.ts';
import { lexiconWords, tallyWords, wordsOfAsked, wordsOfSynonyms } from '../lexicon-words.ts';
import { AskedIndex } from '../likeness/asked-index.ts';
import { type Segmenter, openSegmenter } from '../segment.ts';
import { SynonymIndex } from '../synonym-index.ts';
import { once } from '../once.ts';
import { type KeptPage, readKeptPages } from './kept-page.ts';
import { packHead } from './pack-head.ts';
import { ScanStore } from './scan-store.ts';
import { wordsFrom } from './word-starts.ts';
import type { WordsFile } from './words-file.ts';

/**
 * The index of the pages that a device stores. It gives the same results as the published one: the
 * same words at the same positions, except for the few that the browser’s dictionary segments
 * differently from the indexer’s.
 *
 * @param pages paths below the base, and HTML; those that are not searchable are skipped
 */
export function packIndex(
  pages: readonly { path: string; html: string }[],
  words: WordsFile,
  segmenter: Segmenter = openSegmenter(),
): OpenIndex {
  const simplified = readCharacterMap(words.traditional);
  const kept = readKeptPages(pages, simplified);
  const store = new ScanStore(
    kept.map(({ folded, headings }) => ({ text: folded.text, headings })),
    segmenter,
  );
  const head = packHead(kept, { ...words, simplified });
  let asked: AskedIndex | undefined;
  return {
    head,
    store,
    synonyms: new SynonymIndex(head.synonyms),
    segmenter,
    lexicon: once(() => makeLexicon(kept, { store, segmenter }, words)),
    asked: () => Promise.resolve((asked ??= new AskedIndex(head.pages, words.asked ?? {}))),
    content: (page) => {
      const { text = '', title = '', meta = {} } = kept[page] ?? {};
      return Promise.resolve({ text, meta: { ...meta, title: foldText(title, simplified) } });
    },
  };
}

/**
 * The build creates the same. Here it is created on the device, because a
 * packed one would change with every entry.
 */
async function makeLexicon(
  kept: readonly KeptPage[],
  { store, segmenter }: { store: ScanStore; segmenter: Segmenter },
  { readings, asked = {}, real = '', synonyms }: WordsFile,
): Promise<Lexicon> {
  const pages = kept.map(({ folded: { text } }, page) => wordsFrom(text, store.startsOf(page)));
  const terms = wordsOfSynonyms(synonyms);
  const words = lexiconWords(
    [tallyWords([...pages, ...wordsOfAsked(asked, segmenter), terms])],
    [...kept.map(({ folded: { title } }) => title), ...terms],
  );
  const { readLexicon } = await import('../correct.ts');
  return readLexicon({ words, readings, real });
}
