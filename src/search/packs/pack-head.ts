import type { CharacterMap } from '../fold.ts';
import { type Head, type IndexedPage, readPeriod, readSynonyms } from '../head.ts';
import { FACETS } from '../../marks/facets.ts';
import { textLength } from '../text-length.ts';
import type { KeptPage } from './kept-page.ts';
import type { WordsFile } from './words-file.ts';

/** The table of the stored pages. */
export function packHead(
  kept: readonly KeptPage[],
  { simplified, synonyms }: { simplified: CharacterMap; synonyms: WordsFile['synonyms'] },
): Head {
  const pages = kept.map(toIndexedPage);
  return {
    pages,
    averageLength: pages.reduce((sum, { length }) => sum + length, 0) / (pages.length || 1),
    chunks: [],
    simplified,
    synonyms: readSynonyms(synonyms),
  };
}

function toIndexedPage({ url, title, folded, meta, filters }: KeptPage, id: number): IndexedPage {
  const { date, period = '', fixed, sample } = meta;
  return {
    id,
    url,
    title,
    folded: folded.title,
    length: textLength(folded.text),
    facets: Object.fromEntries(
      FACETS.flatMap((name) => (filters[name] ? [[name, filters[name]]] : [])),
    ),
    ...(date && { date }),
    ...readPeriod(period),
    ...(fixed && { fixed }),
    ...(sample && { sample: true }),
  };
}
