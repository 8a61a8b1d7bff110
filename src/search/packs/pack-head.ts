import type { CharacterMap } from '../fold.ts';
import { type Head, type IndexedPage, readPeriod, readSynonyms } from '../head.ts';
import { FACETS } from '../../marks/facets.ts';
import type { KeptPage } from './kept-page.ts';
import type { WordsFile } from './words-file.ts';

/**
 * The table of the pages that are kept. Words are counted only when a question is ranked: titles are suggested
 * without.
 *
 * @param countOf how many words a page has, by its number
 */
export function packHead(
  kept: readonly KeptPage[],
  countOf: (page: number) => number,
  { simplified, synonyms }: { simplified: CharacterMap; synonyms: WordsFile['synonyms'] },
): Head {
  const pages = kept.map((page, id) => toIndexedPage(page, id, countOf));
  let average: number | undefined;
  return {
    pages,
    get averageWords() {
      return (average ??= pages.reduce((sum, { words }) => sum + words, 0) / (pages.length || 1));
    },
    chunks: [],
    simplified,
    synonyms: readSynonyms(synonyms),
  };
}

function toIndexedPage(
  { url, title, folded, meta, filters }: KeptPage,
  id: number,
  countOf: (page: number) => number,
): IndexedPage {
  const { date, period = '', fixed, sample } = meta;
  return {
    id,
    url,
    title,
    folded: folded.title,
    get words() {
      return countOf(id);
    },
    facets: Object.fromEntries(
      FACETS.flatMap((name) => (filters[name] ? [[name, filters[name]]] : [])),
    ),
    ...(date && { date }),
    ...readPeriod(period),
    ...(fixed && { fixed }),
    ...(sample && { sample: true }),
  };
}
